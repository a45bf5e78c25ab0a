import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';
import type { EntryDraft } from './enter-draft';

interface WhoseFieldsProps {
  value: EntryDraft;
  wrong: Wrong;
  fill: (part: Partial<EntryDraft>, field?: string) => void;
}

/** Who it is for, how to reach them, what stays unsaid, and that they agreed. */
export const WhoseFields = ({ value, wrong, fill }: WhoseFieldsProps) => (
  <>
    <Field name="name" label="报事人怎么称呼" hint="可以不填" error={wrong.name}>
      <TextLine
        value={value.name}
        max={20}
        empty="比如：张爷爷"
        onChange={(name) => fill({ name }, 'name')}
      />
    </Field>
    <Field
      name="phone"
      label="报事人的手机号"
      hint="可以不填"
      error={wrong.phone}
      note="填了，办完会打电话问问；以后用这个号登录，能看到这件事"
    >
      <TextLine digits max={11} value={value.phone} onChange={(phone) => fill({ phone }, 'phone')} />
    </Field>
    <Field name="consent" label="问过本人" error={wrong.consent}>
      <Card flush>
        <ListRow
          title="本人同意登记"
          note="告诉过要记什么、谁能看到"
          side={
            <Switch
              label="本人同意登记"
              on={value.consent}
              onChange={(consent) => fill({ consent }, 'consent')}
            />
          }
        />
        <ListRow
          title="不留称呼"
          note="办理人也看不到"
          side={<Switch label="不留称呼" on={value.hideName} onChange={(hideName) => fill({ hideName })} />}
        />
        <ListRow
          title="请别人来办"
          note="和网格员或物业有关，由社区另外派人"
          side={
            <Switch
              label="请别人来办"
              on={value.aboutHandler}
              onChange={(aboutHandler) => fill({ aboutHandler })}
            />
          }
        />
      </Card>
    </Field>
  </>
);
