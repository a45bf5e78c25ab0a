import { Text } from '@tarojs/components';
import { useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { typedCode } from '../../platform/typed-code';

export interface BoxSheetProps {
  voteId: string;
  onDone: () => Promise<void>;
  onClose: () => void;
}

const faultOf = (code: string) => (code.length === 24 ? '' : `钥匙码是 24 位，这里有 ${code.length} 位`);

/** Two tellers at one phone, each with their code. */
export function OpenSheet({ voteId, onDone, onClose }: BoxSheetProps) {
  const [typed, setTyped] = useState({ one: '', other: '' });
  const { wrong, trouble, send, mend } = useSending(['one', 'other', 'codes']);
  async function open() {
    const [one, other] = [typedCode(typed.one), typedCode(typed.other)];
    const faults = { one: faultOf(one), other: faultOf(other) };
    const reply = await send(faults, (key) =>
      call(ballotApi.open, { params: { id: voteId }, body: { codes: [one, other] }, key }),
    );
    if (reply) await onDone();
  }
  const line = (name: 'one' | 'other', label: string) => (
    <Field name={name} label={label} hint="24 位" error={wrong[name]}>
      <TextLine
        value={typed[name]}
        max={40}
        onChange={(text) => {
          setTyped({ ...typed, [name]: text });
          mend(name);
          mend('codes');
        }}
      />
    </Field>
  );
  return (
    <FormSheet title="两人开箱计票" open onClose={onClose} verb="开箱计票" onSend={open} trouble={trouble}>
      <Text className="line">请两位监票人当面各打自己的钥匙码。打开以后只记各项的总票数。</Text>
      {line('one', '第一位的钥匙码')}
      {line('other', '第二位的钥匙码')}
    </FormSheet>
  );
}
