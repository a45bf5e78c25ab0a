import { View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextArea, TextLine } from '../../parts/text-box';
import type { EntryFields } from '../enter-for';
import type { EntryDraft } from './entry-draft';

const ways = [
  { key: 'call', words: '我打电话' },
  { key: 'head', words: '楼栋长上门' },
] as const;

/** What is to be talked about, whose idea it is, and who brings them word. */
export const EntryForm = ({ value, wrong, where, fill }: EntryFields<EntryDraft>) => (
  <View>
    {where}
    <Field name="title" label="想商量什么" error={wrong.title}>
      <TextLine
        max={30}
        value={value.title}
        empty="比如：门口加座椅和扶手"
        onChange={(title) => fill({ title }, 'title')}
      />
    </Field>
    <Field
      name="words"
      label="说说看"
      error={wrong.words}
      note="照他说的写。邻居都会看到，不写姓名、电话、几室。"
    >
      <TextArea max={500} value={value.words} onChange={(words) => fill({ words }, 'words')} />
    </Field>
    <Field name="name" label="怎么称呼他" error={wrong.name} note="只有社区和回话的人看得到">
      <TextLine max={20} value={value.name} onChange={(name) => fill({ name }, 'name')} />
    </Field>
    <Field name="phone" label="他的电话" hint="楼栋长上门的可以不填" error={wrong.phone}>
      <TextLine digits max={20} value={value.phone} onChange={(phone) => fill({ phone }, 'phone')} />
    </Field>
    <Field name="echoBy" label="有了进展怎么告诉他" error={wrong.echoBy}>
      <Choice options={ways} value={value.echoBy} onChange={(echoBy) => fill({ echoBy }, 'echoBy')} />
    </Field>
    <Field name="agreed" label="他本人" error={wrong.agreed}>
      <Card flush>
        <ListRow
          title="问过他本人，他愿意"
          side={
            <Switch
              label="问过他本人，他愿意"
              on={value.agreed}
              onChange={(agreed) => fill({ agreed }, 'agreed')}
            />
          }
        />
      </Card>
    </Field>
  </View>
);
