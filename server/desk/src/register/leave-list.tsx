import { dateWords } from '@linli/shared/deadline/rule.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { leaveStandingWords } from '@linli/shared/people/people.words';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** Every leave of those who work below me, also those that have passed. */
export function LeaveList() {
  const asked = useAsk(peopleApi.allLeaves);
  return (
    <section className="card">
      <h3 className="pane-title">请假的经过</h3>
      <Waiting asked={asked}>
        {({ leaves }) =>
          leaves.length === 0 ? (
            <p className="empty">还没有人请过假。</p>
          ) : (
            <table className="grid">
              <caption>{leaves.length} 次，新的在前</caption>
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">从哪天到哪天</th>
                  <th scope="col">谁代班</th>
                  <th scope="col">现在</th>
                </tr>
              </thead>
              <tbody>
                {leaves.map(({ id, name, since, until, substitute, standing }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      {dateWords(since)}到{dateWords(until)}
                    </td>
                    <td>{substitute ?? '没有人代班'}</td>
                    <td>{leaveStandingWords[standing]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </section>
  );
}
