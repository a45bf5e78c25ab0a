import type { MoveFields, ReportTicket } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import type { SceneName } from './pictures';

/** Who acts: a part toward the ticket as it stands then, or someone by key. */
export type Player = 'reporter' | 'handler' | 'worker' | 'secretary' | 'caller' | { readonly id: string };

/** One thing that somebody does with a ticket at an instant. */
export interface Scene {
  readonly at: Date;
  readonly who: Player;
  readonly act: TicketMove | 'join' | 'reveal' | 'callBack';
  readonly fields?: MoveFields;
  /** The full name of the unit it goes to; `elsewhere` is the property firm, or the grid when the firm has it. */
  readonly to?: string;
  readonly pictures?: readonly SceneName[];
  /** The story whose ticket this one is a duplicate of. */
  readonly duplicateOf?: string;
}

/** A ticket from its report on; scenes stand in order of time, and those that have not come yet are left out. */
export interface Story {
  readonly key: string;
  readonly at: Date;
  readonly reporterId: string;
  readonly placeId: string;
  readonly compound: string;
  readonly ask: Pick<ReportTicket, 'category' | 'words'> & Partial<ReportTicket>;
  readonly pictures?: readonly SceneName[];
  readonly scenes: readonly Scene[];
}
