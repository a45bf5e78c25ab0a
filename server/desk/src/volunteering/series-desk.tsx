import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { seriesOfficeApi as api } from '@linli/shared/series/series.api';
import type { OfficeSeries } from '@linli/shared/series/series.contract';
import { seriesWords } from '@linli/shared/series/series.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveButton } from './move-button';
import { OffForm } from './off-form';
import { SeriesForm } from './series-form';

type Line = OfficeSeries['series'][number];

/** Services that come again and again, each day of which can be called off. */
export function SeriesDesk() {
  const asked = useAsk(api.list);
  const [opening, setOpening] = useState(false);
  const [off, setOff] = useState<Line | null>(null);
  return (
    <Waiting asked={asked}>
      {({ series, today }) => (
        <>
          <div className="between">
            <h2 className="pane-title">定期服务</h2>
            <Button icon="add" onPress={() => setOpening(true)}>
              开一项
            </Button>
          </div>
          <p className="quiet">义诊、理发、法律咨询这样定期来的服务。停一次要写原因，楼门口的页面跟着改。</p>
          <section className="card">
            <Table
              caption={`正在做的 ${series.filter(({ over }) => !over).length} 项，共列出 ${series.length} 项`}
              heads={['做什么', '什么时候', '在哪里', '谁来做', '接下来', '办什么']}
            >
              {series.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.title}</th>
                  <td>
                    {one.days[0] ? (
                      seriesWords({ ...one, day: one.days[0].day })
                    ) : (
                      <span className="quiet">结束了</span>
                    )}
                  </td>
                  <td>
                    {one.venue}
                    <span className="cand__note">{one.place}</span>
                  </td>
                  <td>{one.team?.name ?? '社区'}</td>
                  <td>
                    {one.days.map(({ day, off: why }) => (
                      <span key={day} className="cand__note">
                        {dayWords(day)}
                        {why && `，停一次：${why}`}
                      </span>
                    ))}
                  </td>
                  <td>
                    {!one.over && (
                      <div className="volunteering-buttons">
                        <Button kind="line" label={`停一次：${one.title}`} onPress={() => setOff(one)}>
                          停一次
                        </Button>
                        <MoveButton
                          kind="plain"
                          route={api.end}
                          id={one.id}
                          label={`不再做：${one.title}`}
                          done="结束了"
                          changes={api.list}
                        >
                          不再做
                        </MoveButton>
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
            {series.length === 0 && <p className="empty">还没有定期的服务</p>}
          </section>
          {opening && <SeriesForm today={today} onClose={() => setOpening(false)} />}
          {off && <OffForm one={off} onClose={() => setOff(null)} />}
        </>
      )}
    </Waiting>
  );
}
