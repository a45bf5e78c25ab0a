import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Tap } from './tap';

interface CardProps {
  /** `now`: waits for the reader, lit by the lamp. `over`: a promise was missed, together with the red pill. */
  look?: 'now' | 'over';
  /** Without padding above and below, around rows. */
  flush?: boolean;
  className?: string;
  /** Opens something: the whole card is one target. Cards with buttons inside leave it out. */
  onTap?: () => unknown;
  label?: string;
  children: ReactNode;
}

/** A white sheet with a hairline. */
export function Card({ look, flush, className, onTap, label, children }: CardProps) {
  const names = classes('card', look && `card--${look}`, flush && 'card--flush', className);
  if (!onTap) return <View className={names}>{children}</View>;
  return (
    <Tap className={names} label={label} onTap={onTap}>
      {children}
    </Tap>
  );
}
