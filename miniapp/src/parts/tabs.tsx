import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { classes } from './classes';
import { Tap } from './tap';

interface TabsProps<Key extends string> {
  label: string;
  /** `count` is words where there are more than were counted. */
  tabs: readonly { key: Key; words: string; count: number | string }[];
  value: Key;
  onChange: (value: Key) => void;
}

/** Several lists of one page, each with how many wait in it; one is shown. */
export const Tabs = <Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) => (
  <View className="tabs" {...aria({ role: 'radiogroup', label })}>
    {tabs.map(({ key, words, count }) => (
      <Tap
        key={key}
        className={classes('tab', key === value && 'is-on')}
        role="radio"
        label={`${words} ${count} 件`}
        checked={key === value}
        onTap={() => onChange(key)}
      >
        <Text>{words}</Text>
        <Text className="tab__count">{count}</Text>
      </Tap>
    ))}
  </View>
);
