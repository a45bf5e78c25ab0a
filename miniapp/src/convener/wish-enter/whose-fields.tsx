import { View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';
import type { EntryDraft } from './entry-draft';

interface WhoseFieldsProps {
  value: EntryDraft;
  wrong: Wrong;
  fill: (part: Partial<EntryDraft>, field: string) => void;
}

/** Who said yes; of a grown-up also how they are called and reached, of a child nothing. */
export function WhoseFields({ value, wrong, fill }: WhoseFieldsProps) {
  const { child, name, phone, agreed, guardianAgreed, fourteen, childAgreed } = value;
  const yes = (title: string, on: boolean, field: keyof EntryDraft) => (
    <ListRow
      title={title}
      side={<Switch label={title} on={on} onChange={(now) => fill({ [field]: now }, field)} />}
    />
  );
  if (child)
    return (
      <Field name="guardianAgreed" label="谁同意了" error={wrong.guardianAgreed || wrong.childAgreed}>
        <Card flush>
          {yes('监护人同意', guardianAgreed, 'guardianAgreed')}
          {yes('满十四岁了', fourteen, 'fourteen')}
          {fourteen && yes('孩子自己也愿意', childAgreed, 'childAgreed')}
        </Card>
      </Field>
    );
  return (
    <View>
      <Field name="name" label="怎么称呼他" hint="可以不填" error={wrong.name}>
        <TextLine max={20} value={name} onChange={(text) => fill({ name: text }, 'name')} />
      </Field>
      <Field
        name="phone"
        label="他的电话"
        hint="可以不填"
        error={wrong.phone}
        note="加密保存，只有您问他愿意了才给人看"
      >
        <TextLine digits max={11} value={phone} onChange={(text) => fill({ phone: text }, 'phone')} />
      </Field>
      <Field name="agreed" label="问过本人" error={wrong.agreed}>
        <Card flush>{yes('他本人愿意', agreed, 'agreed')}</Card>
      </Field>
    </View>
  );
}
