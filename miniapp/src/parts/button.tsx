import { Button as WeappButton } from '@tarojs/components';
import { buttonClass, type ButtonProps } from './button.port';
import { ButtonFace, WithReason } from './button-face';
import { usePress } from './press';

/** A verb to tap. Busy ignores a second tap; off does nothing and says why. */
export function Button(props: ButtonProps) {
  const { label, off = false, why, busy = false, onTap, openType, onPhoneCode } = props;
  const { working, press } = usePress(onTap, off || busy);
  const still = off || busy || working;
  return (
    <WithReason why={off ? why : undefined}>
      <WeappButton
        className={buttonClass(props)}
        hoverClass={still ? 'none' : undefined}
        ariaLabel={label}
        ariaDisabled={off || undefined}
        openType={still ? undefined : openType}
        onGetPhoneNumber={({ detail }) => onPhoneCode?.(detail.code ? { code: detail.code } : null)}
        onClick={(event) => {
          event.stopPropagation();
          press();
        }}
      >
        <ButtonFace {...props} working={busy || working} />
      </WeappButton>
    </WithReason>
  );
}
