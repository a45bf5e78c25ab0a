import type { AskOverview } from '@linli/shared/kpi/overview.contract';
import { figureSpans } from '@linli/shared/kpi/span.rules';
import { useAddress } from '../platform/address';

/** What the figures are of, as the address says it, and a way to change parts of it. */
export function useLook(): {
  ask: AskOverview;
  change: (part: Partial<Record<keyof AskOverview, string | null>>) => void;
} {
  const { said, say } = useAddress<keyof AskOverview>();
  const { place, category, channel, from, until } = said;
  const span = figureSpans.find((one) => one === said.span) ?? 'month';
  const days = span === 'own' ? { from, until } : {};
  return { ask: { place, category, channel, span, ...days }, change: say };
}
