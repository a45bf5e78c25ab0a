import { create } from 'zustand';
import type { EnterFinding, EnterMatter } from '@linli/shared/intake/entry.contract';
import type { ReportTicket, MoveTicket } from '@linli/shared/ticket/ticket.contract';
import type { PagePath } from '../../app.pages';
import type { FormFile } from '../form-file';
import { host } from '../host';
import { keysOf, put } from '../room';
import { useSession } from '../session';

const family = 'outgoing';

/** What is asked of the server; the files are added when they have arrived there. */
export type Ask =
  | { what: 'report'; body: Omit<ReportTicket, 'photos'> }
  | { what: 'reportFor'; mandateId: string; body: Omit<ReportTicket, 'photos'> }
  | { what: 'enter'; body: Omit<EnterMatter, 'photos'> }
  | { what: 'find'; body: Omit<EnterFinding, 'photos'> }
  | { what: 'move'; ticketId: string; body: MoveTicket };

/** Where something was filled in, so that it can be filled in again. */
export interface Origin {
  place: string;
  value: object;
  page: PagePath;
  params: Readonly<Record<string, string>>;
}

/** Why the server did not take it: it waits for a decision of whoever wrote it. */
export interface Stop {
  code: string;
  words: string;
}

/** Something that was submitted and has no answer yet: kept on the phone with its files until it has one. */
export interface Outgoing {
  /** The key it was written under; stays, whatever key it is sent under. */
  id: string;
  key: string;
  /** Who wrote it: nobody else's session sends it. */
  by: string;
  ask: Ask;
  files: FormFile[];
  /** What it does, to which matter, and its words. */
  title: string;
  about: string;
  words: string;
  origin: Origin;
  /** Milliseconds of this phone; no two are the same. */
  since: number;
  /** When it left for the first time without an answer, in the same milliseconds. */
  left?: number;
  /** Its files were sent anew, because the server had let go of them. */
  renewed?: true;
  stop?: Stop;
}

const addressOf = (id: string) => `${family}.${id}`;
const read = (address: string) => host.storage.get(address) as Outgoing | undefined;
/** What the phone had no room for: there as long as the app runs. */
const unkept = new Map<string, Outgoing>();
const all = (): Outgoing[] =>
  [...unkept.values(), ...keysOf(family).flatMap((address) => read(address) ?? [])].sort(
    (a, b) => a.since - b.since,
  );

interface Waiting {
  /** Everything on this phone, whoever wrote it, oldest first. */
  all: readonly Outgoing[];
  /** How many the server took, or sent back, after they had waited, since the app started; what leaves at once is told to its form. */
  answered: number;
}

/** What waits on this phone. */
export const useWaiting = create<Waiting>(() => ({ all: all(), answered: 0 }));

/** Says that one has had its answer: what pages show of it is old. */
export const countAnswer = (): void => useWaiting.setState(({ answered }) => ({ answered: answered + 1 }));

/** Looks at the phone again: another tab may have been at work. */
export const lookAgain = (): void => useWaiting.setState({ all: all() });

/** What is written down under `id`, null once it has its answer. */
export const outgoingAt = (id: string): Outgoing | null => unkept.get(id) ?? read(addressOf(id)) ?? null;

/** Writes it down; false when the phone has no room for it, so that it is there only as long as the app runs. */
export function writeDown(item: Outgoing): boolean {
  const kept = put(addressOf(item.id), item);
  if (!kept) unkept.set(item.id, item);
  lookAgain();
  return kept;
}

/** Changes what is written down; what has had its answer stays away. */
export function amend(id: string, part: Partial<Outgoing>): Outgoing | null {
  const item = outgoingAt(id);
  if (!item) return null;
  const amended = { ...item, ...part };
  if (unkept.has(id)) unkept.set(id, amended);
  // it was there and grows by next to nothing, so it needs no new room
  else host.storage.set(addressOf(id), amended);
  lookAgain();
  return amended;
}

/** Takes it off the list; its files are somebody else's matter. */
export function strikeOut(id: string): void {
  unkept.delete(id);
  host.storage.remove(addressOf(id));
  lookAgain();
}

/** What belongs together and leaves in order: all of one ticket. A new matter stands alone. */
export const laneOf = ({ ask, id }: Outgoing): string => (ask.what === 'move' ? ask.ticketId : id);

/** What someone wrote, oldest first. */
export const ofWriter = (id: string | undefined, list: readonly Outgoing[]): Outgoing[] =>
  list.filter(({ by }) => by === id);

/** What whoever is signed in wrote and has no answer yet. */
export function useOutgoing(): Outgoing[] {
  const { all: list } = useWaiting();
  const { me } = useSession();
  return ofWriter(me?.id, list);
}

/** A moment for the next one: now, but never the same twice. */
export const nextMoment = (): number => Math.max(Date.now(), (all().pop()?.since ?? 0) + 1);

/** Of each lane the oldest, as long as nobody has to decide about it. */
export function firstInLanes(list: readonly Outgoing[]): Outgoing[] {
  const lanes = new Set<string>();
  return list.filter((item) => {
    const first = !lanes.has(laneOf(item));
    lanes.add(laneOf(item));
    return first && !item.stop;
  });
}
