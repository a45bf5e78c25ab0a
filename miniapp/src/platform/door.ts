import { create } from 'zustand';
import type { Contact } from '@linli/shared/place/place.contract';
import { host } from './host';

const kept = 'door';

/** A door as this phone remembers it: its sign's code, and whom to call there when nothing can be loaded. */
interface KnownDoor {
  code: string;
  help: Pick<Contact, 'title' | 'phone'> | null;
}

const remembered = (): KnownDoor | null => (host.storage.get(kept) as KnownDoor | undefined) ?? null;

/** The door that is open on this phone: the last one visited, until another is opened. */
export const useDoor = create<{ code: string | null }>(() => ({ code: remembered()?.code ?? null }));

/** Opens a door by its sign's code. */
export const openDoor = (code: string): void => useDoor.setState({ code });

/** Remembers a door that turned out to exist, for the next visit. */
export function keepDoor(code: string, contacts: readonly Contact[]): void {
  const community = contacts.find(({ name }) => name === null) ?? contacts[0];
  const help = community ? { title: community.title, phone: community.phone } : null;
  host.storage.set(kept, { code, help } satisfies KnownDoor);
}

/** Whom to call when nothing can be loaded; null before any door was visited. */
export const helpAtHand = (): KnownDoor['help'] => remembered()?.help ?? null;

/** Calls someone; phones are written with blanks for the eye. */
export const callUp = (phone: string): void => host.call(phone.replace(/\s/g, ''));
