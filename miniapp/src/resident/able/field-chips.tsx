import type { AbleField } from '@linli/shared/able-person/able-person.contract';
import { ableFieldWords } from '@linli/shared/able-person/able-person.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';

interface FieldChipsProps {
  fields: readonly AbleField[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** One of the district's fields of ability. */
export const FieldChips = ({ fields, value, error, onChange }: FieldChipsProps) => (
  <Field name="field" label={ableFieldWords.field} error={error}>
    <Chips
      columns={3}
      options={fields.map(({ code, name }) => ({ key: code, words: name }))}
      value={value ? [value] : []}
      onChange={([chosen]) => onChange(chosen ?? '')}
    />
  </Field>
);
