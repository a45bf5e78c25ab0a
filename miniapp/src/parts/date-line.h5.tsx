import type { DateLineProps } from './date-line.port';
import { classes } from './classes';
import { useField } from './field';

/** A date, chosen with the browser's own calendar. */
export function DateLine({ value, onChange, first }: DateLineProps) {
  const { label, bad } = useField();
  return (
    <input
      type="date"
      className={classes('input', bad && 'is-bad')}
      aria-label={label}
      aria-invalid={bad || undefined}
      value={value}
      min={first}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
