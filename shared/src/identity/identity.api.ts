import type { Nothing, SignedIn } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as c from './identity.contract';

/** Where a browser goes to sign in at the city platform; below /api, and not asked for by script. */
export const platformDoor = '/session/platform';
/** Where the city platform sends it back to. */
export const platformBack = '/session/platform/back';

export const identityApi = {
  waysIn: get<c.WaysIn>('/session/ways'),
  exchange: post<c.Exchange, SignedIn>('/session/exchange'),
  link: post<c.LinkIdentity, SignedIn>('/session/link'),
  mine: get<c.Identities>('/me/identities'),
  unlink: del<Nothing>('/me/identities/:id'),
};
