import type { FormFile } from './form-file';
import { host } from './host';
import { keysOf, put } from './room';
import { useSession } from './session';

const family = 'draft';
const longest = 30 * 24 * 60 * 60 * 1000;

/** What somebody has begun to fill in, as the phone keeps it. */
export interface KeptDraft<Fields = object> {
  /** Which form it is, and of what: `report.7F3K92ABCDEF`. */
  place: string;
  /** The idempotency key it will be sent under. */
  key: string;
  /** When it was last changed, in milliseconds of this phone. */
  since: number;
  value: Fields;
  files: FormFile[];
  /** Id of whose it is; missing as long as nobody was signed in at any change. */
  by?: string;
}

/** Id of who is signed in. */
export const person = (): string | undefined => useSession.getState().me?.id;
const addressOf = (place: string, by = person()) => `${family}.${by ?? ''}.${place}`;

/** The draft at `place`: one's own, or what was begun here before anybody signed in. Others do not see it. */
export const draftAt = (place: string): KeptDraft | null =>
  kept(addressOf(place)) ?? kept(addressOf(place, ''));

/** Keeps a draft for whose it is; one that nobody owned belongs to who is signed in. False when the phone has no room for it. */
export function keepDraft(draft: KeptDraft): boolean {
  const { place, key, by = person() } = draft;
  const fits = put(addressOf(place, by), { ...draft, by });
  if (fits && by) forgetAt(addressOf(place, ''), key);
  return fits;
}

/** Forgets a draft and leaves its files to whoever has them now. */
export function forgetDraft({ place, key, by }: Pick<KeptDraft, 'place' | 'key' | 'by'>): void {
  for (const owner of [by, person(), '']) forgetAt(addressOf(place, owner), key);
}

function forgetAt(address: string, key: string): void {
  if (kept(address)?.key === key) host.storage.remove(address);
}

/** Every draft of the forms that begin with `form`, of whoever is signed in or of nobody, newest first. */
export function draftsOf(form: string): KeptDraft[] {
  const mine = new Set([`${family}.${person() ?? ''}.${form}.`, `${family}..${form}.`]);
  return keysOf(family)
    .filter((key) => [...mine].some((start) => key.startsWith(start)))
    .flatMap((key) => kept(key) ?? [])
    .sort((a, b) => b.since - a.since);
}

/** The files of every draft on this phone, whoever began it. */
export const filesInDrafts = (): FormFile[] =>
  keysOf(family).flatMap((address) => kept(address)?.files ?? []);

/** Forgets drafts that were not touched for thirty days, and those that were handed on under their key. */
export function tidyDrafts(handedOn: ReadonlySet<string>): void {
  for (const address of keysOf(family)) {
    const draft = kept(address);
    const stays = draft && !handedOn.has(draft.key) && Date.now() - draft.since < longest;
    if (!stays) host.storage.remove(address);
  }
}

function kept(address: string): KeptDraft | null {
  const found = host.storage.get(address) as KeptDraft | undefined;
  return typeof found === 'object' && typeof found?.value === 'object' ? found : null;
}
