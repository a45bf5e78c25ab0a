import { Text } from '@tarojs/components';
import { useState } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { failedBecause, type ClaimMove } from '@linli/shared/wish/claim.rules';
import { failedBecauseWords } from '@linli/shared/wish/claim.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { MomentField } from '../../parts/moment-field';
import { TextArea, TextLine } from '../../parts/text-box';
import { instantOf } from '../../platform/moment';
import { claimForms } from './claim-forms';
import type { ClaimMoves } from './use-claim-moves';

interface MoveSheetProps {
  move: ClaimMove;
  now: string;
  moves: ClaimMoves;
  onClose: () => void;
}

const reasons = failedBecause.map((key) => ({ key, words: failedBecauseWords[key] }));
const lengths = [20, 30, 40, 60, 90, 120].map((minutes) => ({ key: `${minutes}`, words: `${minutes} 分钟` }));

/** One step of a promise with what it asks for. */
export function MoveSheet({ move, now, moves, onClose }: MoveSheetProps) {
  const [day, setDay] = useState({ day: '', time: '' });
  const [minutes, setMinutes] = useState('');
  const [reason, setReason] = useState<(typeof failedBecause)[number] | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend } = moves.sending;
  const { words: title, asks = [], note, say, send: verb = title } = claimForms[move] ?? { words: '' };
  const wants = (field: (typeof asks)[number]) => asks.includes(field);
  async function send() {
    const at = instantOf(day);
    const made = await moves.move(move, {
      ...(wants('at') && at && { at }),
      ...(wants('minutes') && minutes && { minutes: Number(minutes) }),
      ...(wants('reason') && reason && { reason }),
      ...(wants('words') && words.trim() && { words: words.trim() }),
    });
    if (made) onClose();
  }
  return (
    <FormSheet
      title={title}
      open
      onClose={onClose}
      verb={moves.overlaps && wants('at') ? '还是定这个时间' : verb}
      onSend={send}
      trouble={trouble}
    >
      {note && <Text className="line quiet">{note}</Text>}
      {wants('at') && (
        <MomentField
          name="at"
          label="什么时候"
          value={day}
          today={localDate(new Date(now))}
          error={wrong.at}
          onChange={(value) => {
            setDay(value);
            mend('at');
          }}
        />
      )}
      {wants('minutes') && (
        <Field name="minutes" label="用了几分钟" error={wrong.minutes}>
          <Chips
            columns={3}
            options={lengths}
            value={lengths.some(({ key }) => key === minutes) ? [minutes] : []}
            onChange={([chosen]) => {
              setMinutes(chosen ?? '');
              mend('minutes');
            }}
          />
          <TextLine
            digits
            max={3}
            value={minutes}
            empty="或者写几分钟"
            onChange={(text) => {
              setMinutes(text);
              mend('minutes');
            }}
          />
        </Field>
      )}
      {wants('reason') && (
        <Field name="reason" label="为什么" error={wrong.reason}>
          <Chips
            columns={2}
            options={reasons}
            value={reason ? [reason] : []}
            onChange={([chosen]) => {
              setReason(chosen ?? null);
              mend('reason');
            }}
          />
        </Field>
      )}
      {wants('words') && (
        <Field
          name="words"
          label={say ?? '说明'}
          hint={move === 'thank' || reason === 'other' ? undefined : '可以不写'}
          error={wrong.words}
        >
          <TextArea
            max={200}
            value={words}
            onChange={(text) => {
              setWords(text);
              mend('words');
            }}
          />
        </Field>
      )}
    </FormSheet>
  );
}
