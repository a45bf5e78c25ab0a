import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { classes } from './classes';
import { Icon } from './icon';
import { Sheet } from './sheet';
import { Tap } from './tap';

interface CountProps {
  label: string;
  /** What can be chosen, in rising order; floors leave out 0. */
  values: readonly number[];
  value: number | null;
  onChange: (value: number) => void;
  /** How a value reads: 3 层. */
  say: (value: number) => string;
  /** Where the first tap on − or + begins. */
  start: number;
  /** What − and + do. */
  steps?: readonly [less: string, more: string];
}

const floors = ['低一层', '高一层'] as const;

/** A number by steps; a tap on the number opens all of them, so that it serves a tower of thirty storeys too. */
export function Count({ label, values, value, onChange, say, start, steps = floors }: CountProps) {
  const [open, setOpen] = useState(false);
  const at = value === null ? -1 : values.indexOf(value);
  const below = at < 0 ? start : values[at - 1];
  const above = at < 0 ? start : values[at + 1];
  const step = (to: number | undefined, words: string, icon: 'less' | 'add') => (
    <Tap
      className={classes('count__step', to === undefined && 'is-off')}
      label={words}
      disabled={to === undefined}
      onTap={() => to !== undefined && onChange(to)}
    >
      <Icon name={icon} />
    </Tap>
  );
  return (
    <View className="count" {...aria({ role: 'group', label })}>
      {step(below, steps[0], 'less')}
      <Tap
        className="count__value"
        label={`${label}：${value === null ? '没选' : say(value)}`}
        onTap={() => setOpen(true)}
      >
        <Text>{value === null ? '选' : say(value)}</Text>
      </Tap>
      {step(above, steps[1], 'add')}
      <Sheet title={label} open={open} onClose={() => setOpen(false)}>
        <View className="count__list">
          {values.map((one) => (
            <Tap
              key={one}
              className={classes('chip', 'chip--tall', one === value && 'is-on')}
              role="radio"
              checked={one === value}
              onTap={() => {
                onChange(one);
                setOpen(false);
              }}
            >
              {say(one)}
            </Tap>
          ))}
        </View>
      </Sheet>
    </View>
  );
}
