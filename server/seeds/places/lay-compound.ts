import type { Tx } from '../../src/platform/db/db';
import type { NewHome, NewPlace } from '../../src/place/place.service';
import type { Hands } from '../hands';
import { gridOf, gridOfDoor } from './lay-grids';
import { buildingName, entranceName, type Door, type Register } from './register';
import { positionNear, positionOfBuilding, positionOfCompound, positionOfEntrance } from './positions';
import { demoSince, entrancesOf, parted, type Community, type Compound } from './world';

interface Site {
  readonly compound: Compound;
  readonly community: Community;
}

/** Lays a compound with its buildings, entrances, homes and open places, and enters them by name. */
export async function layCompound(tx: Tx, { places }: Hands, register: Register, site: Site): Promise<void> {
  const { compound, community } = site;
  const lay = (name: string, place: Omit<NewPlace, 'since'>) =>
    places
      .layPlace(tx, null, { since: demoSince, ...place })
      .then((placeId) => register.enter(name, placeId));
  const compoundId = await lay(compound.name, {
    kind: 'compound',
    name: compound.name,
    parentId: register.id(community.name),
    alsoUnder: { owners: null },
    position: positionOfCompound(compound),
  });
  const door = { compound: compound.name, community: community.name, floors: compound.floors };
  for (let building = 1; building <= compound.buildings; building++) {
    const buildingId = await lay(buildingName(compound.name, building), {
      kind: 'building',
      name: `${building}号楼`,
      number: `${building}`,
      parentId: compoundId,
      position: positionOfBuilding(compound, building),
    });
    // Which entrance is meant matters only where they lie in different grids.
    const apart = compound.name === parted.compound && building === parted.building;
    for (let entrance = 1; entrance <= entrancesOf(building); entrance++) {
      const placeId = await lay(entranceName(compound.name, building, entrance), {
        kind: 'entrance',
        name: `${entrance}单元`,
        number: `${entrance}`,
        parentId: buildingId,
        ...(apart && { position: positionOfEntrance(compound, building, entrance) }),
      });
      await places.layHomes(tx, null, placeId, homesIn(compound, building + entrance));
      const grid = gridOfDoor(community, compound, building, entrance);
      register.doors.push({ placeId, kind: 'entrance', ...door, building, entrance, grid });
    }
  }
  for (const [name, near] of Object.entries(compound.open)) {
    const place = { kind: 'open_place' as const, name, parentId: compoundId };
    const placeId = await lay(`${compound.name} ${name}`, {
      ...place,
      position: positionNear(compound, near),
    });
    const open: Door = {
      placeId,
      kind: 'open_place',
      ...door,
      building: null,
      entrance: null,
      grid: gridOf(community, compound, near),
    };
    register.doors.push(open);
  }
}

/** The homes behind one entrance; areas differ a little from stair to stair. */
function homesIn({ floors, homesPerFloor }: Compound, turn: number): NewHome[] {
  return Array.from({ length: floors * homesPerFloor }, (_, index) => {
    const floor = 1 + Math.floor(index / homesPerFloor);
    const beside = 1 + (index % homesPerFloor);
    const area = 52.6 + beside * 9.35 + (turn % 5) * 3.2;
    return { room: `${floor}0${beside}`, floor, area: area.toFixed(2) };
  });
}
