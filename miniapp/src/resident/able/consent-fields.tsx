import { ableShows, type AbleShow, type AbleUse } from '@linli/shared/able-person/able-person.rules';
import { ableFieldWords, ableShowWords, ableUseWords } from '@linli/shared/able-person/able-person.words';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';

/** What somebody agrees to: how they are shown, and for what they may be asked. */
export interface Consents {
  readonly show: AbleShow | null;
  readonly daily: boolean;
  readonly emergency: boolean;
}

interface ConsentFieldsProps {
  value: Consents;
  wrong: Readonly<Record<string, string | undefined>>;
  onChange: (part: Partial<Consents>) => void;
}

const notes: Record<AbleUse, string> = {
  daily: '邻居给您留言，帮不帮您定',
  emergency: '停水停电、台风时社区给您留言，帮不帮您定',
};

/** What is missing of consents, by field. */
export const faultsOfConsents = ({ show, daily, emergency }: Consents) => ({
  ...(!show && { show: '先选怎么显示' }),
  ...(!daily && !emergency && { daily: '平时、应急至少打开一样' }),
});

/** The two consents, each by itself, and how one is shown; nothing is chosen beforehand. */
export const ConsentFields = ({ value, wrong, onChange }: ConsentFieldsProps) => (
  <>
    <Field name="show" label={ableFieldWords.show} error={wrong.show}>
      <Choice
        options={ableShows.map((key) => ({ key, words: ableShowWords[key] }))}
        value={value.show}
        onChange={(show) => onChange({ show })}
      />
    </Field>
    <Field name="daily" label="本人同意" error={wrong.daily} note="随时可以改，可以撤回">
      <Card flush>
        {(['daily', 'emergency'] as const).map((use) => (
          <ListRow
            key={use}
            title={ableUseWords[use]}
            note={notes[use]}
            side={
              <Switch label={ableUseWords[use]} on={value[use]} onChange={(on) => onChange({ [use]: on })} />
            }
          />
        ))}
      </Card>
    </Field>
  </>
);
