import {
  contract,
  faultsOf,
  flag,
  instant,
  list,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import { phone } from '../people/people.contract';
import { reportTicket, ticketLine, untoldReport } from '../ticket/ticket.contract';

const { placeId, category, words, recording, photos, floor, outside, aboutHandler, capturedAt } =
  reportTicket;
const matter = { placeId, category, words, recording, photos, floor, outside, capturedAt };

/** A matter registered for somebody at the window or on the phone, who agreed to it. Without a phone nobody calls back. */
export const enterMatter = contract({
  ...matter,
  aboutHandler,
  name: optional(text(1, 20)),
  phone: optional(phone()),
  hideName: flag(),
  /** The person was asked and agreed. */
  consent: flag(),
});
export type EnterMatter = Shape<typeof enterMatter>;

/** A matter that someone found at work. */
export const enterFinding = contract(matter);
export type EnterFinding = Shape<typeof enterFinding>;

/** What an entry lacks that no field says by itself: nothing told, or nobody asked. */
export const untoldEntry = (
  ask: Parameters<typeof untoldReport>[0] & { consent?: boolean },
): { words: Fault | null; consent: Fault | null } => ({
  ...untoldReport(ask),
  consent: ask.consent === false ? { why: 'missing' } : null,
});

/** Every wrong field of an entry, or of a finding. */
export function entryFaults(
  ask: Partial<EnterMatter> | Partial<EnterFinding>,
  finding: boolean,
): Record<string, Fault> {
  const { words, consent } = untoldEntry(ask);
  const own = finding ? faultsOf(enterFinding, ask) : faultsOf(enterMatter, ask);
  return { ...(words && { words }), ...(consent && !finding && { consent }), ...own };
}

/** What I entered for others, the open ones first. */
export const entries = contract({ now: instant(), tickets: list(object(ticketLine), 0, 200) });
export type Entries = Shape<typeof entries>;
