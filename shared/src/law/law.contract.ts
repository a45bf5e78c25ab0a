import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';

/** Whom a page of law or policy is for. */
export const lawReaders = ['everyone', 'owners', 'tenants', 'heads', 'firms'] as const;
export type LawReader = (typeof lawReaders)[number];

const link = () => text(10, 300, /^https:\/\/[^\s]+$/);
const page = {
  readers: list(choice(lawReaders), 1, 5),
  title: text(2, 60),
  words: text(5, 20_000),
  source: text(2, 100),
  on: day(),
};

/** One page: what a law or rule says, since when, and where it stands. */
export const lawPage = contract({
  id: id(),
  unit: text(1, 80),
  ...page,
  link: maybe(link()),
  /** The reader may take it away. */
  mayRemove: flag(),
});
export type LawPage = Shape<typeof lawPage>;
/** The pages for one sort of readers at a place, the newest rule first; without a place those of all places the reader answers for. */
export const askLaws = contract({ reader: optional(choice(lawReaders)), place: optional(id()) });
export type AskLaws = Shape<typeof askLaws>;
export const laws = contract({ now: instant(), pages: list(object(lawPage), 0, 200) });
export type Laws = Shape<typeof laws>;

export const writeLaw = contract({ unitId: id(), ...page, link: optional(link()) });
export type WriteLaw = Shape<typeof writeLaw>;
export const writtenLaw = contract({ id: id() });
export type WrittenLaw = Shape<typeof writtenLaw>;
