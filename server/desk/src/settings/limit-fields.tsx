import type { LimitDraft } from '@linli/shared/deadline/policy-draft';
import { delayReasons } from '@linli/shared/deadline/policy.rules';
import { delayReasonWords } from '@linli/shared/deadline/policy.words';
import { CheckField, TextField } from '../parts/field';

interface LimitFieldsProps {
  name: string;
  limit: LimitDraft;
  error?: string;
  onChange: (limit: LimitDraft) => void;
}

/** How often, how long, and for what a matter may wait. */
export const LimitFields = ({ name, limit, error, onChange }: LimitFieldsProps) => (
  <fieldset className="settings-rung">
    <legend>{name}</legend>
    <div className="fields-row">
      <TextField
        label={`${name}最多几次`}
        hint="不可以就填 0"
        value={limit.mostTimes}
        onChange={(mostTimes) => onChange({ ...limit, mostTimes })}
        error={error}
      />
      <TextField
        label={`${name}每次最多几个工作日`}
        value={limit.mostDays}
        onChange={(mostDays) => onChange({ ...limit, mostDays })}
      />
    </div>
    <div className="settings-checks" role="group" aria-label={`${name}可以用的原因`}>
      {delayReasons.map((key) => (
        <CheckField
          key={key}
          label={delayReasonWords[key]}
          on={limit.reasons.includes(key)}
          onChange={(on) =>
            onChange({
              ...limit,
              reasons: on ? [...limit.reasons, key] : limit.reasons.filter((other) => other !== key),
            })
          }
        />
      ))}
    </div>
  </fieldset>
);
