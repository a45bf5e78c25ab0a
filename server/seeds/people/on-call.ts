import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { OnCallService } from '../../src/on-call/on-call.service';
import type { PeopleService } from '../../src/people/people.service';
import type { Tx } from '../../src/platform/db/db';
import { firmName, type Register } from '../places/register';
import type { Cast } from './cast';

const nights = [0, 1, 2, 4, 5, 6];

/** Puts the two of 槐荫里's property firm down for the nights of a week by turns, with one night that nobody has yet. */
export async function fillOnCall(
  tx: Tx,
  { people, onCall }: { people: PeopleService; onCall: OnCallService },
  register: Register,
  cast: Cast,
): Promise<void> {
  const placeId = register.id(firmName('槐荫里小区'));
  const staff = [cast.id('韩师傅'), cast.id('马师傅')] as const;
  const [lead] = staff;
  const me = { id: lead, sessionId: lead, name: null, posts: await people.postsOf(tx, lead) };
  for (const night of nights) {
    const day = dayNumber(tx.at) + night;
    const [from, until] = [instantOn(day, 20 * 60), instantOn(day + 1, 8 * 60)];
    const turns = [{ from: from.toISOString(), until: until.toISOString() }];
    await onCall.put(tx, me, { placeId, personId: staff[night % 2] ?? lead, turns });
  }
}
