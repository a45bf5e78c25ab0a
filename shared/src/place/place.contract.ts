import {
  choice,
  contract,
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

export const placeKinds = [
  'district',
  'street',
  'community',
  'compound',
  'building',
  'entrance',
  'open_place',
  'grid',
  'micro_grid',
  'firm',
  'department',
  'body',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The kinds at which a matter can be reported. */
export const doorKinds = [
  'compound',
  'building',
  'entrance',
  'open_place',
] as const satisfies readonly PlaceKind[];

/** What a door plate says: the same on the sign, the phone and the desk. */
export const plate = contract({
  placeId: id(),
  kind: choice(placeKinds),
  compound: maybe(text(1, 40)),
  community: text(1, 40),
  street: text(1, 40),
  building: maybe(text(1, 10)),
  entrance: maybe(text(1, 10)),
  name: text(1, 80),
});
export type Plate = Shape<typeof plate>;

/** Someone to call, with the work phone that stands on the sign too. */
export const contact = contract({
  title: text(1, 40),
  name: maybe(text(1, 40)),
  phone: text(1, 20),
  note: maybe(text(1, 80)),
});
export type Contact = Shape<typeof contact>;

/** Picking a place without a sign: a compound's buildings, entrances and open places. */
export const placePicker = contract({
  compounds: list(object({ id: id(), name: text(1, 40), community: text(1, 40) }), 0, 2000),
  doors: list(object({ placeId: id(), code: maybe(text(12, 12)), name: text(1, 80) }), 0, 1000),
});
export type PlacePicker = Shape<typeof placePicker>;
export const pickPlace = contract({ compound: optional(id()) });
export type PickPlace = Shape<typeof pickPlace>;
export const foundSpoken = contract({ code: text(12, 12) });
export type FoundSpoken = Shape<typeof foundSpoken>;

export const signLine = contract({
  placeId: id(),
  name: text(1, 80),
  code: maybe(text(12, 12)),
  spoken: maybe(text(6, 6)),
  issuedAt: maybe(instant()),
});
export const signs = contract({
  compounds: list(object({ id: id(), name: text(1, 40) }), 0, 500),
  signs: list(object(signLine), 0, 1000),
});
export type Signs = Shape<typeof signs>;
export const askSigns = contract({ compound: optional(id()) });
export type AskSigns = Shape<typeof askSigns>;
/** Issues a door's sign, and revokes the one before it. */
export const issueSign = contract({ placeId: id() });
export type IssueSign = Shape<typeof issueSign>;
export const issuedSign = contract({ code: text(12, 12), spoken: text(6, 6), replaced: flag() });
export type IssuedSign = Shape<typeof issuedSign>;
export const sheetLink = contract({
  compound: id(),
  paper: choice(['a6', 'a4']),
  ink: choice(['color', 'mono']),
  /** An ordinary code of our own address, which every scanner reads, or a mini-program code, which only WeChat does. */
  code: choice(['link', 'mini']),
});
export type SheetLink = Shape<typeof sheetLink>;
export const link = contract({ url: text(1, 500) });
export type Link = Shape<typeof link>;
