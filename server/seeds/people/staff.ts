import { sandboxPeople } from '../../sandbox/people';
import type { Tx } from '../../src/platform/db/db';
import { secretaryOf, workerOf, type Cast } from './cast';
import { chanceFrom } from '../chance';
import type { Hands } from '../hands';
import { departments } from '../places/lay-units';
import { givenNames, surnames } from './names.words';
import { entranceName, firmName, gridName, type Register } from '../places/register';
import { demoSince, district, streets, vacant } from '../places/world';

/** A post: the role, the full names of its places, and who holds it when that person is known. */
interface Post {
  readonly role: string;
  readonly at: readonly string[];
  readonly name?: string;
  readonly phone?: string;
  readonly as?: string;
}

/** The people that can be signed in as, with the numbers that stand on the signs. */
const known: readonly Post[] = [
  { name: '周晓禾', role: 'grid_worker', at: ['青石桥社区 第3网格'], phone: '8555 0118' },
  { name: '赵强', role: 'grid_worker', at: ['青石桥社区 第4网格'], phone: '8555 0119' },
  { name: '李阿姨', role: 'building_head', at: [entranceName('槐荫里小区', 12, 2)], phone: '8555 0120' },
  { name: '方叔', role: 'party_member', at: ['槐荫里小区'] },
  { name: '许老师', role: 'owner_inspector', at: ['槐荫里小区'] },
  { name: '韩师傅', role: 'property_staff', at: [firmName('槐荫里小区')], phone: '8555 0130' },
  { name: '马师傅', role: 'property_staff', at: [firmName('槐荫里小区')], phone: '8555 0129' },
  {
    name: '孙主任',
    role: 'community_secretary',
    at: ['青石桥社区'],
    phone: '8555 0140',
    as: secretaryOf('青石桥社区'),
  },
  {
    name: '钱洁',
    role: 'community_worker',
    at: ['青石桥社区'],
    phone: '8555 0141',
    as: workerOf('青石桥社区'),
  },
  { name: '何远', role: 'community_worker', at: ['柳荫社区'], phone: '8555 0145', as: workerOf('柳荫社区') },
  { name: '吴敏', role: 'street_supervisor', at: ['望榆街道'], phone: '8555 0182' },
  { name: '郑平', role: 'district_supervisor', at: [district.name], phone: '8555 0191' },
  { name: '管理员', role: 'administrator', at: [district.name] },
];

/** Fills every post of the district: known people first, invented ones for the rest. */
export async function appointStaff(
  tx: Tx,
  { people }: Pick<Hands, 'people'>,
  register: Register,
  cast: Cast,
): Promise<void> {
  const names = inventedNames();
  let line = 200;
  for (const { role, at, name = names(), as, phone = `8555 0${line++}` } of [...known, ...otherPosts()]) {
    const openid = sandboxPeople.find((person) => person.name === name)?.openid ?? `o-seed-${name}`;
    const personId = await people.personFor(tx, openid);
    await people.rename(tx, { id: personId, sessionId: personId, name: null, posts: [] }, name);
    const appointment = { districtId: register.districtId, personId, role, workName: name, since: demoSince };
    const workPhone = ['administrator', 'party_member', 'owner_inspector'].includes(role) ? null : phone;
    for (const place of at)
      await people.appoint(tx, null, { ...appointment, workPhone, placeId: register.id(place) });
    cast.enter(name, personId);
    if (as) cast.enter(as, personId);
  }
}

/** Every post that nobody known holds. In the second street a grid worker walks two grids. */
function otherPosts(): Post[] {
  const posts = streets.flatMap(({ name, communities }, street): Post[] => [
    { role: 'street_supervisor', at: [name] },
    ...communities.flatMap(({ name, grids, compounds }): Post[] => [
      { role: 'community_secretary', at: [name], as: secretaryOf(name) },
      { role: 'community_worker', at: [name], as: workerOf(name) },
      { role: 'community_worker', at: [name] },
      ...inGroups(
        grids.map((_, index) => gridName(name, `第${index + 1}网格`)).filter(occupied),
        street + 1,
      ).map((at): Post => ({ role: 'grid_worker', at })),
      ...compounds.flatMap(({ name, buildings, open }): Post[] => [
        { role: 'property_staff', at: [firmName(name)] },
        { role: 'building_head', at: [entranceName(name, Math.ceil(buildings / 3), 1)] },
        { role: 'building_head', at: [entranceName(name, buildings - 1, 2)] },
        ...Object.keys(open).map((): Post => ({ role: 'party_member', at: [name] })),
      ]),
    ]),
  ]);
  const rest = [...posts, ...departments.map(({ unit }): Post => ({ role: 'department_staff', at: [unit] }))];
  return rest.filter(
    ({ role, at, as }) =>
      !known.some((post) => (post.as ? post.as === as : post.role === role && post.at[0] === at[0])),
  );
}

const occupied = (grid: string): boolean => grid !== gridName(vacant.community, vacant.grid);

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return list.flatMap((_, index) => (index % size === 0 ? [list.slice(index, index + size)] : []));
}

/** Names that nobody else in the demo has, one after the other. */
function inventedNames(): () => string {
  const used = new Set(sandboxPeople.map(({ name }) => name));
  const chance = chanceFrom(7);
  return () => {
    for (;;) {
      const name = chance.pick(surnames) + chance.pick(givenNames);
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
