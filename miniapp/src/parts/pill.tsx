import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import type { IconName } from './icon-name';

const looks = ['wait', 'act', 'lamp', 'soon', 'over', 'done', 'hold', 'end', 'ample'] as const;
export type PillLook = (typeof looks)[number];

export interface PillWords {
  look: PillLook | (string & {});
  icon: IconName | (string & {});
  words: string;
}

/** A state as icon, word and shape. A look that this version does not know is shown as ended, with its word. */
export function StatusPill({ look, icon, words }: PillWords) {
  const shown = looks.find((known) => known === look) ?? 'end';
  return (
    <View className={`pill pill--${shown}`} {...aria({ role: 'img', label: `状态：${words}` })}>
      <Icon name={icon} size="s" className="pill__icon" />
      <Text>{words}</Text>
    </View>
  );
}
