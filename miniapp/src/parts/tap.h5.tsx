import type { TapProps } from './tap.port';

/** Anything that can be tapped, as a real button: reached by the keyboard, pressed by Enter and space. */
export function Tap({ className, label, role = 'button', checked, disabled, id, onTap, children }: TapProps) {
  return (
    <button
      id={id}
      type="button"
      className={className}
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-disabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) onTap();
      }}
    >
      {children}
    </button>
  );
}
