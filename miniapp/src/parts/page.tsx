import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useUiClass } from '../platform/mode';
import { DemoBar } from './demo-bar';
import { TitleBar } from './title-bar';
import { ToastLine } from './toast-line';

interface PageProps {
  /** `outdoor`: for people at work in the open, with larger targets and harder edges. */
  mode?: 'outdoor';
  /** The bottom bar of the screen, if it has one. */
  bar?: ReactNode;
  children: ReactNode;
}

/** The root of every page: type size, mode, ground, one scroll, at most one bar. */
export function Page({ mode, bar, children }: PageProps) {
  const { className, style } = useUiClass(mode);
  return (
    <View className={className} style={style}>
      {DEMO && <DemoBar />}
      <TitleBar />
      <View className="page">{children}</View>
      {bar}
      <ToastLine />
    </View>
  );
}
