import { useState } from 'react';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface SeatSheetProps {
  one: MeetingPage;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Signing up, alone or with somebody who has no phone. */
export function SeatSheet({ one: { id, title, mostAlong }, onClose, reload }: SeatSheetProps) {
  const [along, setAlong] = useState(0);
  const { wrong, trouble, mend, send } = useSending(['along']);
  async function signUp() {
    const done = await send({}, (key) => call(meetingApi.signUp, { params: { id }, body: { along }, key }));
    if (!done) return;
    toast(done.standing.state === 'in' ? '报上名了' : '排上队了，有座位告诉您');
    onClose();
    await reload();
  }
  const numbers = Array.from({ length: mostAlong + 1 }, (_, people) => `${people}`);
  return (
    <FormSheet title={`报名：${title}`} open onClose={onClose} verb="报名" onSend={signUp} trouble={trouble}>
      <Field name="along" label="还带谁来" note="老人、没手机的邻居，一起来也算座位" error={wrong.along}>
        <Chips
          options={numbers.map((key) => ({ key, words: key === '0' ? '就我自己' : `带 ${key} 个` }))}
          value={[`${along}`]}
          onChange={([chosen = '0']) => {
            setAlong(Number(chosen));
            mend('along');
          }}
        />
      </Field>
    </FormSheet>
  );
}
