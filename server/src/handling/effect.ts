import { atField, type Refusal, type RefusalCode } from '@linli/shared/refusal';
import type { Actor } from '@linli/shared/people/people.rules';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import type { Tx } from '../platform/db/db';
import type { Step, Subject } from '../ticket/ticket.service';

/** What a move changes beside the state: columns, facts, clocks, and what remains to be done once it has an event. */
export interface Effect extends Pick<Step, 'change' | 'facts' | 'alsoMeets' | 'alsoStarts'> {
  /** Runs after the step, with the id of its event. */
  readonly after?: (eventId: string) => Promise<void>;
}

/** A person making a move: who, on which locked ticket, with what. */
export interface Making {
  readonly tx: Tx;
  readonly me: Actor;
  readonly subject: Subject;
  readonly fields: MoveFields;
}

/** What each move of a person does. */
export type Effects = Partial<Record<TicketMove, (making: Making) => Promise<Effect>>>;

/** The tables of effects, all of them; `HandlingService` makes its moves by these. */
export const EFFECTS = Symbol('effects of moves');

/** The effect with more columns changed. */
export const withChange = (effect: Effect, change: Step['change']): Effect => ({
  ...effect,
  change: { ...effect.change, ...change },
});

/** Everyone who held it in this cycle, with this person among them. */
export const withHandler = ({ handlers }: Subject['ticket'], personId: string | null): string[] =>
  personId ? [...new Set([...handlers, personId])] : handlers;

/** A refusal that stands at one field of the form. */
export const wrongField = (code: RefusalCode, field: keyof MoveFields): Refusal => atField(code, field);
