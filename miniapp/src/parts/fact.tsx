import '../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-name';

/** What somebody should know before a tap: an icon, a line, and what it means. */
export const Fact = ({ icon, title, words }: { icon: IconName; title: string; words: string }) => (
  <View className="fact">
    <Icon name={icon} className="fact__icon" />
    <View className="grow">
      <Text className="line">{title}</Text>
      <Text className="line t-small quiet">{words}</Text>
    </View>
  </View>
);
