import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { guard, type OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { volunteerFieldWords } from '@linli/shared/volunteer/volunteer.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';

interface WardsProps {
  wards: OwnVolunteering['wards'];
  reload: () => Promise<void>;
}

/** Minors for whom I agreed, and the way to agree for one. */
export function Wards({ wards, reload }: WardsProps) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  async function end(id: string) {
    if (!(await send({}, (key) => call(volunteerApi.withdraw, { params: { id }, key })))) return;
    toast('撤回了');
    await reload();
  }
  return (
    <Section title="孩子的约定">
      {wards.length > 0 && (
        <Card flush>
          {wards.map(({ id, name, day }) => (
            <ListRow
              key={id}
              title={name || '孩子'}
              note={`${dayWords(day)}同意`}
              side={
                <Button kind="line" small label={`撤回对${name || '孩子'}的同意`} onTap={() => end(id)}>
                  撤回
                </Button>
              }
            />
          ))}
        </Card>
      )}
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Button kind="line" wide onTap={() => setOpen(true)}>
          替孩子同意
        </Button>
      </View>
      {open && <GuardSheet onClose={() => setOpen(false)} reload={reload} />}
    </Section>
  );
}

function GuardSheet({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) {
  const [code, setCode] = useState('');
  const [born, setBorn] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code', 'birthYear']);
  async function agree() {
    const body = { code: typedCode(code), birthYear: Number(born) };
    const faults = wordsOfFaults(faultsOf(guard, body), volunteerFieldWords, () => 'fill');
    if (!(await send(faults, (key) => call(volunteerApi.guard, { body, key })))) return;
    toast('同意了');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title="替孩子同意"
      open
      onClose={onClose}
      verb="我是监护人，同意"
      onSend={agree}
      trouble={trouble}
    >
      <Text className="line">孩子在“我的志愿”里点“我未满十八岁”，把监护码念给您。您随时可以撤回。</Text>
      <Field name="code" label="监护码" error={wrong.code}>
        <TextLine
          max={12}
          value={code}
          onChange={(text) => {
            setCode(text);
            mend('code');
          }}
        />
      </Field>
      <Field name="birthYear" label="孩子哪年出生" error={wrong.birthYear} note="只用来判断是不是未成年人">
        <TextLine
          digits
          max={4}
          value={born}
          onChange={(text) => {
            setBorn(text);
            mend('birthYear');
          }}
        />
      </Field>
    </FormSheet>
  );
}
