import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { electorateOfficeApi } from '@linli/shared/electorate/electorate.api';
import { electorateStateWords, totalsWords } from '@linli/shared/electorate/electorate.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MakeForm } from './make-form';

/** What was made, the newest first, and the way to another one. */
export function ElectorateList() {
  const asked = useAsk(electorateOfficeApi.desk);
  const [making, setMaking] = useState(false);
  return (
    <Waiting asked={asked}>
      {({ electorates, compounds, pack }) => (
        <>
          <div className="between">
            <h2 className="pane-title">
              清册 <small>{electorates.length} 份</small>
            </h2>
            <Button icon="add" onPress={() => setMaking(true)}>
              编一份清册
            </Button>
          </div>
          <p className="quiet">
            用{pack.name}的规则：清册公示 {pack.posted} 天；{pack.online}。规则在“设置”里选。
          </p>
          <section className="card">
            {electorates.length === 0 ? (
              <p className="empty">还没有清册。表决前先编一份：谁有几套、多大面积、算几个人。</p>
            ) : (
              <table className="grid">
                <caption>新的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">清册</th>
                    <th scope="col">小区</th>
                    <th scope="col">一共</th>
                    <th scope="col">到哪一步</th>
                    <th scope="col">待答复异议</th>
                  </tr>
                </thead>
                <tbody>
                  {electorates.map(({ id, name, edition, place, totals, state, postedUntil, objections }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link href={`/votes/electorates/${id}`}>
                          {name}
                          {edition > 1 && `（第 ${edition} 版）`}
                        </Link>
                      </th>
                      <td>{place}</td>
                      <td>{totalsWords(totals)}</td>
                      <td>
                        {electorateStateWords[state]}
                        {state === 'posted' && postedUntil && `，到 ${dateWords(postedUntil)}`}
                      </td>
                      <td>{objections || '没有'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
          {making && <MakeForm compounds={compounds} onClose={() => setMaking(false)} />}
        </>
      )}
    </Waiting>
  );
}
