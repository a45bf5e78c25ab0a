import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { AblePersonService } from '../src/able-person/able-person.service';
import type { ActivityService } from '../src/activity/activity.service';
import type { SignUpService } from '../src/activity/sign-up.service';
import type { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import type { KeeperService } from '../src/tool/keeper.service';
import type { LoanService } from '../src/tool/loan.service';
import type { Cast } from './people/cast';
import type { Register } from './places/register';

/** The verbs with which neighbours do things together. */
export interface TogetherHands {
  readonly people: PeopleService;
  readonly activities: ActivityService;
  readonly signUps: SignUpService;
  readonly keepers: KeeperService;
  readonly loans: LoanService;
  readonly ables: AblePersonService;
}

const tools: readonly [name: string, words: string, loanDays: number, count: number][] = [
  ['电钻', '带一盒钻头，用完拔插头', 3, 2],
  ['人字梯', '2 米高，要有人扶', 3, 1],
  ['手推车', '承重 100 公斤', 1, 2],
  ['轮椅', '给行动不便的邻居', 14, 1],
  ['打气筒', '自行车、篮球都能用', 1, 1],
  ['万用表', '会用的再借', 3, 1],
];

/** 槐荫里小区 together: a weekly haircut that is full, a shared dinner, a wall of tools, three people who can do something. */
export async function liveTogether(
  tx: Tx,
  { people, activities, signUps, keepers, loans, ables }: TogetherHands,
  register: Register,
  cast: Cast,
): Promise<void> {
  const actor = async (id: string): Promise<Actor> => ({
    id,
    sessionId: id,
    name: null,
    posts: await people.postsOf(tx, id),
  });
  const clerk = await actor(cast.id('钱洁'));
  const compound = '槐荫里小区';
  const neighbours: Actor[] = [];
  for (const { id } of cast.neighbours.filter(({ door }) => door.compound === compound).slice(0, 6))
    neighbours.push(await actor(id));
  const day = dayNumber(tx.at);
  const at = (ahead: number, hour: number) => instantOn(day + ahead, hour * 60).toISOString();
  const until = instantOn(day + 24, 0)
    .toISOString()
    .slice(0, 10);
  const here = { placeId: register.id(compound), unitId: register.id('青石桥社区') };
  const haircut = await activities.plan(tx, clerk, {
    ...here,
    ...{ title: '便民理发', venue: '党群服务站', capacity: 4, firstPlaces: 1, every: 'week', until },
    words: '理发师傅是住在小区的邻居，不收钱。行动不便的请打社区电话，上门理。',
    ...{ startsAt: at(3, 9), endsAt: at(3, 11) },
  });
  const dinner = await activities.plan(tx, clerk, {
    ...here,
    ...{ title: '邻里家宴', venue: '槐荫里小区 健身角', firstPlaces: 0 },
    words: '每家带一个菜，社区备碗筷。',
    ...{ startsAt: at(10, 17), endsAt: at(10, 20) },
  });
  for (const neighbour of neighbours) await signUps.signUp(tx, neighbour, haircut.id);
  for (const neighbour of neighbours.slice(2)) await signUps.signUp(tx, neighbour, dinner.id);

  const wall = register.id('槐荫里小区 健身角');
  const codes: string[] = [];
  for (const [name, words, loanDays, count] of tools)
    codes.push(...(await keepers.add(tx, clerk, { placeId: wall, name, words, loanDays, count })));
  const [drill = '', , ladder = ''] = codes;
  const [one, two, three, four] = neighbours;
  if (!one || !two || !three || !four) throw new Error(`${compound} has too few neighbours`);
  await loans.borrow(tx, one, drill);
  await loans.borrow(tx, two, ladder);

  const consents = { show: 'surname', daily: true, emergency: false } as const;
  const mends = await ables.offer(tx, one, {
    field: 'repair',
    words: '会修水龙头和插座，周末有空',
    ...consents,
  });
  const teaches = await ables.offer(tx, two, {
    ...{ field: 'teaching', words: '教老人用手机，当过老师' },
    ...{ ...consents, emergency: true },
  });
  for (const id of [mends, teaches]) await ables.decide(tx, clerk, id, true);
  await ables.offer(tx, three, { field: 'arts', words: '会写春联', ...consents });
  await ables.propose(tx, four, {
    ...{ field: 'health', words: '退休护士，会量血压', name: '孟阿姨', where: '5 号楼 1 单元' },
  });
}
