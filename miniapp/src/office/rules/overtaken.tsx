import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Section } from '../../parts/section';

/** A version that somebody published since the form was begun, above what is written there. */
export const Overtaken = ({ children }: { children: ReactNode }) => (
  <Section title="别人刚发布的一版">
    {children}
    <Text className="line t-small quiet">您写的在下面，一个字没丢，看过再发布。</Text>
  </Section>
);
