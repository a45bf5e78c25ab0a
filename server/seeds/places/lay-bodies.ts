import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { BodyType, SeatKind } from '@linli/shared/body/body.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Tx } from '../../src/platform/db/db';
import { chanceFrom } from '../chance';
import type { Hands } from '../hands';
import { secretaryOf, type Cast } from '../people/cast';
import { givenNames, surnames } from '../people/names.words';
import { gridName, type Register } from './register';
import { demoSince, district, streets, type Community } from './world';

/** Who sits in a body: known people by their key, others by a name; of some it is recorded whether they are in the party. */
interface Sitter {
  readonly seat: SeatKind;
  readonly name: string;
  readonly personId?: string;
  readonly partyMember?: boolean;
}

type Told = readonly [
  type: BodyType,
  name: string,
  placeId: string,
  termUntil: string,
  sitters: readonly Sitter[],
];

const chance = chanceFrom(23);
const someone = (): string => chance.pick(surnames) + chance.pick(givenNames);

/** Opens the bodies of each community and its compounds, numbers the compounds, and tells how the first stands with the work standard. */
export async function layBodies(tx: Tx, hands: Hands, register: Register, cast: Cast): Promise<void> {
  for (const community of streets.flatMap(({ communities }) => communities)) {
    const leader = cast.id(secretaryOf(community.name));
    const me: Actor = {
      id: leader,
      sessionId: leader,
      name: null,
      posts: await hands.people.postsOf(tx, leader),
    };
    for (const told of bodiesOf(community, register, leader)) await layBody(tx, hands, me, told);
  }
  await hands.compounds.number(tx, null, await hands.places.pathOf(tx, register.id(district.name)));
  await layTradersGrid(tx, hands, register);
  await tellStandard(tx, hands, register, cast);
}

function bodiesOf({ name, compounds }: Community, register: Register, leader: string): Told[] {
  const [place, term] = [register.id(name), '2029-02-28'];
  const own: Told[] = [
    [
      'big_committee',
      `${name}大党委`,
      place,
      term,
      [
        { seat: 'secretary', name: '书记', personId: leader },
        { seat: 'member', name: someone() },
      ],
    ],
    [
      'residents_committee',
      `${name}居民委员会`,
      place,
      term,
      [
        { seat: 'chair', name: '主任', personId: leader },
        { seat: 'deputy_chair', name: someone() },
      ],
    ],
    ['property_committee', `${name}环境和物业管理委员会`, place, term, [{ seat: 'chair', name: someone() }]],
  ];
  return [...own, ...compounds.flatMap(({ name }, index) => compoundBodies(name, register.id(name), index))];
}

/** Every third compound has its owners' term over; in one of three nobody has agreed to say whether they are in the party. */
function compoundBodies(name: string, placeId: string, index: number): Told[] {
  const recorded = index !== 1;
  const members: Sitter[] = [
    { seat: 'chair', name: someone(), ...(recorded && { partyMember: true }) },
    { seat: 'deputy_chair', name: someone() },
    { seat: 'member', name: someone(), ...(recorded && { partyMember: false }) },
  ];
  return [
    [
      'branch',
      `${name}党支部`,
      placeId,
      '2027-02-28',
      [
        { seat: 'secretary', name: someone() },
        { seat: 'member', name: someone() },
      ],
    ],
    ['owners_committee', `${name}业主委员会`, placeId, index === 2 ? '2026-10-31' : '2028-05-31', members],
  ];
}

async function layBody(
  tx: Tx,
  { bodies }: Hands,
  me: Actor,
  [type, name, placeId, termUntil, sitters]: Told,
): Promise<void> {
  const branch = type === 'branch' ? { branchKind: 'single' as const } : {};
  const id = await bodies.open(tx, me, {
    type,
    name,
    placeId,
    since: demoSince,
    termFrom: demoSince,
    termUntil,
    ...branch,
  });
  for (const { partyMember, ...sitter } of sitters)
    await bodies.seat(tx, me, id, {
      ...sitter,
      since: demoSince,
      ...(partyMember !== undefined && { partyMember, consent: true }),
    });
}

/** The shops along the street of one community have a grid of their own, over the open places they use. */
async function layTradersGrid(tx: Tx, { places }: Hands, register: Register): Promise<void> {
  const [community, name] = ['青石桥社区', '沿街商户网格'];
  const parentId = register.id(community);
  const grid = { kind: 'grid' as const, name, parentId, since: demoSince, alsoUnder: { grid: parentId } };
  const gridId = register.enter(gridName(community, name), await places.layPlace(tx, null, grid));
  await places.describeGrid(tx, null, gridId, { kind: 'production', origin: '由沿街三段商铺合并' });
  for (const open of ['槐荫里小区 东门', '青石小区 南门'])
    await places.cover(tx, gridId, 'production', register.id(open), demoSince);
}

async function tellStandard(
  tx: Tx,
  { compounds, people }: Hands,
  register: Register,
  cast: Cast,
): Promise<void> {
  const [compoundId, id] = [register.id('槐荫里小区'), cast.id('钱洁')];
  const me: Actor = { id, sessionId: id, name: null, posts: await people.postsOf(tx, id) };
  const later = dateOfDay(dayNumber(tx.at) + 90);
  const told = {
    organisation: { met: true, note: '槐荫里小区党支部，单建，支委两人' },
    venue: { met: true, note: '1 号楼西侧党群服务站，工作日开放' },
    contact: { met: true, note: '每月 5 日支部、业委会、物业碰头，书记召集' },
    emergency: { met: false, ownerId: cast.id('孙主任'), due: later },
  };
  for (const [code, point] of Object.entries(told)) {
    const pointId = await compounds.pointOf(tx, register.districtId, code);
    await compounds.tell(tx, me, { compoundId, pointId, ask: { evidence: [], ...point } });
  }
}
