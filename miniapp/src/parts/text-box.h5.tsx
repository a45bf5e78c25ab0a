import { useTextBox, type TextBoxProps } from './text-box.port';

/** One line of text. */
export function TextLine(props: TextBoxProps) {
  const { value, onChange, onDone, empty, max, digits } = props;
  const { className, name, bad, onFocus, onBlur } = useTextBox(props, false);
  return (
    <input
      className={className}
      aria-label={name}
      aria-invalid={bad}
      inputMode={digits ? 'numeric' : 'text'}
      value={value}
      maxLength={max}
      placeholder={empty}
      onChange={(event) => onChange(event.target.value)}
      // Enter also takes over what an input method offers; that is not the end yet
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && onDone?.()}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}

/** Several lines of text. */
export function TextArea(props: TextBoxProps) {
  const { value, onChange, empty, max } = props;
  const { className, name, bad, onFocus, onBlur } = useTextBox(props, true);
  return (
    <textarea
      className={className}
      aria-label={name}
      aria-invalid={bad}
      value={value}
      maxLength={max}
      placeholder={empty}
      onChange={(event) => onChange(event.target.value)}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}
