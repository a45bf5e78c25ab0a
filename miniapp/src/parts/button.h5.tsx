import { buttonClass, type ButtonProps } from './button.port';
import { ButtonFace, WithReason } from './button-face';
import { usePress } from './press';

/** A verb to tap, as a real button. Busy ignores a second tap; off does nothing and says why. */
export function Button(props: ButtonProps) {
  const { label, off = false, why, busy = false, onTap } = props;
  const { working, press } = usePress(onTap, off || busy);
  return (
    <WithReason why={off ? why : undefined}>
      <button
        type="button"
        className={buttonClass(props)}
        aria-label={label}
        aria-disabled={off || undefined}
        aria-busy={busy || working || undefined}
        onClick={(event) => {
          event.stopPropagation();
          press();
        }}
      >
        <ButtonFace {...props} working={busy || working} />
      </button>
    </WithReason>
  );
}
