import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { classes } from './classes';
import { useField } from './field';
import { Icon } from './icon';
import type { Option } from './option';
import { Tap } from './tap';

interface KindsProps<Key extends string> {
  options: readonly Option<Key>[];
  value: Key | null;
  onChange: (value: Key) => void;
}

/** Tiles with an icon and a word, four in a row. */
export function Kinds<Key extends string>({ options, value, onChange }: KindsProps<Key>) {
  const { label } = useField();
  return (
    <View className="kinds" {...aria({ role: 'radiogroup', label })}>
      {options.map(({ key, words, icon = 'other' }) => (
        <Tap
          key={key}
          className={classes('kind', key === value && 'is-on')}
          role="radio"
          checked={key === value}
          onTap={() => onChange(key)}
        >
          <Icon name={icon} className="kind__icon" />
          <Text>{words}</Text>
        </Tap>
      ))}
    </View>
  );
}
