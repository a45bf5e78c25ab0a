import { dateWords } from '@linli/shared/deadline/rule.words';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { mandateStandingWords, scopeNames } from '@linli/shared/mandate/mandate.words';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** Who may act for whom below me, and who once might; what they did, only the person reads. */
export function MandateList() {
  const asked = useAsk(mandateApi.list);
  return (
    <section className="card">
      <h3 className="pane-title">谁替谁办</h3>
      <Waiting asked={asked}>
        {({ mandates }) =>
          mandates.length === 0 ? (
            <p className="empty">还没有人请别人代办。</p>
          ) : (
            <div className="scroll-x">
              <table className="grid">
                <caption>{mandates.length} 项，有效的在前；办了什么只有本人看得到</caption>
                <thead>
                  <tr>
                    <th scope="col">本人</th>
                    <th scope="col">代办人</th>
                    <th scope="col">能办什么</th>
                    <th scope="col">从哪天到哪天</th>
                    <th scope="col">怎么同意的</th>
                    <th scope="col">现在</th>
                  </tr>
                </thead>
                <tbody>
                  {mandates.map(({ id, subject, agent, scopes, since, until, standing, ...how }) => (
                    <tr key={id}>
                      <th scope="row">{subject || '已注销'}</th>
                      <td>{agent || '还没有人'}</td>
                      <td>{scopes.map((scope) => scopeNames[scope]).join('、')}</td>
                      <td>
                        {dateWords(since)}到{dateWords(until)}
                      </td>
                      <td>
                        {how.way === 'phone'
                          ? '本人手机上'
                          : [
                              '当面',
                              how.heardBy && `${how.heardBy}在场`,
                              how.writtenBy && `${how.writtenBy}登记`,
                            ]
                              .filter(Boolean)
                              .join('，')}
                      </td>
                      <td>{mandateStandingWords[standing]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Waiting>
    </section>
  );
}
