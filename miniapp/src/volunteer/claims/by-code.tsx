import { View } from '@tarojs/components';
import { useState } from 'react';
import { claimApi } from '@linli/shared/wish/wish.api';
import { Card } from '../../parts/card';
import { ConsentLines } from '../../parts/consent-lines';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';
import { useConsent, versionToAgree } from '../../platform/use-consent';

const ways = {
  along: {
    title: '跟人同行，填同行码',
    name: '同行码',
    size: 6,
    note: '接心愿的邻居念给您，6 位',
    verb: '一起去',
    done: '好，两个人一起去',
  },
  over: {
    title: '替人去，填交接码',
    name: '交接码',
    size: 8,
    note: '原来接的邻居念给您，8 位。时间要跟对方再约一次',
    verb: '我替他去',
    done: '交给您了，谢谢您',
  },
} as const;
type Way = keyof typeof ways;

/** Coming along with a helper, or going in their place, by the code they gave. */
export function ByCode({ reload }: { reload: () => Promise<void> }) {
  const [open, setOpen] = useState<Way | null>(null);
  return (
    <View>
      <Card flush className="mt3">
        <ListRow plain icon="people" title={ways.along.title} onTap={() => setOpen('along')} />
        <ListRow plain icon="handover" title={ways.over.title} onTap={() => setOpen('over')} />
      </Card>
      {open && <CodeForm way={open} onClose={() => setOpen(null)} reload={reload} />}
    </View>
  );
}

interface CodeFormProps {
  way: Way;
  onClose: () => void;
  reload: () => Promise<void>;
}

function CodeForm({ way, onClose, reload }: CodeFormProps) {
  const { title, name, size, note, verb, done } = ways[way];
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  const consent = useConsent(true);
  const version = versionToAgree(consent.value);
  async function take() {
    const code = typedCode(typed);
    const faults = code.length === size ? {} : { code: `${name}是 ${size} 位` };
    const body = { code, ...(version !== undefined && { consent: version }) };
    const write = async (key: string) => {
      if (way === 'along') await call(claimApi.accompany, { body, key });
      else await call(claimApi.takeOver, { body, key });
      return true;
    };
    if (!(await send(faults, write))) return;
    toast(done);
    onClose();
    await reload();
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb={verb} onSend={take} trouble={trouble}>
      {consent.value && version !== undefined && <ConsentLines agreement={consent.value.agreement} />}
      <Field name="code" label={name} error={wrong.code} note={note}>
        <TextLine
          max={12}
          value={typed}
          onDone={take}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}
