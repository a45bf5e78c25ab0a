import { View } from '@tarojs/components';
import type { TapProps } from './tap.port';

/** Anything that can be tapped: one target with one label. The tap goes no further up. */
export function Tap({ className, label, role = 'button', checked, disabled, id, onTap, children }: TapProps) {
  return (
    <View
      id={id}
      className={className}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      hoverStopPropagation
      hoverStayTime={90}
      ariaRole={role}
      ariaLabel={label}
      ariaChecked={checked}
      ariaDisabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) onTap();
      }}
    >
      {children}
    </View>
  );
}
