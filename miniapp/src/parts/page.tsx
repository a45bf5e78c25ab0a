import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useUiClass } from '../platform/mode';
import { DemoBar } from './demo-bar';
import { NetStrip } from './net-strip';
import { TitleBar } from './title-bar';
import { ToastLine } from './toast-line';

interface PageProps {
  /** `outdoor`: for people at work in the open, with larger targets and harder edges. */
  mode?: 'outdoor';
  /** The bottom bar of the screen, if it has one. */
  bar?: ReactNode;
  /** A standing condition of its own, in the place of the network's: one a screen. */
  strip?: ReactNode;
  /** Tells the reader of what they submitted and has not been sent. */
  waiting?: boolean;
  children: ReactNode;
}

/** The root of every page: type size, mode, ground, one scroll, at most one strip and one bar. */
export function Page({ mode, bar, strip, waiting, children }: PageProps) {
  const { className, style } = useUiClass(mode);
  return (
    <View className={className} style={style}>
      {DEMO && <DemoBar />}
      <TitleBar />
      <View className="page">
        {strip || <NetStrip waiting={waiting} />}
        {children}
      </View>
      {bar}
      <ToastLine />
    </View>
  );
}
