import { Text, View } from '@tarojs/components';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-name';
import { Tap } from './tap';

interface DoorTileProps {
  icon: IconName;
  title: string;
  words: string;
  /** The main thing to do on the page. */
  main?: boolean;
  onTap: () => unknown;
}

/** A large way into something: picture, verb, one line of what happens. */
export const DoorTile = ({ icon, title, words, main, onTap }: DoorTileProps) => (
  <Tap className={classes('way', main && 'way--main')} onTap={onTap}>
    <View className="way__tile">
      <Icon name={icon} className="way__icon" />
    </View>
    <View className="grow">
      <Text className="way__title">{title}</Text>
      <Text className="way__words">{words}</Text>
    </View>
  </Tap>
);
