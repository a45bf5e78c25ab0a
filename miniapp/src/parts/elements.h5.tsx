import type { HTMLAttributes } from 'react';

/** What the screens draw with, in a browser: plain elements in the place of Taro's web components, which weigh 40 KB and are drawn twice. */
export const View = (props: HTMLAttributes<HTMLDivElement>) => <div {...props} />;

/** Words, in the line they stand in. */
export const Text = (props: HTMLAttributes<HTMLSpanElement>) => <span {...props} />;
