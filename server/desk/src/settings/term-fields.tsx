import type { TermDraft } from '@linli/shared/deadline/policy-draft';
import { unitWords } from '@linli/shared/deadline/rule.words';
import { termUnits } from '@linli/shared/deadline/term.rules';
import { SelectField, TextField } from '../parts/field';

interface TermFieldsProps {
  /** Of which promise: 受理. */
  name: string;
  term: TermDraft;
  error?: string;
  onChange: (term: TermDraft) => void;
}

/** How many, and of what: days, working minutes, minutes day and night. */
export const TermFields = ({ name, term, error, onChange }: TermFieldsProps) => (
  <div className="fields-row">
    <TextField
      label={`${name}：多少`}
      value={term.amount}
      onChange={(amount) => onChange({ ...term, amount })}
      error={error}
    />
    <SelectField
      label={`${name}：按什么算`}
      options={termUnits.map((key) => ({ key, words: unitWords[key] }))}
      value={term.unit}
      onChange={(unit) => unit && onChange({ ...term, unit })}
    />
  </div>
);
