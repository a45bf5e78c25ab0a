import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-name';
import { Link } from './link';
import { Tap } from './tap';

const looks = {
  offline: { icon: 'offline', look: 'strip--hold' },
  notice: { icon: 'notice', look: 'strip--lamp' },
  old: { icon: 'clock', look: '' },
} as const;

interface StripProps {
  kind: keyof typeof looks;
  icon?: IconName;
  children: ReactNode;
  /** A word at its end. */
  action?: { words: string; onTap: () => unknown };
  /** The whole strip opens something. */
  onTap?: () => unknown;
}

/** A standing condition of the page: no network, a notice, old content. One per screen. */
export function Strip({ kind, icon, children, action, onTap }: StripProps) {
  const { icon: usual, look } = looks[kind];
  const names = classes('strip', look, onTap && 'strip--tap');
  const inside = (
    <>
      <Icon name={icon ?? usual} className="strip__icon" />
      <View className="grow">{children}</View>
      {action && (
        <View className="strip__aside">
          <Link onTap={action.onTap}>{action.words}</Link>
        </View>
      )}
      {onTap && <Icon name="go" className="row__go" />}
    </>
  );
  if (!onTap) {
    return (
      <View className={names} {...aria({ role: 'status' })}>
        {inside}
      </View>
    );
  }
  return (
    <Tap className={names} onTap={onTap}>
      {inside}
    </Tap>
  );
}
