import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { phone, typedCode } from '../people/people.contract';
import { moveFields, reportTicket, ticketLine } from '../ticket/ticket.contract';
import { mandateScopes, mandateWays } from './mandate.rules';

const name = () => text(1, 20);
const scopes = () => list(choice(mandateScopes), 1, mandateScopes.length);

/** I let somebody act for me until a last day: someone of my home, or whoever takes the code. */
export const giveMandate = contract({
  residentId: optional(id()),
  name: optional(name()),
  scopes: scopes(),
  until: day(),
});
export type GiveMandate = Shape<typeof giveMandate>;
/** Without a code it holds at once. */
export const givenMandate = contract({
  id: id(),
  code: maybe(typedCode()),
  codeUntil: maybe(instant()),
});
export type GivenMandate = Shape<typeof givenMandate>;
export const acceptMandate = contract({ code: typedCode() });
export type AcceptMandate = Shape<typeof acceptMandate>;

/** Somebody said at the window, or at home, that another may act for them; written down by whoever is at work. */
export const writeMandate = contract({
  placeId: id(),
  subjectName: name(),
  subjectPhone: optional(phone()),
  agentName: name(),
  agentPhone: phone(),
  scopes: scopes(),
  until: day(),
  /** Who heard it beside whoever writes. */
  heardBy: name(),
  consent: flag(),
});
export type WriteMandate = Shape<typeof writeMandate>;

const mandate = { id: id(), scopes: scopes(), until: day() };
/** Someone who may act for me, or may as soon as they take the code. */
export const ownMandate = contract({
  ...mandate,
  name: text(0, 20),
  way: choice(mandateWays),
  heardBy: maybe(text(0, 20)),
  /** Nobody has taken the code yet; until when it can be taken. */
  codeUntil: maybe(instant()),
  since: day(),
});
/** Something that was done for me. */
export const mandateUse = contract({
  at: instant(),
  name: text(0, 20),
  what: choice(mandateScopes),
  ticketId: id(),
  number: text(1, 12),
});
/** Who may act for me, what they did, and for whom I may act. */
export const mandates = contract({
  now: instant(),
  mine: list(object(ownMandate), 0, 50),
  uses: list(object(mandateUse), 0, 100),
  held: list(object({ ...mandate, name: text(0, 20) }), 0, 50),
});
export type Mandates = Shape<typeof mandates>;
export type OwnMandate = Mandates['mine'][number];
export type HeldMandate = Mandates['held'][number];

/** How a consent stands: it holds, its code waits for somebody, or it is over. */
export const mandateStandings = ['holds', 'waits', 'over'] as const;
/** Who may act for whom in the reader's places, and who once might. */
export const mandateList = contract({
  now: instant(),
  mandates: list(
    object({
      ...mandate,
      subject: text(0, 20),
      agent: text(0, 20),
      since: day(),
      way: choice(mandateWays),
      heardBy: maybe(text(0, 20)),
      writtenBy: maybe(text(0, 40)),
      standing: choice(mandateStandings),
    }),
    0,
    500,
  ),
});
export type MandateList = Shape<typeof mandateList>;

/** A report in somebody's name. */
export const reportFor = reportTicket;
export type ReportFor = Shape<typeof reportFor>;

/** What of theirs waits to be rated. */
export const toRateFor = contract({
  now: instant(),
  tickets: list(object({ ...ticketLine, version: integer(1, 100000), line: maybe(text(0, 60)) }), 0, 50),
});
export type ToRateFor = Shape<typeof toRateFor>;
const { solved, stars, reasons, words } = moveFields;
export const rateFor = contract({
  ticketId: id(),
  version: integer(1, 100000),
  fields: object({ solved, stars, reasons, words }),
});
export type RateFor = Shape<typeof rateFor>;
