import type { VisitForm } from '@linli/shared/care/care.contract';
import { careFieldWords as words } from '@linli/shared/care/care.words';
import { SelectField, TextField } from '../parts/field';
import type { Form } from '../platform/use-form';

/** When somebody goes, and who, as it is typed. */
export interface When {
  readonly day: string;
  readonly time: string;
  readonly visitorId: string | null;
}

interface WhenFieldsProps extends Pick<Form<When>, 'value' | 'wrong' | 'change'> {
  visitors: VisitForm['visitors'];
}

/** The day, the time, and somebody who may enter matters of that door. */
export const WhenFields = ({ value, wrong, change, visitors }: WhenFieldsProps) => (
  <>
    <div className="fields-row">
      <TextField
        label="哪天"
        kind="date"
        value={value.day}
        error={wrong.startsAt}
        onChange={(day) => change({ day })}
      />
      <TextField label="几点" kind="time" value={value.time} onChange={(time) => change({ time })} />
    </div>
    <SelectField
      label={words.visitorId}
      hint="去不去由他自己定，去不了会告诉您"
      options={visitors.map(({ id, name, roleName }) => ({ key: id, words: `${name}，${roleName}` }))}
      value={value.visitorId}
      error={wrong.visitorId}
      onChange={(visitorId) => change({ visitorId })}
    />
  </>
);
