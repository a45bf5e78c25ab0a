import { useState } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { deliveryMeans, type DeliveryMeans } from '@linli/shared/vote/ballot.rules';
import type { OfficeVote } from '@linli/shared/vote/office.contract';
import { ballotDeskApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { codeShown } from '@linli/shared/vote/slip.rules';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { carriedWords, channelWords, deliveryWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Every home with its code, whether it voted and how it was told; several at once can be noted as told. */
export function SlotTable({ one }: { one: OfficeVote }) {
  const [q, setQ] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const asked = useAsk(
    voteOfficeApi.slots,
    { params: { id: one.id }, query: q.trim() ? { q: q.trim() } : {} },
    { keep: true },
  );
  const { value, wrong, trouble, busy, change, send } = useForm<{ means: DeliveryMeans | null; day: string }>(
    {
      means: null,
      day: localDate(new Date(one.now)),
    },
  );
  async function deliver() {
    const faults = { means: value.means ? undefined : '请选怎么送的' };
    const body = { slots: [...marked], means: value.means ?? ('door' as const), day: value.day };
    if (!(await send(faults, (key) => call(ballotDeskApi.deliver, { params: { id: one.id }, body, key }))))
      return;
    toast(`记下了 ${marked.size} 户`);
    setMarked(new Set());
    await stale();
  }
  return (
    <section className="card votes__parts">
      <h2 className="pane-title">各户</h2>
      <TextField label="找房号或票号" max={40} value={q} onChange={setQ} />
      {one.rights.deliver && marked.size > 0 && (
        <div className="fields-row">
          <SelectField
            label={`${marked.size} 户怎么送的`}
            options={deliveryMeans.map((key) => ({ key, words: deliveryWords[key] }))}
            value={value.means}
            error={wrong.means}
            onChange={(means) => change({ means })}
          />
          <TextField
            label="哪天"
            kind="date"
            value={value.day}
            error={wrong.day}
            onChange={(day) => change({ day })}
          />
          <Button busy={busy} onPress={deliver}>
            记下来
          </Button>
        </div>
      )}
      <TroubleLine trouble={trouble} />
      <Waiting asked={asked}>
        {({ slots }) => (
          <table className="grid">
            <caption>{`${slots.length} 户；这里不显示投了什么`}</caption>
            <thead>
              <tr>
                <th scope="col">选</th>
                <th scope="col">哪一户</th>
                <th scope="col">票号</th>
                <th scope="col">面积</th>
                <th scope="col">投票</th>
                <th scope="col">送达</th>
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => (
                <tr key={slot.id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`选${slot.label}`}
                      checked={marked.has(slot.id)}
                      onChange={({ target }) => {
                        const next = new Set(marked);
                        if (target.checked) next.add(slot.id);
                        else next.delete(slot.id);
                        setMarked(next);
                      }}
                    />
                  </td>
                  <th scope="row">{slot.label}</th>
                  <td>{codeShown(slot.code)}</td>
                  <td className="num">{areaWords(slot.area)}</td>
                  <td>
                    {slot.channel && slot.at
                      ? `${channelWords[slot.channel]}，${momentWords(new Date(slot.at))}${carriedWords(slot.carriedBy)}`
                      : slot.entered === 1
                        ? '纸质票录了一次'
                        : slot.paperAsked
                          ? '要纸质票'
                          : '还没投'}
                  </td>
                  <td>{slot.delivered.map((means) => deliveryWords[means]).join('、') || '没有记录'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Waiting>
    </section>
  );
}
