import type { WriteBulletin } from '@linli/shared/bulletin/bulletin.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { dayNumber, instantOn, localParts } from '@linli/shared/deadline/shanghai.rules';
import type { BulletinClock } from '../src/bulletin/bulletin.clock';
import type { BulletinRounds } from '../src/bulletin/bulletin.rounds';
import type { BulletinService } from '../src/bulletin/bulletin.service';
import type { StationService } from '../src/channel/station.service';
import type { GroupService } from '../src/group/group.service';
import type { LawService } from '../src/law/law.service';
import type { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import type { Cast } from './people/cast';
import { buildingName, type Register } from './places/register';

/** The verbs with which a community tells its people something. */
export interface TellingHands {
  readonly people: PeopleService;
  readonly bulletins: BulletinService;
  readonly clock: BulletinClock;
  readonly rounds: BulletinRounds;
  readonly groups: GroupService;
  readonly laws: LawService;
  readonly stations: StationService;
}

/** What 青石桥社区 tells its people: one bulletin in force, one that waits to be looked at, a group, a page of law, a station. */
export async function tellEverybody(
  tx: Tx,
  { people, bulletins, clock, rounds, groups, laws, stations }: TellingHands,
  register: Register,
  cast: Cast,
): Promise<void> {
  const actor = async (name: string): Promise<Actor> => {
    const id = cast.id(name);
    return { id, sessionId: id, name: null, posts: await people.postsOf(tx, id) };
  };
  const [secretary, clerk] = [await actor('孙主任'), await actor('钱洁')];
  const tomorrow = dayNumber(tx.at) + 1;
  const { month, day } = localParts(instantOn(tomorrow, 0));
  const on = (ahead: number, hour: number) => instantOn(tomorrow + ahead, hour * 60).toISOString();
  const unitId = register.id('青石桥社区');
  const common = {
    unitId,
    photos: [],
    roles: ['everyone'],
    manner: 'plain',
  } satisfies Partial<WriteBulletin>;
  await bulletins.write(tx, secretary, {
    ...common,
    kind: 'outage',
    title: `${month}月${day}日上午停水`,
    words: `因本楼检修水泵，${month}月${day}日 9:00 到 12:00 停水，请提前存水。\n来水后先放一会儿再用。有急用请打 8555 0131。`,
    from: on(0, 9),
    until: on(0, 12),
    places: [register.id(buildingName('槐荫里小区', 12))],
  });
  await bulletins.write(tx, clerk, {
    ...common,
    kind: 'safety',
    title: '电动车不要推上楼充电',
    words:
      '上个月隔壁小区有一家电动车在屋里充电起火。请到楼下的充电棚充电，晚上不充。看到飞线，扫门口的码报。',
    from: tx.at.toISOString(),
    until: on(30, 18),
    places: [unitId],
  });
  await clock.sendDue(tx);
  while (await rounds.tellNext(tx));
  const group = { name: '12 号楼邻居群', purpose: '发通知，互相帮忙', since: '2024-05-01' };
  const placeId = register.id(buildingName('槐荫里小区', 12));
  await groups.put(tx, secretary, { ...group, placeId, ownerId: cast.id('李阿姨') });
  await laws.write(tx, secretary, {
    unitId,
    readers: ['owners'],
    title: '动用维修资金要多少业主同意',
    words: '用维修资金修公共部位，要专有面积和人数都过三分之二的业主参加表决，参加的里面都过半数同意。',
    source: '《民法典》第二百七十八条',
    on: '2021-01-01',
  });
  await stations.set(tx, secretary, { placeId: register.id('槐荫里小区 健身角'), hours: '周三 14:00–16:00' });
}
