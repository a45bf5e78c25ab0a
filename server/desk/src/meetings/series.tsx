import { useState } from 'react';
import { rhythmWords } from '@linli/shared/activity/activity.words';
import { dayWords, timeWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingSeries } from '@linli/shared/meeting/venue.contract';
import { useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { PlanForm } from './plan-form';
import { SeriesForm } from './series-form';

/** Meetings that come again and again: when each is next, whose it is to make, and making it. */
export function SeriesDesk() {
  const asked = useAsk(meetingOfficeApi.form);
  const [opening, setOpening] = useState(false);
  const [making, setMaking] = useState<MeetingSeries | null>(null);
  const { value: noFields, trouble, send } = useForm({});
  const [, open] = useLocation();
  async function end(id: string) {
    if (await send(noFields, (key) => call(venueApi.endSeries, { params: { id }, key })))
      toast('停了，开过的会还在');
    await stale(meetingOfficeApi.form);
  }
  return (
    <>
      <div className="between">
        <h2 className="pane-title">系列</h2>
        <Button icon="add" onPress={() => setOpening(true)}>
          定一个系列
        </Button>
      </div>
      <TroubleLine trouble={trouble} />
      <section className="card">
        <Waiting asked={asked}>
          {({ series }) =>
            series.length === 0 ? (
              <p className="empty">还没有定期开的会，比如每月现场议事。</p>
            ) : (
              <table className="grid">
                <caption>{series.length} 个，近的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">什么会</th>
                    <th scope="col">哪里</th>
                    <th scope="col">多久一次</th>
                    <th scope="col">下一次</th>
                    <th scope="col">谁来安排</th>
                    <th scope="col">办</th>
                  </tr>
                </thead>
                <tbody>
                  {series.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">{`${one.title}（${one.kindName}）`}</th>
                      <td>{`${one.place}，${one.where}`}</td>
                      <td>{`${rhythmWords[one.every]} ${timeWords(one.from)}–${timeWords(one.until)}`}</td>
                      <td>
                        {dayWords(one.nextOn)}{' '}
                        {one.overdue && <Pill look="over" icon="over" words="还没安排" />}
                      </td>
                      <td>{one.owner}</td>
                      <td>
                        <div className="meetings__moves">
                          <Button kind="line" label={`安排下一次${one.title}`} onPress={() => setMaking(one)}>
                            安排下一次
                          </Button>
                          <Button kind="line" label={`停掉${one.title}`} onPress={() => end(one.id)}>
                            停掉
                          </Button>
                        </div>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Waiting>
      </section>
      {opening && <SeriesForm onClose={() => setOpening(false)} />}
      {making && (
        <PlanForm
          begin={{
            ...{ seriesId: making.id, title: making.title, kind: making.kind, placeId: making.placeId },
            ...{ day: making.nextOn, from: timeWords(making.from), to: timeWords(making.until) },
            ...(making.venueId ? { venueId: making.venueId } : { spot: making.where }),
          }}
          onClose={() => setMaking(null)}
          onDone={(id) => open(`/meetings/list/${id}`)}
        />
      )}
    </>
  );
}
