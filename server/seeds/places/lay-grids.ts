import type { Tx } from '../../src/platform/db/db';
import type { PlannedCover } from '../../src/place/laying.service';
import { newId } from '../../src/platform/db/id';
import type { Hands } from '../hands';
import { buildingName, gridName, type Door, type Register } from './register';
import { demoSince, parted, type Community, type Compound } from './world';

/** A micro-grid is a walk of 50 to 80 homes. */
const fewestHomes = 50;
const mostHomes = 80;

/** The living grid of a building: buildings are counted through the compounds of a community and dealt out in order. */
export function gridOf({ compounds, grids }: Community, compound: Compound, building: number): string {
  const before = compounds
    .slice(0, compounds.indexOf(compound))
    .reduce((sum, { buildings }) => sum + buildings, 0);
  let dealt = 0;
  const index = grids.findIndex((size) => (dealt += size) >= before + building);
  return `第${index + 1}网格`;
}

/** The living grid of an entrance, which for one building differs from that of its other entrances. */
export function gridOfDoor(
  community: Community,
  compound: Compound,
  building: number,
  entrance: number,
): string {
  const apart =
    compound.name === parted.compound && building === parted.building && entrance === parted.entrance;
  return apart ? parted.grid : gridOf(community, compound, building);
}

/** Lays a community's living grids and micro-grids over its doors; the parted building gets a sign of its own. */
export async function layGrids(
  tx: Tx,
  { places, laying }: Hands,
  register: Register,
  community: Community,
): Promise<void> {
  const parentId = register.id(community.name);
  for (const index of community.grids.keys()) {
    const name = `第${index + 1}网格`;
    const grid = { kind: 'grid' as const, name, parentId, since: demoSince, alsoUnder: { grid: parentId } };
    const gridId = register.enter(gridName(community.name, name), await places.layPlace(tx, null, grid));
    const doors = register.doors.filter((door) => door.community === community.name && door.grid === name);
    const covers = coversOf(tx.at, { gridId, gridKind: 'living' }, doors);
    for (const [number, walk] of walksOf(doors, community).entries()) {
      const micro = {
        kind: 'micro_grid' as const,
        name: `${name}微网格${number + 1}`,
        parentId,
        since: demoSince,
        alsoUnder: { grid: gridId },
      };
      const microId = await places.layPlace(tx, null, micro);
      covers.push(...coversOf(tx.at, { gridId: microId, gridKind: 'micro' }, walk));
    }
    await laying.coverAll(tx, { districtId: register.districtId, by: null }, covers);
  }
  if (community.compounds.some(({ name }) => name === parted.compound))
    await places.issueSign(tx, null, register.id(buildingName(parted.compound, parted.building)));
}

const coversOf = (
  at: Date,
  grid: Pick<PlannedCover, 'gridId' | 'gridKind'>,
  doors: readonly Door[],
): PlannedCover[] => doors.map(({ placeId }) => ({ id: newId(at), ...grid, placeId, since: demoSince }));

/** Entrances in a row that make a micro-grid; what is left over at the end is too small for one. */
function walksOf(doors: readonly Door[], { compounds }: Community): Door[][] {
  const walks: Door[][] = [];
  let walk: Door[] = [];
  let homes = 0;
  for (const door of doors.filter(({ kind }) => kind === 'entrance')) {
    const compound = compounds.find(({ name }) => name === door.compound);
    const more = compound ? compound.floors * compound.homesPerFloor : 0;
    if (homes + more > mostHomes) [walk, homes] = [[], 0];
    walk.push(door);
    homes += more;
    if (homes >= fewestHomes) {
      walks.push(walk);
      [walk, homes] = [[], 0];
    }
  }
  return walks;
}
