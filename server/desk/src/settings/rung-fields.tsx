import { receivers } from '@linli/shared/escalation/escalation.rules';
import { hoursWords, receiverWords, sideWords } from '@linli/shared/escalation/rung.words';
import { rungUnits, sides, type RungUnit } from '@linli/shared/escalation/rung.rules';
import { Button } from '../parts/button';
import { CheckField, SelectField, TextField } from '../parts/field';
import type { RungDraft } from './rung-draft';

interface RungFieldsProps {
  place: number;
  rung: RungDraft;
  wrong?: boolean;
  onChange: (part: Partial<RungDraft>) => void;
  onRemove: () => void;
}

const unitWords: Record<RungUnit, string> = { share: '剩百分之几', minutes: '分钟', days: '天' };

/** One rung: on which side of the due, how far, whom it tells, at which hours. */
export function RungFields({ place, rung, wrong, onChange, onRemove }: RungFieldsProps) {
  const units = rungUnits.filter((unit) => unit !== (rung.side === 'before' ? 'days' : 'share'));
  return (
    <fieldset className="settings-rung">
      <legend>第 {place + 1} 级</legend>
      <div className="fields-row">
        <SelectField
          label="什么时候"
          options={sides.map((key) => ({ key, words: sideWords[key] }))}
          value={rung.side}
          onChange={(side) =>
            side &&
            onChange({
              side,
              unit: side === 'before' ? 'share' : 'days',
              amount: side === 'before' ? '25' : '1',
            })
          }
        />
        {rung.side !== 'due' && (
          <>
            <TextField
              label="多少"
              value={rung.amount}
              onChange={(amount) => onChange({ amount })}
              error={wrong ? '请核对' : undefined}
            />
            <SelectField
              label="按什么算"
              options={units.map((key) => ({ key, words: unitWords[key] }))}
              value={rung.unit}
              onChange={(unit) => unit && onChange({ unit })}
            />
          </>
        )}
        <SelectField
          label="几点告诉"
          options={(['work', 'any'] as const).map((key) => ({ key, words: hoursWords[key] }))}
          value={rung.hours}
          onChange={(hours) => hours && onChange({ hours })}
        />
      </div>
      <div className="settings-checks" role="group" aria-label={`第 ${place + 1} 级告诉谁`}>
        {receivers.map((to) => (
          <CheckField
            key={to}
            label={receiverWords[to]}
            on={rung.to.includes(to)}
            onChange={(on) =>
              onChange({ to: on ? [...rung.to, to] : rung.to.filter((other) => other !== to) })
            }
          />
        ))}
      </div>
      <Button kind="plain" icon="less" label={`去掉这一级：第 ${place + 1} 级`} onPress={onRemove}>
        去掉这一级
      </Button>
    </fieldset>
  );
}
