import { Text } from '@tarojs/components';
import { useState } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeApi } from '@linli/shared/home/home.api';
import type { OwnHome } from '@linli/shared/home/home.contract';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MateSheetProps {
  mate: OwnHome['people'][number];
  now: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Moving out, or the end of a tenancy: from which day, and what that means. */
export function MateSheet({ mate: { id, name, you, until }, now, onClose, reload }: MateSheetProps) {
  const today = localDate(new Date(now));
  const [from, setFrom] = useState(until ?? '');
  const { wrong, trouble, mend, send } = useSending(['from']);
  async function end() {
    const faults = from ? {} : { from: '先选从哪天起' };
    if (!(await send(faults, (key) => call(homeApi.end, { params: { id }, body: { from }, key })))) return;
    toast(you ? '记下了' : `记下了，${name}会收到通知`);
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={you ? '我要搬走' : `${name}要搬走`}
      open
      onClose={onClose}
      verb={you ? '搬走' : '结束入住'}
      hard
      onSend={end}
      trouble={trouble}
    >
      <Text className="line">
        {you
          ? '从这天起，这一户的事您不能再参加。报过的事还在，照样能看、能评价。'
          : '从这天起，这一户的事他不能再参加；跟着他来的家人也一起结束。他会收到通知。'}
      </Text>
      <Field name="from" label="从哪天起不住了" error={wrong.from}>
        <DateLine
          value={from}
          first={today}
          onChange={(day) => {
            setFrom(day);
            mend('from');
          }}
        />
      </Field>
    </FormSheet>
  );
}
