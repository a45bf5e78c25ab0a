import { View } from '@tarojs/components';
import { createContext, useContext, type ReactNode } from 'react';
import { useUiClass } from '../platform/mode';
import { DemoBar } from './demo-bar';
import { HelpRow } from './help-row';
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
  /** Whom to call stands on the page itself, so that its end need not say it again. */
  calls?: boolean;
  children: ReactNode;
}

/** Around the pages of people at work, whom others call. */
export const AtWork = createContext(false);

/** The root of every page: type size, mode, ground, one scroll, somebody to call at its end, at most one strip and one bar. */
export function Page({ mode, bar, strip, waiting, calls, children }: PageProps) {
  const atWork = useContext(AtWork);
  const { className, style } = useUiClass(mode);
  return (
    <View className={className} style={style}>
      {DEMO && <DemoBar />}
      <TitleBar />
      <View className="page">
        {/* what comes and goes has a place of its own: beside others, it would send them all to the view once more */}
        <View>{strip || <NetStrip waiting={waiting} />}</View>
        {children}
        {!calls && !atWork && <HelpRow />}
      </View>
      {bar}
      <ToastLine />
    </View>
  );
}
