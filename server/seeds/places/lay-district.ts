import type { Tx } from '../../src/platform/db/db';
import type { NewPlace } from '../../src/place/place.service';
import { layGround } from '../ground';
import type { Hands } from '../hands';
import { layCompound } from './lay-compound';
import { layGrids } from './lay-grids';
import { layUnits } from './lay-units';
import { Register } from './register';
import { demoSince, district, streets } from './world';

/** Lays the whole district through the verbs: places, homes, grids, signs, units and what they answer for. */
export async function layDistrict(tx: Tx, hands: Hands): Promise<Register> {
  const lay = (place: Omit<NewPlace, 'since'>) =>
    hands.places.layPlace(tx, null, { since: demoSince, ...place });
  const districtId = await lay({
    kind: 'district',
    ...district,
    parentId: null,
    alsoUnder: { grid: null, party: null },
  });
  const register = new Register(districtId);
  register.enter(district.name, districtId);
  const categories = await layGround(tx, hands, districtId);
  await hands.jurisdictions.open(tx, { districtId, code: 'jinlan.example', radius: 150 });
  for (const { communities, name, phone } of streets) {
    const above = { parentId: districtId, alsoUnder: { grid: districtId, party: districtId } };
    const streetId = register.enter(name, await lay({ kind: 'street', name, phone, ...above }));
    for (const community of communities) {
      const { name, phone, station } = community;
      const under = { parentId: streetId, alsoUnder: { grid: streetId, party: streetId } };
      const communityId = await lay({ kind: 'community', name, phone, note: station, ...under });
      register.enter(name, communityId);
      for (const compound of community.compounds)
        await layCompound(tx, hands, register, { compound, community });
      await layGrids(tx, hands, register, community);
    }
  }
  await layUnits(tx, hands, register, categories);
  for (const { placeId } of register.doors) await hands.places.issueSign(tx, null, placeId);
  return register;
}
