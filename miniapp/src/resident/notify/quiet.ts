import type { Subscriptions } from '@linli/shared/subscription/subscription.contract';

/** The quiet hours to choose from, in minutes since midnight. */
export const quietChoices = [
  { key: 'evening', name: '晚上九点到早上七点半', quiet: { from: 21 * 60, to: 7 * 60 + 30 } },
  { key: 'night', name: '晚上十点到早上六点', quiet: { from: 22 * 60, to: 6 * 60 } },
  { key: 'never', name: '什么时候都可以发', quiet: null },
] as const;

/** Which of them is chosen; null for hours of somebody's own. */
export const quietKey = (chosen: Subscriptions['quiet']): string | null =>
  quietChoices.find(({ quiet }) => quiet?.from === chosen?.from && quiet?.to === chosen?.to)?.key ?? null;
