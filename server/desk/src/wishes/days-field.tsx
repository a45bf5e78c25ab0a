import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { TextField } from '../parts/field';

interface DaysFieldProps {
  value: readonly string[];
  error: string | undefined;
  onChange: (days: readonly string[]) => void;
}

/** How many days can be named. */
const most = 5;

/** A few days, one by one; the next one can be named as soon as the last one is. */
export function DaysField({ value, error, onChange }: DaysFieldProps) {
  const days = value.filter(Boolean);
  const shown = days.length < most ? [...days, ''] : days;
  return (
    <fieldset className="field">
      <legend>{wishFieldWords.dates}</legend>
      <div className="fields-row">
        {shown.map((day, at) => (
          <TextField
            key={at}
            kind="date"
            label={`第 ${at + 1} 天`}
            value={day}
            error={at === 0 ? error : undefined}
            onChange={(next) =>
              onChange(shown.map((one, place) => (place === at ? next : one)).filter(Boolean))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
