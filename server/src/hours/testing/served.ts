import { hoursApi } from '@linli/shared/hours/hours.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { pointsApi, pointsOfficeApi } from '@linli/shared/points/points.api';
import { praiseApi } from '@linli/shared/praise/praise.api';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { randomUUID } from 'node:crypto';
import { moveIn } from '../../home/testing/moving-in';
import { Db } from '../../platform/db/db';
import type { House } from '../../platform/testing/house';
import { HoursService, type Booking } from '../hours.service';

/** A service of somebody in the town on the day before 18 November 2026, with what a test cares about changed. */
export const bookingOf = (house: House, name: string, more: Partial<Booking> = {}): Booking => {
  const { people, district, community } = house.town;
  const personId = people[name] ?? '';
  return {
    source: { kind: 'claim', id: randomUUID() },
    ...{ personId, districtId: district, placeId: community, title: '换厨房灯泡' },
    organisation: { kind: 'community', placeId: community },
    ...{ day: '2026-11-17', minutes: 40, grade: 'A', confirmedBy: [personId, people['王奶奶'] ?? ''] },
    ...more,
  };
};

/** Books it; answers its id. */
export const booked = (house: House, name: string, more: Partial<Booking> = {}): Promise<string> =>
  house.app.get(Db).write((tx) => house.app.get(HoursService).book(tx, bookingOf(house, name, more)));

/** 方叔 has served, doubts one entry, keeps points with something to get for them, is asked about words of praise, and leads a team. Answers the team's id. */
export async function served(house: House): Promise<string> {
  const { people, community, compound } = house.town;
  const [volunteer, clerk] = [await house.as('方叔'), await house.as('钱洁')];
  await volunteer.ask(pointsApi.keep, { body: { on: true } });
  await booked(house, '方叔', { day: '2026-11-10', minutes: 150 });
  const witnesses = { grade: 'C', confirmedBy: [people['钱洁'] ?? '', people['周晓禾'] ?? ''] } as const;
  const late = await booked(house, '方叔', {
    ...{ ...witnesses, confirmedBy: [...witnesses.confirmedBy] },
    ...{ day: '2026-11-12', title: '清理楼道', reason: '当天手机没电', by: people['钱洁'] },
  });
  await volunteer.ask(hoursApi.ask, { params: { id: late }, body: { minutes: 30, words: '我半路走了' } });
  await volunteer.ask(hoursApi.certify, { body: {} });
  const good = { placeId: community, name: '洗衣液', where: '党群服务站', price: 15, left: 2 };
  await clerk.ask(pointsOfficeApi.offer, { body: good });
  const words = '三楼的灯坏了，当晚就来换，还教会了老人报修。';
  await clerk.ask(praiseApi.propose, {
    body: { personId: people['方叔'] ?? '', placeId: compound, words },
  });
  const opened = { placeId: community, name: '修灯小队', kind: 'red_vest' };
  const { id } = (await clerk.ask(teamOfficeApi.open, { body: opened })).body;
  for (const [at, name] of ['李阿姨', '方叔'].entries()) {
    await moveIn(house, name, { room: `60${at + 1}`, phone: `1390000002${at}` });
    const me = await house.as(name);
    await me.ask(peopleApi.rename, { body: { name } });
    await me.ask(volunteerApi.agree, { body: { version: 1, minor: false } });
    await me.ask(teamApi.join, { params: { id } });
  }
  for (const { id: member, name } of (await clerk.ask(teamApi.page, { params: { id } })).body.people) {
    await clerk.ask(teamApi.confirm, { params: { id: member } });
    if (name === '方叔') await clerk.ask(teamOfficeApi.offerLead, { params: { id: member } });
  }
  await volunteer.ask(teamApi.answerLead, { params: { id }, body: { yes: true } });
  return id;
}
