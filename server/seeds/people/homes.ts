import type { Tx } from '../../src/platform/db/db';
import type { Hands } from '../hands';
import { demoSince } from '../places/world';
import type { Cast, Neighbour } from './cast';
import { paperSource, tenantAndLandlady } from './names.words';

/** Gives each neighbour a home of their own behind their door, from the top down, and enters the roll of those homes. */
export async function moveIn(
  tx: Tx,
  { homes, residents }: Pick<Hands, 'homes' | 'residents'>,
  cast: Cast,
): Promise<void> {
  const free = new Map<string, { homeId: string; districtId: string }[]>();
  const homeFor = async ({ door: { placeId } }: Neighbour) => {
    const left = free.get(placeId) ?? (await homes.behind(tx, placeId));
    free.set(placeId, left);
    const home = left.pop();
    if (!home) throw new Error(`nobody can move in behind ${placeId} any more`);
    return home;
  };
  for (const neighbour of cast.neighbours) {
    const { id: personId, name } = neighbour;
    const home = await homeFor(neighbour);
    const rents = name === tenantAndLandlady.tenant;
    const kind = rents ? ('tenant' as const) : ('owner' as const);
    await residents.moveIn(tx, null, { ...home, personId, name, kind, way: 'roll', since: demoSince });
    const owner = {
      name: rents ? tenantAndLandlady.landlady : name,
      phone: null,
      share: '1',
      since: demoSince,
    };
    await homes.enterRoll(tx, null, paperSource, [{ ...home, owners: [owner] }]);
  }
}
