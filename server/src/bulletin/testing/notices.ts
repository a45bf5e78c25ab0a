import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { WriteBulletin, WrittenBulletin } from '@linli/shared/bulletin/bulletin.contract';
import type { House, Visitor } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** A local instant as it crosses the wire: 2026-11-19T09:00. */
export const local = (at: string): string => new Date(`${at}:00+08:00`).toISOString();

/** A bulletin about tomorrow's water, as the community would write it for the compound, with what a test cares about changed. */
export const waterOff = (house: House, more: Partial<WriteBulletin> = {}): WriteBulletin => ({
  unitId: house.town.community,
  kind: 'outage',
  title: '11月19日停水',
  words: '检修水泵，11月19日 9 点到 12 点停水，请提前存水。',
  photos: [],
  from: local('2026-11-19T09:00'),
  until: local('2026-11-19T12:00'),
  places: [house.town.compound],
  roles: ['everyone'],
  manner: 'plain',
  ...more,
});

/** Writes a bulletin; fails the test when it is refused. */
export async function wrote(
  house: House,
  by: Visitor,
  more: Partial<WriteBulletin> = {},
): Promise<WrittenBulletin> {
  const { status, body } = await by.ask(bulletinOfficeApi.write, { body: waterOff(house, more) });
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body;
}

/** Lets each of these people own a home of their own at the second door of building 12. */
export async function moveIn(house: House, owners: readonly string[]): Promise<void> {
  const { district, door, people } = house.town;
  await statement(
    house.databaseUrl,
    `insert into resident (id, district_id, home_id, person_id, kind, way, confirmed_at, since)
     select gen_random_uuid(), $1, h.id, p.id, 'owner', 'worker', '2026-01-05', '2026-01-05'
       from (select id, row_number() over (order by room) as n from home where entrance_id = $2) h
       join unnest($3::uuid[]) with ordinality p (id, n) on p.n = h.n`,
    [district, door, owners.map((name) => people[name])],
  );
}
