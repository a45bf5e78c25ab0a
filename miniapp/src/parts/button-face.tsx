import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ButtonProps } from './button.port';
import { Icon } from './icon';

/** The inside of a button: its icon and verb, or what it is busy with. */
export function ButtonFace({ icon, children, busyWords, working }: ButtonProps & { working: boolean }) {
  const shown = working ? 'again' : icon;
  return (
    <>
      {shown && <Icon name={shown} className="btn__icon" />}
      {children && <Text>{working ? (busyWords ?? '正在提交') : children}</Text>}
    </>
  );
}

/** A button with the reason below it why it cannot be used. */
export function WithReason({ why, children }: { why?: string; children: ReactNode }) {
  if (!why) return children;
  return (
    <View className="btn-box">
      {children}
      <View className="why">
        <Icon name="info" size="s" className="why__icon" />
        <Text>{why}</Text>
      </View>
    </View>
  );
}
