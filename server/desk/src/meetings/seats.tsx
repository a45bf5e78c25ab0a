import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { enterSeat, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords, seatStateWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface SeatsProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
}

/** Everybody on the list, who is there, and somebody without a phone. */
export function Seats({ one: { id, seats, rights, present, taken }, reload }: SeatsProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ name: '' });
  async function enter() {
    const body = { name: value.name.trim() };
    const faults = wordsOfFaults(faultsOf(enterSeat, body), meetingFieldWords);
    if (!(await send(faults, (key) => call(meetingOfficeApi.enter, { params: { id }, body, key })))) return;
    change({ name: '' });
    toast('记下了');
    await reload();
  }
  async function move(seat: string, route: typeof meetingOfficeApi.here) {
    if (await send({}, (key) => call(route, { params: { id, seat }, key }))) await reload();
  }
  return (
    <section className="card meetings__card">
      <h2 className="pane-title">名单</h2>
      <TroubleLine trouble={trouble} />
      {seats.length === 0 ? (
        <p className="empty">还没有人报名。</p>
      ) : (
        <table className="grid">
          <caption>{`签到 ${present}/${taken}，带来的人也算`}</caption>
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">带几个</th>
              <th scope="col">怎么样</th>
              <th scope="col">办</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => {
              const name = seat.name || '没留称呼';
              return (
                <tr key={seat.id}>
                  <th scope="row">{seat.entered ? `${name}（替他登记的）` : name}</th>
                  <td className="num">{seat.along}</td>
                  <td>
                    {seat.presentAt
                      ? `${momentWords(new Date(seat.presentAt))} 签到`
                      : seatStateWords[seat.state]}
                  </td>
                  <td>
                    <div className="meetings__moves">
                      {rights.code && !seat.presentAt && (
                        <Button
                          kind="line"
                          label={`${name}到了`}
                          onPress={() => move(seat.id, meetingOfficeApi.here)}
                        >
                          到了
                        </Button>
                      )}
                      {rights.revise && (
                        <Button
                          kind="line"
                          label={`${name}不来了`}
                          onPress={() => move(seat.id, meetingOfficeApi.left)}
                        >
                          不来了
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {rights.enter && (
        <div className="meetings__item">
          <TextField
            label="没有手机的人"
            hint="会开完一个月名字会删掉"
            max={20}
            value={value.name}
            error={wrong.name}
            onChange={(name) => change({ name })}
          />
          <Button kind="line" busy={busy} onPress={enter}>
            登记
          </Button>
        </div>
      )}
    </section>
  );
}
