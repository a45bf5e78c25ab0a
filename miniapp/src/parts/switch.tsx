import { View } from '@tarojs/components';
import { classes } from './classes';
import { Tap } from './tap';

/** On or off, at once. */
export const Switch = ({
  on,
  label,
  onChange,
}: {
  on: boolean;
  label: string;
  onChange: (on: boolean) => unknown;
}) => (
  <Tap className="switch-hit" role="switch" checked={on} label={label} onTap={() => onChange(!on)}>
    <View className={classes('switch', on && 'is-on')} />
  </Tap>
);
