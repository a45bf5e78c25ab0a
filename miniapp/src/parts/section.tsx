import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

interface SectionProps {
  title?: string;
  /** A count, or a `Link`. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own title. */
export const Section = ({ title, aside, children }: SectionProps) => (
  <View className="section">
    {title && (
      <View className="section__head">
        <Text className="section__title" {...aria({ role: 'heading' })}>
          {title}
        </Text>
        {aside && <View className="section__aside quiet">{aside}</View>}
      </View>
    )}
    {children}
  </View>
);
