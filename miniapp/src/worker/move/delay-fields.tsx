import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { delayReasonWords } from '@linli/shared/deadline/policy.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import type { Moving } from './use-move';

interface DelayFieldsProps extends Moving {
  move: StaffMove;
  ticket: TicketDetail;
}

/** What may still be asked for by a move that asks for more time. */
export const delayRoomOf = (move: StaffMove, { delayRoom }: TicketDetail) =>
  carries(move, 'delayReason') ? delayRoom?.[carries(move, 'until') ? 'pause' : 'extension'] : undefined;

/** Why more time is needed, and until when or how many days; what the policy allows comes with the ticket. */
export function DelayFields({ move, ticket, draft: { value, change }, wrong }: DelayFieldsProps) {
  const pause = carries(move, 'until');
  const room = delayRoomOf(move, ticket);
  const note = room && `最多 ${room.mostDays} 个工作日，还可以批 ${room.left} 次。批了才算，没批以前期限照算`;
  return (
    <>
      <Field name="delayReason" label="要等什么" error={wrong.delayReason}>
        <Chips
          columns={2}
          options={(room?.reasons ?? []).map((key) => ({ key, words: delayReasonWords[key] }))}
          value={value.delayReason ? [value.delayReason] : []}
          onChange={([delayReason]) => change({ delayReason: delayReason ?? null })}
        />
      </Field>
      {pause ? (
        <Field name="until" label="缓到哪天" hint="这一天下班以后接着算" error={wrong.until} note={note}>
          <DateLine
            value={value.until}
            first={localDate(new Date(ticket.now))}
            onChange={(until) => change({ until })}
          />
        </Field>
      ) : (
        <Field name="days" label="延几个工作日" error={wrong.days} note={note}>
          <TextLine digits value={value.days} empty="比如：3" onChange={(days) => change({ days })} />
        </Field>
      )}
    </>
  );
}
