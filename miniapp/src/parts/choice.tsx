import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { classes } from './classes';
import { useField } from './field';
import { Icon } from './icon';
import type { Option } from './option';
import { Tap } from './tap';

interface ChoiceProps<Key extends string> {
  options: readonly Option<Key>[];
  value: Key | null;
  onChange: (value: Key) => void;
  /** Needed only outside a `Field`. */
  label?: string;
}

/** Two or three large answers of equal weight. */
export function Choice<Key extends string>({ options, value, onChange, label }: ChoiceProps<Key>) {
  const field = useField();
  return (
    <View className="choice" {...aria({ role: 'radiogroup', label: label ?? field.label })}>
      {options.map(({ key, words, icon }) => (
        <Tap
          key={key}
          className={classes('choice__half', key === value && 'is-on')}
          role="radio"
          checked={key === value}
          onTap={() => onChange(key)}
        >
          {icon && <Icon name={icon} className="choice__icon" />}
          <Text>{words}</Text>
        </Tap>
      ))}
    </View>
  );
}
