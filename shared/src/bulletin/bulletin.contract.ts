import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  list,
  map,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { photo } from '../photo/photo.contract';
import { bulletinMoves, bulletinRoles, bulletinStandings, bulletinStates, manners } from './bulletin.rules';

const title = () => text(2, 40);
const words = () => text(5, 5000);
const reason = () => text(2, 200);
const kind = { kind: text(1, 40), icon: text(1, 40) };
const window = { from: instant(), until: instant() };

/** One bulletin in a list of what people are told. `read` is the reader's own; null for a visitor. */
export const bulletinLine = contract({
  id: id(),
  ...kind,
  title: title(),
  unit: text(1, 80),
  ...window,
  at: instant(),
  urgent: flag(),
  corrected: flag(),
  read: maybe(flag()),
});
export type BulletinLine = Shape<typeof bulletinLine>;
/** Those in force at a place; without one, those that told the reader, the newest first. */
export const askBulletins = contract({ place: optional(id()) });
export type AskBulletins = Shape<typeof askBulletins>;
export const bulletins = contract({ now: instant(), bulletins: list(object(bulletinLine), 0, 100) });
export type Bulletins = Shape<typeof bulletins>;

/** One bulletin as people read it: the version in force, what was corrected last, and whether it was withdrawn. */
export const bulletin = contract({
  now: instant(),
  ...bulletinLine,
  words: words(),
  version: count(),
  photos: list(object(photo), 0, 9),
  correction: maybe(object({ at: instant(), why: maybe(reason()) })),
  withdrawn: maybe(object({ at: instant(), reason: reason() })),
  /** The reader may put it into the groups of neighbours. */
  mayShare: flag(),
});
export type Bulletin = Shape<typeof bulletin>;
/** Which version was read. */
export const seeBulletin = contract({ version: count() });
export type SeeBulletin = Shape<typeof seeBulletin>;

/** A bulletin as it is written; without `publishAt` it goes out at once. */
export const writeBulletin = contract({
  unitId: id(),
  kind: text(1, 40),
  title: title(),
  words: words(),
  photos: list(id(), 0, 9),
  ...window,
  publishAt: optional(instant()),
  places: list(id(), 1, 100),
  roles: list(choice(bulletinRoles), 1, 7),
  manner: choice(manners),
  urgentReason: optional(reason()),
});
export type WriteBulletin = Shape<typeof writeBulletin>;
/** Whether it has to be looked at first, and to how many homes it goes. */
export const writtenBulletin = contract({ id: id(), looks: flag(), homes: count() });
export type WrittenBulletin = Shape<typeof writtenBulletin>;

/** A new version; `version` is the one that was read. */
export const correctBulletin = contract({
  version: count(),
  title: title(),
  words: words(),
  ...window,
  why: reason(),
});
export type CorrectBulletin = Shape<typeof correctBulletin>;
/** What a second person finds: it may go out, or what is to be changed. */
export const lookAtBulletin = contract({ version: count(), fit: flag(), words: optional(reason()) });
export type LookAtBulletin = Shape<typeof lookAtBulletin>;
export const withdrawBulletin = contract({ version: count(), reason: reason() });
export type WithdrawBulletin = Shape<typeof withdrawBulletin>;

/** What the form offers: kinds, templates with blanks, and for whom the reader may speak. */
export const bulletinForm = contract({
  now: instant(),
  lookFrom: count(),
  kinds: list(object({ code: text(1, 40), name: text(1, 20), icon: text(1, 40) }), 0, 50),
  templates: list(object({ kind: text(1, 40), title: title(), words: words() }), 0, 100),
  units: list(object({ id: id(), name: text(1, 80) }), 0, 500),
});
export type BulletinForm = Shape<typeof bulletinForm>;
/** The places directly below one place that a bulletin may be for, each with its homes. */
export const askAudience = contract({ under: id() });
export type AskAudience = Shape<typeof askAudience>;
const audiencePlace = { id: id(), name: text(1, 80), kind: text(1, 20), homes: count() };
export const audience = contract({
  place: object(audiencePlace),
  below: list(object(audiencePlace), 0, 1000),
});
export type Audience = Shape<typeof audience>;

/** To whom a bulletin would go. */
export const countAudience = contract({
  places: list(id(), 1, 100),
  roles: list(choice(bulletinRoles), 1, 7),
});
export type CountAudience = Shape<typeof countAudience>;
/** Each home and each person once; `people` is null where there are so few that it would tell who lives there. `looks`: a second person would look first, from `lookFrom` homes on. */
export const audienceCount = contract({
  homes: count(),
  people: maybe(count()),
  looks: flag(),
  lookFrom: count(),
});
export type AudienceCount = Shape<typeof audienceCount>;

/** One bulletin in the list of those who write them. */
export const officeLine = contract({
  id: id(),
  ...kind,
  title: title(),
  unit: text(1, 80),
  state: choice(bulletinStates),
  manner: choice(manners),
  homes: count(),
  publishAt: instant(),
  ...window,
  /** Waits for the reader to look at it. */
  looks: flag(),
});
export type OfficeLine = Shape<typeof officeLine>;
/** Where they stand, of which kind (its code), written by units at or below a place. */
export const askOfficeBulletins = contract({
  standing: optional(choice(bulletinStandings)),
  kind: optional(text(1, 40)),
  under: optional(id()),
});
export type AskOfficeBulletins = Shape<typeof askOfficeBulletins>;
/** The newest 200, and how many there are of each standing. */
export const officeBulletins = contract({
  now: instant(),
  counts: map(count()),
  bulletins: list(object(officeLine), 0, 200),
});
export type OfficeBulletins = Shape<typeof officeBulletins>;

/** A bulletin with all its versions, for those who answer for it. */
export const officeBulletin = contract({
  now: instant(),
  ...officeLine,
  version: count(),
  live: count(),
  roles: list(choice(bulletinRoles), 1, 7),
  urgentReason: maybe(reason()),
  places: list(text(1, 120), 0, 100),
  photos: list(object(photo), 0, 9),
  sentAt: maybe(instant()),
  withdrawn: maybe(object({ at: instant(), reason: reason(), by: text(0, 40) })),
  versions: list(
    object({
      version: count(),
      title: title(),
      words: words(),
      ...window,
      why: maybe(reason()),
      writtenBy: text(0, 40),
      writtenAt: instant(),
      lookedBy: maybe(text(0, 40)),
      lookedAt: maybe(instant()),
      returned: maybe(reason()),
      sentAt: maybe(instant()),
    }),
    1,
    200,
  ),
  openMoves: list(choice(bulletinMoves), 0, 10),
});
export type OfficeBulletin = Shape<typeof officeBulletin>;
