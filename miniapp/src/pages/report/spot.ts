import { doorApi } from '@linli/shared/door/door.api';
import type { DoorPage } from '@linli/shared/door/door.contract';
import type { PickedDoor } from '../../parts/door-picker';
import { call } from '../../platform/call';
import { seenAs, type Shelf } from '../../platform/seen';
import { useRemote, type Remote } from '../../platform/use-remote';

/** Where a matter is reported: the place, how it is shown, and the entrances of which one must be chosen. */
export interface Spot {
  placeId: string;
  plate: { building: string | null; name: string };
  words: string;
  /** Floors make sense here. */
  inside: boolean;
  entrances: DoorPage['entrances'];
  contacts: DoorPage['contacts'];
}

/** The spot behind a chosen door, null while none is chosen; one without a sign is known by its name only. */
export function useSpot(picked: PickedDoor | null): Remote<Spot | null> {
  return useRemote(async () => (picked ? spotAt(picked) : null), [JSON.stringify(picked)]);
}

/** Where can be reported without a network: where it was the last times. */
const spots: Shelf = { family: 'spot', most: 5 };

async function spotAt(picked: PickedDoor): Promise<Spot> {
  if (picked.code === null) {
    const { placeId, compound, name } = picked;
    return {
      placeId,
      plate: { building: null, name },
      words: compound,
      inside: true,
      entrances: [],
      contacts: [],
    };
  }
  const { code } = picked;
  const { value } = await seenAs(spots, code, async () =>
    atDoor(await call(doorApi.door, { params: { code } })),
  );
  return value;
}

function atDoor({ plate, entrances, contacts }: DoorPage): Spot {
  const { placeId, compound, community, building, entrance, name } = plate;
  const words = [compound ?? community, entrance && `${entrance} 单元`].filter(Boolean).join(' ');
  return { placeId, plate: { building, name }, words, inside: building !== null, entrances, contacts };
}
