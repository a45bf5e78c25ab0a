import { registerApi } from '@linli/shared/register/register.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { moment } from './moment';
import { PlaceFields } from './place-fields';
import { usePlace } from './use-place';

/** Who changed what at a place and when, the newest first: the place itself, its homes, its grid and its posts. */
export function PlaceHistory() {
  const { place = '', said: where, choose } = usePlace();
  const { said, say } = useAddress<'after'>();
  const asked = useAsk(
    registerApi.placeHistory,
    { params: { id: place }, query: { after: said.after } },
    { when: place !== '', keep: true },
  );
  return (
    <>
      <h2 className="pane-title">地点的经过</h2>
      <div className="card fields-row register__filter">
        <PlaceFields grids area={where.area} door={where.door} onChange={choose} />
      </div>
      <Waiting asked={asked}>
        {({ name, lines, next }) => (
          <section className="card">
            <h3 className="pane-title">{name}</h3>
            {lines.length === 0 ? (
              <p className="empty">还没有记录。</p>
            ) : (
              <table className="grid">
                <caption>这一页 {lines.length} 条，新的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">什么时候</th>
                    <th scope="col">怎么了</th>
                    <th scope="col">谁</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ id, at, by, words }) => (
                    <tr key={id}>
                      <td>{moment(at)}</td>
                      <th scope="row">{words}</th>
                      <td>{by ?? '系统'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <div className="register__acts">
              {said.after && (
                <Button kind="line" onPress={() => say({ after: null })}>
                  回最新的
                </Button>
              )}
              {next && (
                <Button kind="line" onPress={() => say({ after: next })}>
                  更早的
                </Button>
              )}
            </div>
          </section>
        )}
      </Waiting>
    </>
  );
}
