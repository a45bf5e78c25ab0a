import { View } from '@tarojs/components';
import { Children, type ReactNode } from 'react';
import { classes } from './classes';

interface ActionsProps {
  second?: ReactNode;
  children: ReactNode;
  even?: boolean;
}

/** Buttons in a row: secondary left as wide as its words, the rest shares what is left. */
export const Actions = ({ second, children, even }: ActionsProps) => (
  <View className="bar__row">
    {second && <View className={classes('bar__item', even && 'bar__item--grow')}>{second}</View>}
    {Children.map(children, (child) => child && <View className="bar__item bar__item--grow">{child}</View>)}
  </View>
);
