/** Plain elements in the place of WeChat's, with the roles and names a screen reader would find. */
import type { CSSProperties, MouseEvent, ReactNode, TouchEvent } from 'react';

interface Common {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  ariaRole?: string;
  ariaLabel?: string;
  ariaHidden?: boolean;
  ariaChecked?: boolean;
  ariaDisabled?: boolean;
  ariaLive?: 'polite' | 'assertive' | 'off';
  onClick?: (event: MouseEvent) => void;
  onTouchStart?: (event: TouchEvent) => void;
  onTouchMove?: (event: TouchEvent) => void;
  onTouchEnd?: (event: TouchEvent) => void;
  onTouchCancel?: (event: TouchEvent) => void;
}

const common = (props: Common) => ({
  id: props.id,
  className: props.className,
  style: props.style,
  role: props.ariaRole,
  'aria-label': props.ariaLabel || undefined,
  'aria-hidden': props.ariaHidden,
  'aria-checked': props.ariaChecked,
  'aria-disabled': props.ariaDisabled,
  'aria-live': props.ariaLive,
  onClick: props.onClick,
  onTouchStart: props.onTouchStart,
  onTouchMove: props.onTouchMove,
  onTouchEnd: props.onTouchEnd,
  onTouchCancel: props.onTouchCancel,
});

export const View = (props: Common) => <div {...common(props)}>{props.children}</div>;
export const Text = (props: Common) => <span {...common(props)}>{props.children}</span>;
export const Image = (props: Common & { src: string }) => (
  <img {...common(props)} src={props.src} alt={props.ariaLabel ?? ''} />
);

type PhoneEvent = { detail: { code?: string } };
interface ButtonProps extends Common {
  openType?: string;
  onGetPhoneNumber?: (event: PhoneEvent) => void;
}
/** With an open type, a tap also brings WeChat's own event: agreed to. A right click stands for refusing. */
export const Button = (props: ButtonProps) => (
  <button
    {...common(props)}
    type="button"
    onClick={(event) => {
      props.onClick?.(event);
      if (props.openType === 'getPhoneNumber') props.onGetPhoneNumber?.({ detail: { code: 'phone-code' } });
    }}
    onContextMenu={() => props.openType && props.onGetPhoneNumber?.({ detail: {} })}
  >
    {props.children}
  </button>
);

/** WeChat's date wheel: a date is typed where it would be turned. */
export const Picker = (props: {
  value: string;
  start?: string;
  onChange: (event: { detail: { value: string } }) => void;
  children?: ReactNode;
}) => (
  <label>
    {props.children}
    <input
      type="date"
      value={props.value}
      min={props.start}
      onChange={(event) => props.onChange({ detail: { value: event.target.value } })}
    />
  </label>
);

interface TextProps extends Common {
  value: string;
  placeholder?: string;
  maxlength?: number;
  onInput?: (event: { detail: { value: string } }) => void;
  onConfirm?: () => unknown;
  onFocus?: () => void;
  onBlur?: () => void;
}
const box = (props: TextProps) => ({
  ...common(props),
  value: props.value,
  placeholder: props.placeholder,
  maxLength: props.maxlength,
  onFocus: props.onFocus,
  onBlur: props.onBlur,
});
export const Input = (props: TextProps) => (
  <input
    {...box(props)}
    onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
    onKeyDown={({ key }) => key === 'Enter' && props.onConfirm?.()}
  />
);
export const Textarea = (props: TextProps) => (
  <textarea
    {...box(props)}
    onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
  />
);
