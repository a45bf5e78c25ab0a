import { View } from '@tarojs/components';
import { classes } from './classes';
import type { IconName } from './icon-name';

interface IconProps {
  /** A name of ours; any other (from a newer server) shows the icon of "other". */
  name: IconName | (string & {});
  size?: 's' | 'l';
  className?: string;
}

/** A drawing in the colour of its text. Being empty it says nothing to a screen reader: a word or a label stands with it. */
export const Icon = ({ name, size, className }: IconProps) => (
  <View className={classes('i', `i-${name}`, size && `i--${size}`, className)} />
);
