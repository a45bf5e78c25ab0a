import { useId } from 'react';
import type { Option } from '../parts/field';

interface CheckGroupProps<Key extends string> {
  label: string;
  options: readonly Option<Key>[];
  value: readonly Key[];
  onChange: (value: readonly Key[]) => void;
  error?: string;
}

/** Several answers out of a few, all in sight. */
export function CheckGroup<Key extends string>({
  label,
  options,
  value,
  onChange,
  error,
}: CheckGroupProps<Key>) {
  const name = useId();
  return (
    <fieldset className={error ? 'field is-wrong' : 'field'} aria-describedby={error && `${name}-error`}>
      <legend>{label}</legend>
      <div className="bulletins__checks">
        {options.map(({ key, words }) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={value.includes(key)}
              aria-invalid={error ? true : undefined}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, key] : value.filter((each) => each !== key))
              }
            />
            {words}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
