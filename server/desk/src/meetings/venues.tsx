import { useState } from 'react';
import { meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import type { Venue } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { VenueForm } from './venue-form';

/** Where meetings are held, under the place's own names, each with a sign to be printed. */
export function Venues() {
  const asked = useAsk(meetingOfficeApi.form);
  const [open, setOpen] = useState<Venue | 'new' | null>(null);
  const { value: noFields, trouble, send } = useForm({});
  async function print(id: string) {
    const made = await send(noFields, (key) => call(venueApi.sign, { params: { id }, key }));
    if (made) window.open(made.url, '_blank', 'noopener');
  }
  return (
    <>
      <div className="between">
        <h2 className="pane-title">场地</h2>
        <Button icon="add" onPress={() => setOpen('new')}>
          加一处
        </Button>
      </div>
      <TroubleLine trouble={trouble} />
      <section className="card">
        <Waiting asked={asked}>
          {({ venues }) =>
            venues.length === 0 ? (
              <p className="empty">
                还没有场地。议事亭、黄桷树下、邻里会客厅，都可以加在这里，印一张码贴上。
              </p>
            ) : (
              <table className="grid">
                <caption>{venues.length} 处</caption>
                <thead>
                  <tr>
                    <th scope="col">名字</th>
                    <th scope="col">哪里</th>
                    <th scope="col">坐几个人</th>
                    <th scope="col">码</th>
                    <th scope="col">办</th>
                  </tr>
                </thead>
                <tbody>
                  {venues.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">{one.closed ? `${one.name}（停用）` : one.name}</th>
                      <td>{`${one.place}，${one.spot}`}</td>
                      <td className="num">{one.seats ?? '不限'}</td>
                      <td>{`${one.code.slice(0, 4)}-${one.code.slice(4, 8)}-${one.code.slice(8)}`}</td>
                      <td>
                        <div className="meetings__moves">
                          <Button kind="line" label={`印${one.name}的码`} onPress={() => print(one.id)}>
                            印码
                          </Button>
                          <Button kind="line" label={`改${one.name}`} onPress={() => setOpen(one)}>
                            改
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
      {open && <VenueForm venue={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
