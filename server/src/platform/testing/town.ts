import { sandboxPeople } from '../../../sandbox/people';
import type { Hands } from '../../../seeds/hands';
import { layGround } from '../../../seeds/ground';
import type { NewPlace } from '../../place/place.service';
import type { Tx } from '../db/db';

/** The small town of the tests: one street, one community, one compound, building 12 with two entrances, two grids. */
export interface Town {
  readonly district: string;
  readonly street: string;
  readonly community: string;
  readonly compound: string;
  readonly building: string;
  /** 12 号楼 2 单元, in grid 3: where 王奶奶 lives. */
  readonly door: string;
  readonly doorCode: string;
  readonly spoken: string;
  /** 12 号楼 1 单元, in grid 4. */
  readonly otherDoor: string;
  readonly gate: string;
  readonly grid: string;
  readonly otherGrid: string;
  readonly firm: string;
  readonly farCommunity: string;
  readonly people: Readonly<Record<string, string>>;
}

const since = '2026-01-01';

/** Two rooms on each of six floors. */
const roomsOfDoor = Array.from({ length: 12 }, (_, turn) => {
  const [floor, beside] = [1 + Math.floor(turn / 2), 1 + (turn % 2)];
  return { room: `${floor}0${beside}`, floor, area: '68.50' };
});

/** Everyone in the tests, known by name; `role` at `where` unless they only live here. */
const cast: readonly {
  name: string;
  role?: string;
  where?:
    | 'grid'
    | 'otherGrid'
    | 'door'
    | 'compound'
    | 'firm'
    | 'community'
    | 'farCommunity'
    | 'street'
    | 'district';
  phone?: string;
}[] = [
  { name: '王奶奶' },
  { name: '陈姐' },
  { name: '李明' },
  { name: '新邻居' },
  { name: '周晓禾', role: 'grid_worker', where: 'grid', phone: '8555 0118' },
  { name: '赵强', role: 'grid_worker', where: 'otherGrid', phone: '8555 0119' },
  { name: '李阿姨', role: 'building_head', where: 'door', phone: '8555 0120' },
  { name: '方叔', role: 'party_member', where: 'compound' },
  { name: '许老师', role: 'owner_inspector', where: 'compound' },
  { name: '韩师傅', role: 'property_staff', where: 'firm', phone: '8555 0130' },
  { name: '马师傅', role: 'property_staff', where: 'firm', phone: '8555 0132' },
  { name: '孙主任', role: 'community_secretary', where: 'community', phone: '8555 0140' },
  { name: '钱洁', role: 'community_worker', where: 'community', phone: '8555 0141' },
  { name: '何远', role: 'community_worker', where: 'farCommunity' },
  { name: '吴敏', role: 'street_supervisor', where: 'street' },
  { name: '郑平', role: 'district_supervisor', where: 'district' },
  { name: '管理员', role: 'administrator', where: 'district' },
];

/** Someone as the stand-in knows them. */
export function sandboxPerson(name: string) {
  const found = sandboxPeople.find((person) => person.name === name);
  if (!found) throw new Error(`the stand-in knows no ${name}`);
  return found;
}

/** Builds the town through the verbs. Lifts go to the property firm; everything else to the grids. */
export async function buildTown(tx: Tx, hands: Hands): Promise<Town> {
  const { places, people, dispatch, jurisdictions } = hands;
  const lay = (
    kind: Parameters<typeof places.layPlace>[2]['kind'],
    name: string,
    parentId: string | null,
    more: Pick<NewPlace, 'number' | 'phone' | 'note' | 'position'> = {},
  ) => places.layPlace(tx, null, { kind, name, parentId, since, ...more });
  const district = await lay('district', '锦澜区', null, { phone: '8555 0190' });
  const categories = await layGround(tx, hands, district);
  await jurisdictions.open(tx, { districtId: district, code: 'jinlan.example', radius: 150 });
  const street = await lay('street', '望榆街道', district, { phone: '8555 0180' });
  const community = await lay('community', '青石桥社区', street, {
    phone: '8555 0100',
    note: '1 号楼西侧党群服务站',
  });
  const farCommunity = await lay('community', '柳荫社区', street, { phone: '8555 0101' });
  const compound = await lay('compound', '槐荫里小区', community, {
    position: { lat: 30.66, long: 104.06 },
  });
  const building = await lay('building', '12号楼', compound, {
    number: '12',
    position: { lat: 30.6605, long: 104.0604 },
  });
  // Building 12 lies in two grids, so a point beside it means one of its entrances.
  const otherDoor = await lay('entrance', '1单元', building, {
    number: '1',
    position: { lat: 30.6605, long: 104.0602 },
  });
  const door = await lay('entrance', '2单元', building, {
    number: '2',
    position: { lat: 30.6605, long: 104.0606 },
  });
  const gate = await lay('open_place', '东门', compound, { position: { lat: 30.6595, long: 104.0625 } });
  const grid = await lay('grid', '第3网格', community);
  const otherGrid = await lay('grid', '第4网格', community);
  const firm = await lay('firm', '安居物业', compound, { phone: '8555 0131', note: '水电维修，全天有人接' });
  for (const [placeId, gridId] of [
    [door, grid],
    [gate, grid],
    [otherDoor, otherGrid],
  ] as const)
    await places.cover(tx, gridId, 'living', placeId, since);
  for (const entrance of [door, otherDoor]) await places.layHomes(tx, null, entrance, roomsOfDoor);
  const { code: doorCode, spoken } = await places.issueSign(tx, null, door);
  const town = {
    district,
    street,
    community,
    farCommunity,
    compound,
    building,
    door,
    otherDoor,
    gate,
    grid,
    otherGrid,
    firm,
  };
  const ids: Record<string, string> = {};
  for (const { name, role, where, phone } of cast) {
    const personId = await people.personFor(tx, sandboxPerson(name).openid);
    ids[name] = personId;
    if (role && where)
      await people.appoint(tx, null, {
        districtId: district,
        personId,
        role,
        placeId: town[where],
        workName: name,
        workPhone: phone ?? null,
        since,
      });
  }
  const rule = { districtId: district, placeId: compound, personId: null, since };
  await dispatch.answerFor(tx, {
    ...rule,
    categoryId: categories.get('lift') ?? null,
    unitId: firm,
    what: '电梯和公共设施',
  });
  return { ...town, doorCode, spoken, people: ids };
}
