import { Input, Textarea } from '@tarojs/components';
import { useTextBox, type TextBoxProps } from './text-box.port';

const beyond = 5000;

/** One line of text. */
export function TextLine(props: TextBoxProps) {
  const { value, onChange, onDone, empty, max = beyond, digits } = props;
  const { className, name, onFocus, onBlur } = useTextBox(props, false);
  return (
    <Input
      className={className}
      ariaLabel={name}
      type={digits ? 'number' : 'text'}
      value={value}
      maxlength={max}
      placeholder={empty}
      placeholderClass="input__empty"
      cursorSpacing={24}
      onInput={({ detail }) => onChange(detail.value)}
      onConfirm={onDone}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}

/** Several lines of text. */
export function TextArea(props: TextBoxProps) {
  const { value, onChange, empty, max = beyond } = props;
  const { className, name, onFocus, onBlur } = useTextBox(props, true);
  return (
    <Textarea
      className={className}
      ariaLabel={name}
      value={value}
      maxlength={max}
      placeholder={empty}
      placeholderClass="input__empty"
      cursorSpacing={24}
      disableDefaultPadding
      onInput={({ detail }) => onChange(detail.value)}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}
