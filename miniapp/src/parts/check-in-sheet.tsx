import { useState } from 'react';
import { call } from '../platform/call';
import { host } from '../platform/host';
import { useSending } from '../platform/sending';
import { toast } from '../platform/toast';
import type { Route } from '@linli/shared/route';
import { Button } from './button';
import { Field } from './field';
import { FormSheet } from './form-sheet';
import { TextLine } from './text-box';

interface CheckInSheetProps {
  one: { readonly id: string; readonly title: string };
  route: Route<{ code: string }, unknown>;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Checking in with the six digits on the organiser's screen, typed or scanned. */
export function CheckInSheet({ one: { id, title }, route, onClose, reload }: CheckInSheetProps) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function checkIn(said: string) {
    const code = said.replace(/\D/g, '');
    const faults = code.length === 6 ? {} : { code: '签到码是 6 位数字' };
    const body = { code };
    if (!(await send(faults, (key) => call(route, { params: { id }, body, key })))) return;
    toast('签到了');
    onClose();
    await reload();
  }
  async function scan() {
    const seen = await host.scan();
    if (seen === null) return;
    setTyped(seen);
    await checkIn(seen);
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
      <Field name="code" label="签到码" error={wrong.code} note="在会场的屏幕上，半分钟换一次">
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
      <Button kind="line" wide icon="scan" onTap={scan}>
        扫一扫
      </Button>
    </FormSheet>
  );
}
