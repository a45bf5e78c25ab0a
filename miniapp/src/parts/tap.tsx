import { View } from '@tarojs/components';
import type { TapProps } from './tap.port';

/**
 * Anything that can be tapped: one target with one label. The tap goes no further up. How a press looks stands in the
 * template (`taro-plugins/light.js`) and is not sent; the role is, without which Taro draws the plainest view there is.
 */
export function Tap({ className, label, role = 'button', checked, disabled, id, onTap, children }: TapProps) {
  return (
    <View
      id={id}
      className={className}
      hoverClass={disabled ? 'none' : undefined}
      ariaRole={role}
      ariaLabel={label}
      ariaChecked={checked || undefined}
      ariaDisabled={disabled || undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) onTap();
      }}
    >
      {children}
    </View>
  );
}
