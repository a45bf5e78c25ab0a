import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Actions } from './actions';
import { Icon } from './icon';
import type { IconName } from './icon-name';

interface BottomBarProps {
  note?: string;
  noteIcon?: IconName;
  /** Left of the main one. */
  second?: ReactNode;
  /** The main action; fills what is left of the row. */
  children: ReactNode;
  /** All actions of equal width. */
  even?: boolean;
}

/** The actions of a screen at the thumb: secondary left, main right, at most one line of note. */
export const BottomBar = ({ note, noteIcon, ...actions }: BottomBarProps) => (
  <View className="bar">
    {note && (
      <View className="bar__note">
        {noteIcon && <Icon name={noteIcon} size="s" className="why__icon" />}
        <Text>{note}</Text>
      </View>
    )}
    <Actions {...actions} />
  </View>
);
