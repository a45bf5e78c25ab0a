import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { classes } from './classes';
import { useField } from './field';
import { StatusPill } from './pill';
import { Tap } from './tap';

interface PickProps {
  options: readonly { key: string; name: string; words?: string | null; mark?: string }[];
  value: string | null;
  onChange: (value: string) => void;
}

/** One of several long answers, a row each, with a line about it and perhaps a mark such as 推荐. */
export function Pick({ options, value, onChange }: PickProps) {
  const { label } = useField();
  return (
    <View {...aria({ role: 'radiogroup', label })}>
      {options.map(({ key, name, words, mark }) => (
        <Tap
          key={key}
          className={classes('pick', key === value && 'is-on')}
          role="radio"
          checked={key === value}
          onTap={() => onChange(key)}
        >
          <View className="pick__dot" />
          <View className="grow">
            <Text className="line strong">{name}</Text>
            {words && <Text className="pick__words">{words}</Text>}
          </View>
          {mark && (
            <View className="pick__side">
              <StatusPill look="act" icon="check" words={mark} />
            </View>
          )}
        </Tap>
      ))}
    </View>
  );
}
