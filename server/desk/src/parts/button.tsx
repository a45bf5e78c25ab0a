import type { ReactNode } from 'react';
import { Icon } from './icon';

interface ButtonProps {
  kind?: 'main' | 'line' | 'plain' | 'over';
  big?: boolean;
  icon?: string;
  /** Why it cannot be pressed now; said beside it and to readers. */
  off?: string | false;
  busy?: boolean;
  /** For a button that shows an icon only. */
  label?: string;
  onPress?: () => unknown;
  /** Of a form's own button; then Enter sends the form. */
  submit?: boolean;
  children?: ReactNode;
}

/** A button says by a verb what it does; one that is off says why. */
export function Button({
  kind = 'main',
  big,
  icon,
  off,
  busy,
  label,
  onPress,
  submit,
  children,
}: ButtonProps) {
  const look = ['btn', `btn--${off ? 'off' : kind}`, big && 'btn--big', !children && 'btn--icon'];
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={look.filter(Boolean).join(' ')}
      aria-disabled={Boolean(off) || busy}
      aria-label={label}
      title={off || label}
      onClick={() => {
        if (!off && !busy) void onPress?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {busy ? '正在办…' : children}
    </button>
  );
}
