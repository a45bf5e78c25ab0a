import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import type { Categories } from '@linli/shared/dispatch/dispatch.contract';
import { call } from '../../platform/call';
import { seenAs, type Seen, type Shelf } from '../../platform/seen';
import { useRemote, type Remote } from '../../platform/use-remote';

/** What can be reported at the last places, for the time without a network. */
const kinds: Shelf = { family: 'kinds', most: 5 };

/** What can be reported at a place, or what could when it was last seen here. */
export const useKinds = (placeId: string): Remote<Seen<Categories>> =>
  useRemote(
    () => seenAs(kinds, placeId, () => call(dispatchApi.categories, { query: { place: placeId } })),
    [placeId],
  );
