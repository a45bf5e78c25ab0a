import { useId } from 'react';
import { CheckField, type Option } from '../parts/field';

interface TicksProps {
  legend: string;
  /** What to read where there is nothing to tick. */
  none?: string;
  options: readonly Option[];
  value: readonly string[];
  error?: string;
  onChange: (keys: string[]) => void;
}

/** Several answers out of some, each ticked by itself. */
export function Ticks({ legend, none = '没有', options, value, error, onChange }: TicksProps) {
  const id = useId();
  return (
    <fieldset className={error ? 'field is-wrong' : 'field'} aria-describedby={error && `${id}-error`}>
      <legend>{legend}</legend>
      {options.length === 0 && <small className="faint">{none}</small>}
      <div className="organisation-ticks">
        {options.map(({ key, words }) => (
          <CheckField
            key={key}
            label={words}
            on={value.includes(key)}
            onChange={(on) => onChange(on ? [...value, key] : value.filter((one) => one !== key))}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
