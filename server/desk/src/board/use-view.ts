import { promises } from '@linli/shared/deadline/deadline.rules';
import {
  promiseStandings,
  ticketTabs,
  type TicketFilter,
  type TicketTab,
} from '@linli/shared/ticket/filter.contract';
import { useAddress } from '../platform/address';

type Name = keyof TicketFilter | 'open' | 'show';

/** What the board shows: its filter and the matter that is open beside it. Both stand in the address. */
export interface View {
  readonly filter: TicketFilter & { readonly tab: TicketTab };
  readonly open: string | undefined;
  /** The queue, or a plan of the buildings. */
  readonly show: 'list' | 'plan';
  change: (part: Partial<Record<Name, string | null | undefined>>) => void;
}

const known = <T extends string>(all: readonly T[], said: string | undefined): T | undefined =>
  all.find((one) => one === said);

/** The view that the address names; what it names wrongly counts for nothing. */
export function useView(): View {
  const { said, say } = useAddress<Name>();
  const { below, from, until, category, unit, q, open } = said;
  return {
    filter: {
      tab: known(ticketTabs, said.tab) ?? 'pressing',
      below,
      clock: known(promises, said.clock),
      standing: known(promiseStandings, said.standing),
      from,
      until,
      category,
      unit,
      q,
    },
    open,
    show: said.show === 'plan' ? 'plan' : 'list',
    change: (part) =>
      say(Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? null]))),
  };
}
