import { useState } from 'react';
import { careApi } from '@linli/shared/care/care.api';
import type { HomeVisit } from '@linli/shared/care/care.contract';
import { careTimeFault } from '@linli/shared/care/care.rules';
import { careFieldWords, careTimeFaultWords } from '@linli/shared/care/care.words';
import { fromLocal, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ShiftSheetProps {
  visit: HomeVisit;
  now: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Hours to choose from, in minutes of the day. */
const hours = [
  { key: '540', words: '上午 9 点' },
  { key: '600', words: '上午 10 点' },
  { key: '840', words: '下午 2 点' },
  { key: '900', words: '下午 3 点' },
  { key: '960', words: '下午 4 点' },
  { key: '1140', words: '晚上 7 点' },
] as const;
type Hour = (typeof hours)[number]['key'];

/** Another time that suits us: the day, and one of a few hours. */
export function ShiftSheet({ visit: { id, version }, now, onClose, reload }: ShiftSheetProps) {
  const [day, setDay] = useState('');
  const [hour, setHour] = useState<Hour | null>(null);
  const { wrong, trouble, mend, send } = useSending(['startsAt', 'hour']);
  async function shift() {
    const time = isDate(day) && hour ? fromLocal(day, Number(hour)) : null;
    const fault = time && careTimeFault(time, new Date(now));
    const faults = {
      startsAt: !isDate(day) ? '先选哪一天' : fault ? careTimeFaultWords[fault] : undefined,
      hour: hour ? undefined : '先选几点',
    };
    const body = { version, answer: 'shift' as const, startsAt: time?.toISOString() };
    if (!(await send(faults, (key) => call(careApi.answer, { params: { id }, body, key })))) return;
    toast('改好了，会告诉来的人');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="什么时候方便" open onClose={onClose} verb="就这个时间" onSend={shift} trouble={trouble}>
      <Field name="startsAt" label={careFieldWords.startsAt} error={wrong.startsAt}>
        <DateLine
          value={day}
          first={localDate(new Date(now))}
          onChange={(chosen) => {
            setDay(chosen);
            mend('startsAt');
          }}
        />
      </Field>
      <Field name="hour" label="几点" error={wrong.hour}>
        <Chips
          columns={2}
          options={hours}
          value={hour ? [hour] : []}
          onChange={([chosen]) => {
            setHour(chosen ?? null);
            mend('hour');
          }}
        />
      </Field>
    </FormSheet>
  );
}
