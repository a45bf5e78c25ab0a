import { careFieldWords } from '@linli/shared/care/care.words';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextArea, TextLine } from '../../parts/text-box';
import { CategoryField } from '../../pages/report/category-field';
import { useKinds } from '../../pages/report/use-kinds';
import type { Wrong } from '../../platform/sending';

/** A matter for somebody who needs help, as it is filled in. */
export interface Help {
  readonly category: string | null;
  readonly words: string;
  readonly name: string;
  readonly phone: string;
  readonly consent: boolean;
}

interface HelpFieldsProps {
  placeId: string;
  value: Help;
  wrong: Wrong;
  fill: (part: Partial<Help>, field: string) => void;
}

/** What kind of matter, what happened, how to reach whoever it is for, and that they agreed. */
export function HelpFields({ placeId, value, wrong, fill }: HelpFieldsProps) {
  const kinds = useKinds(placeId);
  return (
    <>
      <CategoryField
        remote={kinds}
        value={value.category}
        wrong={wrong.category}
        onChange={(category) => fill({ category }, 'category')}
      />
      <Field name="words" label={careFieldWords.words} error={wrong.words}>
        <TextArea
          value={value.words}
          max={1000}
          empty="照他说的写"
          onChange={(words) => fill({ words }, 'words')}
        />
      </Field>
      <Field name="name" label={careFieldWords.name} hint="可以不填" error={wrong.name}>
        <TextLine value={value.name} max={20} onChange={(name) => fill({ name }, 'name')} />
      </Field>
      <Field name="phone" label={careFieldWords.phone} hint="可以不填" error={wrong.phone}>
        <TextLine digits max={11} value={value.phone} onChange={(phone) => fill({ phone }, 'phone')} />
      </Field>
      <Field name="consent" label="问过本人" error={wrong.consent}>
        <Card flush>
          <ListRow
            title={careFieldWords.consent}
            note="告诉过要记什么、谁能看到"
            side={
              <Switch
                label={careFieldWords.consent}
                on={value.consent}
                onChange={(consent) => fill({ consent }, 'consent')}
              />
            }
          />
        </Card>
      </Field>
    </>
  );
}
