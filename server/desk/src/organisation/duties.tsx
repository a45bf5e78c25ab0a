import { boardApi } from '@linli/shared/board/board.api';
import { partyApi } from '@linli/shared/party/party.api';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** What those who look after neighbours do, as residents read it on the phone. */
export function Duties() {
  const place = useAsk(boardApi.areas).data?.areas[0]?.id ?? '';
  const asked = useAsk(partyApi.duties, { query: { place } }, { when: place !== '' });
  return (
    <>
      <h2 className="pane-title">五员职责</h2>
      <p className="quiet">居民在楼门口的页面里也看得到。只是说明做什么，不打卡、不考核。</p>
      <Waiting asked={asked}>
        {({ classes }) => (
          <>
            {classes.map(({ class: key, name, duties }) => (
              <section key={key} className="card">
                <h3 className="pane-title">{name}</h3>
                <ul className="organisation-lines">
                  {duties.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Waiting>
    </>
  );
}
