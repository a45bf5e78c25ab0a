import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { toolApi } from '@linli/shared/tool/tool.api';
import { toolCodeFrom } from '@linli/shared/tool/tool.rules';
import { toolFieldWords } from '@linli/shared/tool/tool.words';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Switch } from '../../parts/switch';
import { ListRow } from '../../parts/list-row';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface ScanSheetProps {
  what: 'borrow' | 'giveBack';
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Borrowing or giving back the tool whose label is scanned, or typed; what is broken is said, nobody is blamed. */
export function ScanSheet({ what, onClose, reload }: ScanSheetProps) {
  const [typed, setTyped] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  const [broken, setBroken] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code', 'broken']);
  const giving = what === 'giveBack';
  async function hand(said: string) {
    const code = toolCodeFrom(said) ?? '';
    const faults = {
      ...(!code && { code: '工具码是标签上的 8 位，请再看看' }),
      ...(giving && isBroken && broken.trim().length < 2 && { broken: '写几个字，坏在哪里' }),
    };
    const body = { code, ...(isBroken && { broken: broken.trim() }) };
    const done = await send(faults, async (key) => {
      if (!(await ensureSignedIn())) return null;
      if (giving) return call(toolApi.giveBack, { body, key }).then(() => '还好了，谢谢');
      const { name, due } = await call(toolApi.borrow, { body: { code }, key });
      return `借到${name}，${dayWords(due)}前还`;
    });
    if (!done) return;
    toast(done);
    onClose();
    await reload();
  }
  async function scan() {
    const seen = await host.scan();
    if (seen === null) return;
    setTyped(toolCodeFrom(seen) ?? seen);
    mend('code');
    if (!isBroken) await hand(seen);
  }
  return (
    <FormSheet
      title={giving ? '还工具' : '借工具'}
      open
      onClose={onClose}
      verb={giving ? '挂回去了' : '借走'}
      onSend={() => hand(typed)}
      trouble={trouble}
    >
      {giving && (
        <View>
          <ListRow
            title="坏了"
            note="用坏了不怪您，说一声好去修"
            side={<Switch label="坏了" on={isBroken} onChange={setIsBroken} />}
          />
          {isBroken && (
            <Field name="broken" label={toolFieldWords.broken} error={wrong.broken}>
              <TextLine
                max={200}
                value={broken}
                onChange={(text) => {
                  setBroken(text);
                  mend('broken');
                }}
              />
            </Field>
          )}
        </View>
      )}
      <Button kind="line" wide icon="scan" onTap={scan}>
        扫标签
      </Button>
      <Field name="code" label={toolFieldWords.code} error={wrong.code} note="扫不了就抄标签上的 8 位">
        <TextLine
          max={60}
          value={typed}
          onDone={() => hand(typed)}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}
