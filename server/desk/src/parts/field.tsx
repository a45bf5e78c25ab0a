import { useId, type ReactNode } from 'react';

/** How a field's control is tied to its label, hint and error. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  children: (tied: Tied) => ReactNode;
}

/** A label over its control, with a hint and what is wrong, all tied together for readers. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <small id={`${id}-hint`} className="faint">
          {hint}
        </small>
      )}
      {children({
        id,
        ...(about && { 'aria-describedby': about }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (text: string) => void;
  max?: number;
  /** So many lines; one when unset. */
  lines?: number;
  kind?: 'text' | 'date' | 'time' | 'number' | 'tel' | 'datetime-local';
  empty?: string;
}

/** One line of text or several, a date, a number. */
export const TextField = ({ value, onChange, max, lines, kind = 'text', empty, ...field }: TextProps) => (
  <Field {...field}>
    {(tied) =>
      lines ? (
        <textarea
          {...tied}
          rows={lines}
          maxLength={max}
          value={value}
          placeholder={empty}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...tied}
          type={kind}
          maxLength={max}
          value={value}
          placeholder={empty}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  </Field>
);

/** One of several answers; the first line says that none is chosen yet. */
export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly words: string;
  readonly note?: string | null;
}

interface SelectProps<Key extends string> extends Omit<FieldProps, 'children'> {
  options: readonly Option<Key>[];
  value: Key | null;
  onChange: (key: Key | null) => void;
  /** What stands there while nothing is chosen. */
  none?: string;
}

/** One answer out of many. */
export const SelectField = <Key extends string>({
  options,
  value,
  onChange,
  none = '请选择',
  ...field
}: SelectProps<Key>) => (
  <Field {...field}>
    {(tied) => (
      <select
        {...tied}
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value || null) as Key | null)}
      >
        <option value="">{none}</option>
        {options.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface PickProps<Key extends string> {
  label: string;
  error?: string;
  hint?: string;
  options: readonly (Option<Key> & { readonly mark?: string })[];
  value: Key | null;
  onChange: (key: Key) => void;
}

/** One answer out of a few, all in sight. */
export function PickField<Key extends string>({
  label,
  error,
  hint,
  options,
  value,
  onChange,
}: PickProps<Key>) {
  const name = useId();
  return (
    <fieldset className={error ? 'field is-wrong' : 'field'} aria-describedby={error && `${name}-error`}>
      <legend>{label}</legend>
      {hint && <small className="faint">{hint}</small>}
      {options.map(({ key, words, note, mark }) => (
        <label key={key} className={key === value ? 'cand is-on' : 'cand'}>
          <input
            type="radio"
            name={name}
            checked={key === value}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(key)}
          />
          <span className="grow">
            <b>{words}</b>
            {note && <span className="cand__note">{note}</span>}
          </span>
          {mark && <span className="pill pill--act">{mark}</span>}
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Yes or no. */
export const CheckField = ({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
);
