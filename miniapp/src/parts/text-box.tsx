import { Input, Textarea } from '@tarojs/components';
import { useMemo, useRef } from 'react';
import { useTextBox, type TextBoxProps } from './text-box.port';

const beyond = 5000;

/** What both kinds of box do with the phone's events: the same functions for as long as the box stands. */
function useHeard(props: TextBoxProps, { onFocus, onBlur }: { onFocus: () => void; onBlur: () => void }) {
  const now = useRef({ ...props, onFocus, onBlur });
  now.current = { ...props, onFocus, onBlur };
  return useRef({
    onInput: ({ detail }: { detail: { value: string } }) => now.current.onChange(detail.value),
    onConfirm: () => void now.current.onDone?.(),
    onFocus: () => now.current.onFocus(),
    onBlur: () => now.current.onBlur(),
  }).current;
}

// What stands in a box is sent whenever its element is made anew, changed or not: it is made only with something to say.

/** One line of text. */
export function TextLine(props: TextBoxProps) {
  const { value, empty, max = beyond, digits } = props;
  const { className, name, ...edge } = useTextBox(props, false);
  const heard = useHeard(props, edge);
  return useMemo(
    () => (
      <Input
        className={className}
        ariaLabel={name}
        type={digits ? 'number' : 'text'}
        value={value}
        maxlength={max}
        placeholder={empty}
        placeholderClass="input__empty"
        cursorSpacing={24}
        {...heard}
      />
    ),
    [className, name, digits, value, max, empty, heard],
  );
}

/** Several lines of text. */
export function TextArea(props: TextBoxProps) {
  const { value, empty, max = beyond } = props;
  const { className, name, ...edge } = useTextBox(props, true);
  const { onInput, onFocus, onBlur } = useHeard(props, edge);
  return useMemo(
    () => (
      <Textarea
        className={className}
        ariaLabel={name}
        value={value}
        maxlength={max}
        placeholder={empty}
        placeholderClass="input__empty"
        cursorSpacing={24}
        disableDefaultPadding
        onInput={onInput}
        onFocus={onFocus}
        onBlur={onBlur}
      />
    ),
    [className, name, value, max, empty, onInput, onFocus, onBlur],
  );
}
