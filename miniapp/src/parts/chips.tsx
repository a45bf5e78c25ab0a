import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { classes } from './classes';
import { useField } from './field';
import { Icon } from './icon';
import type { Option } from './option';
import { Tap } from './tap';

interface ChipsProps<Key extends string> {
  options: readonly Option<Key>[];
  value: readonly Key[];
  onChange: (value: Key[]) => void;
  /** Several answers at once. */
  many?: boolean;
  /** Equal columns with taller chips, for the main question of a form. */
  columns?: 2 | 3;
}

/** Short answers side by side; nothing is chosen beforehand, and a second tap takes an answer back. */
export function Chips<Key extends string>({ options, value, onChange, many, columns }: ChipsProps<Key>) {
  const { label } = useField();
  const choose = (key: Key) => {
    if (value.includes(key)) onChange(value.filter((one) => one !== key));
    else onChange(many ? [...value, key] : [key]);
  };
  const shape = columns && (columns === 2 ? 'chips--two' : 'chips--three');
  return (
    <View className={classes('chips', shape)} {...aria({ role: many ? 'group' : 'radiogroup', label })}>
      {options.map(({ key, words }) => {
        const on = value.includes(key);
        return (
          <Tap
            key={key}
            className={classes('chip', on && 'is-on')}
            role={many ? 'checkbox' : 'radio'}
            checked={on}
            onTap={() => choose(key)}
          >
            {on && <Icon name="check" className="chip__icon" />}
            <Text>{words}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
