import { create } from 'zustand';
import type { DoorPage } from '@linli/shared/door/door.contract';
import type { Contact } from '@linli/shared/place/place.contract';
import { moment } from './clock';
import { host } from './host';

const kept = 'door';

/** A door as this phone remembers it: its sign's code, whom to call there, and its page as it was last seen. */
interface KnownDoor {
  code: string;
  help: Pick<Contact, 'title' | 'phone'> | null;
  page?: DoorPage;
}

interface OpenDoor {
  code: string | null;
  help: KnownDoor['help'];
  /** The page of the last door that was seen, which need not be the open one. */
  page: DoorPage | null;
}

function remembered(): OpenDoor {
  const { code = null, help = null, page = null } = (host.storage.get(kept) as Partial<KnownDoor>) || {};
  // what was kept before doors told of neighbours is asked for anew
  return { code, help, page: page && 'serving' in page ? page : null };
}

/** The door that is open on this phone: the last one visited, until another is opened. */
export const useDoor = create<OpenDoor>(remembered);

/** Opens a door by its sign's code. */
export const openDoor = (code: string): void => useDoor.setState({ code });

/** Remembers a door that turned out to exist, for the next visit; which matters are the reader's own is not kept. */
export function keepDoor(seen: DoorPage): void {
  const community = seen.contacts.find(({ name }) => name === null) ?? seen.contacts[0];
  const help = community ? { title: community.title, phone: community.phone } : null;
  const page = { ...seen, open: seen.open.map((ticket) => ({ ...ticket, mine: false })) };
  host.storage.set(kept, { code: page.code, help, page } satisfies KnownDoor);
  useDoor.setState({ help, page });
}

/** A page that was seen earlier, as it reads at this moment. */
export const readNow = (page: DoorPage): DoorPage => ({ ...page, now: moment() });

/** Whom to call from any page: the community of the last door, before any was visited the city's service line. */
export const useHelp = (): NonNullable<KnownDoor['help']> =>
  useDoor(({ help }) => help) ?? { title: '政务服务热线', phone: '12345' };

/** Calls someone; phones are written with blanks for the eye. */
export const callUp = (phone: string): void => host.call(phone.replace(/\s/g, ''));
