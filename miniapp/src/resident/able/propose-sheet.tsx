import { Text } from '@tarojs/components';
import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import { proposeAble, type AbleField } from '@linli/shared/able-person/able-person.contract';
import { ableFieldWords } from '@linli/shared/able-person/able-person.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { FieldChips } from './field-chips';

interface ProposeSheetProps {
  place: string | undefined;
  fields: readonly AbleField[];
  onClose: () => void;
  reload: () => Promise<void>;
}

const lines = [
  { name: 'name', empty: '比如：刘师傅', max: 20 },
  { name: 'where', empty: '比如：12 号楼 2 单元', max: 60 },
  { name: 'words', empty: '比如：会修缝纫机', max: 200 },
  { name: 'phone', empty: '不知道就不写', max: 11 },
] as const;

/** Naming somebody who can do something, as a neighbour or after a visit; they are asked first. */
export function ProposeSheet({ place, fields, onClose, reload }: ProposeSheetProps) {
  const [value, setValue] = useState({ field: '', name: '', where: '', words: '', phone: '' });
  const { wrong, trouble, mend, send } = useSending(['field', ...lines.map(({ name }) => name)]);
  const change = (name: keyof typeof value, text: string) => {
    setValue((before) => ({ ...before, [name]: text }));
    mend(name);
  };
  async function propose() {
    const { phone, ...said } = value;
    const body = { ...said, ...(phone.trim() && { phone: phone.trim() }), ...(place && { place }) };
    const faults = wordsOfFaults(faultsOf(proposeAble, body), ableFieldWords, (name) =>
      name === 'field' ? 'choose' : undefined,
    );
    if (!(await send(faults, (key) => call(ableApi.propose, { body, key })))) return;
    toast('记下了，会先问过本人');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="推荐一位能人" open onClose={onClose} verb="推荐" onSend={propose} trouble={trouble}>
      <Text className="line">本人同意以前，谁也看不到。</Text>
      <FieldChips
        fields={fields}
        value={value.field}
        error={wrong.field}
        onChange={(code) => change('field', code)}
      />
      {lines.map(({ name, empty, max }) => (
        <Field key={name} name={name} label={ableFieldWords[name]} error={wrong[name]}>
          <TextLine
            max={max}
            empty={empty}
            digits={name === 'phone'}
            value={value[name]}
            onChange={(text) => change(name, text)}
          />
        </Field>
      ))}
    </FormSheet>
  );
}
