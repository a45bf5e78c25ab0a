import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

interface BlankProps {
  /** The lamp over the doors: unlit, crossed, lit, or lit with rays. */
  kind: 'empty' | 'trouble' | 'done' | 'sent';
  title: string;
  words?: string;
  /** One button. */
  children?: ReactNode;
}

/** Where there is nothing to show: two doors and a lamp, one bold line, one plain line, one button. */
export const Blank = ({ kind, title, words, children }: BlankProps) => (
  <View className="blank" {...aria({ role: kind === 'trouble' ? 'alert' : undefined })}>
    <View className={`blank__doors blank__doors--${kind}`} {...aria({ hidden: true })} />
    <Text className="blank__title">{title}</Text>
    {words && <Text className="blank__words">{words}</Text>}
    {children && <View className="blank__act">{children}</View>}
  </View>
);
