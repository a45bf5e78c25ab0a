import { useState } from 'react';
import { classes } from './classes';
import { useField } from './field';

export interface TextBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** Called when the person leaves the box: the moment to look for faults. */
  onLeave?: () => void;
  /** Called at Enter, or the phone's own key for it; one line only. */
  onDone?: () => unknown;
  empty?: string;
  /** Most characters. */
  max?: number;
  /** Digits only, with the keyboard for them. */
  digits?: boolean;
  /** Needed only outside a `Field`. */
  label?: string;
}

/** What both kinds of text box share: focus, edge and name. */
export function useTextBox({ label, onLeave }: TextBoxProps, tall: boolean) {
  const [focus, setFocus] = useState(false);
  const field = useField();
  return {
    className: classes('input', tall && 'input--tall', focus && 'is-focus', field.bad && 'is-bad'),
    name: label ?? field.label,
    bad: field.bad,
    onFocus: () => setFocus(true),
    onBlur: () => {
      setFocus(false);
      onLeave?.();
    },
  };
}
