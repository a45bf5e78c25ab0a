import { useState } from 'react';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';
import { codeFrom } from '../scanned';

interface HereSheetProps {
  one: MeetingPage;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Checking in: by the sign at the venue or the screen's code, scanned, or by its digits, typed. */
export function HereSheet({ one: { id, title }, onClose, reload }: HereSheetProps) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function checkIn(said: string) {
    const code = codeFrom(said);
    const faults = code ? {} : { code: '请填屏幕上的 6 位数字，或者扫场地门口的码' };
    const done = await send(faults, async (key) =>
      (await ensureSignedIn())
        ? call(meetingApi.checkIn, { params: { id }, body: { code: code ?? '' }, key })
        : null,
    );
    if (!done) return;
    toast('签到了');
    onClose();
    await reload();
  }
  async function scan() {
    const seen = await host.scan();
    if (seen !== null) await checkIn(seen);
  }
  return (
    <FormSheet
      title={`签到：${title}`}
      open
      onClose={onClose}
      verb="签到"
      onSend={() => checkIn(typed)}
      trouble={trouble}
    >
      <Button wide icon="scan" onTap={scan}>
        扫一扫场地或屏幕上的码
      </Button>
      <Field name="code" label="或者填签到码" error={wrong.code} note="在会场的屏幕上，半分钟换一次">
        <TextLine
          max={8}
          value={typed}
          onDone={() => checkIn(typed)}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}
