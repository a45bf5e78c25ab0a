import { eventKind } from '../platform/outbox/outbox';

export const placeLaid = eventKind<{ kind: string; parent: string | null }>('place.laid');
/** The subject is the entrance. */
export const homesLaid = eventKind<{ count: string }>('homes.laid');
/** Homes that a file had brought were taken back; the subject is the entrance. */
export const homesWithdrawn = eventKind<{ count: string }>('homes.withdrawn');
/** The subject is the entrance; `home` the home whose floor or area is another now. */
export const homeChanged = eventKind<{
  home: string;
  floor: string;
  floorBefore: string;
  area: string;
  areaBefore: string;
}>('home.changed');
/** The subject is the entrance; a home behind it has another room number now. */
export const homeRenumbered = eventKind<{ home: string; room: string; roomBefore: string }>(
  'home.renumbered',
);
/** What its row says of it is another now: which of its particulars, as codes with commas between. */
export const placeChanged = eventKind<{ what: string }>('place.changed');
/** It was laid by mistake, and is gone. */
export const placeTakenBack = eventKind<{ kind: string }>('place.taken_back');
/** A grid answers for it from a day on; `before` is the grid that did until then. */
export const placeCovered = eventKind<{
  grid: string;
  gridKind: string;
  since: string;
  before: string | null;
}>('place.covered');
/** A grid that had been given it answers for it no longer; `grid` is the one that does again. */
export const coverTakenBack = eventKind<{ gridKind: string; grid: string | null }>('cover.taken_back');
/** The subject is the grid: what it is for, or where it came from, was said. */
export const gridDescribed = eventKind<{ kind: string }>('grid.described');
/** It stands in another community now. */
export const placeMoved = eventKind<{ from: string; to: string }>('place.moved');
/** Its position was said, or put right. */
export const placeLocated = eventKind<Record<string, never>>('place.located');
export const placeClosed = eventKind<Record<string, never>>('place.closed');
export const signIssued = eventKind<{ replaced: string | null }>('sign.issued');
/** The subject is the compound: a sheet of its signs was printed, with their codes. */
export const signsPrinted = eventKind<Record<string, never>>('sign.printed');
export const signRevoked = eventKind<Record<string, never>>('sign.revoked');
