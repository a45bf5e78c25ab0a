/** Letters in tests: what the server says is set up, and nothing remembered from another test. */
import type { SubscriptionLine, Subscriptions } from '@linli/shared/subscription/subscription.contract';
import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { useKnown } from '../src/platform/letters';
import { now } from './samples';

export const letter = (kind: LetterKind, more: Partial<SubscriptionLine> = {}): SubscriptionLine => ({
  kind,
  templateId: `template-${kind}`,
  long: false,
  standing: false,
  remaining: 0,
  wanted: true,
  ask: true,
  ...more,
});

export const letters = (
  kinds: SubscriptionLine[] = [letter('progress'), letter('result')],
  quiet: Subscriptions['quiet'] = { from: 1260, to: 450 },
) => ({ 'GET /subscriptions': { now, kinds, quiet } });

export const forgetLetters = () => useKnown.setState({ kinds: [] });
