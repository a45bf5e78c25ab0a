import { homeApi } from '@linli/shared/home/home.api';
import type { AskHome, OwnAsk } from '@linli/shared/home/home.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Answer, House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** Asks for a home behind 12 号楼 2 单元 as an owner of 502 would, with what a test cares about changed. */
export async function tryAsk(
  house: House,
  who: string,
  more: Partial<AskHome> = {},
): Promise<Answer<OwnAsk>> {
  const body = {
    code: house.town.doorCode,
    room: '502',
    kind: 'owner' as const,
    name: who,
    phone: '13900000001',
  };
  return (await house.as(who)).ask(homeApi.ask, { body: { ...body, ...more } });
}

/** Asks and answers the ask's id; fails the test when it is refused. */
export async function ask(house: House, who: string, more: Partial<AskHome> = {}): Promise<string> {
  const { status, body } = await tryAsk(house, who, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

/** Asks and is confirmed by the worker of the door's grid. */
export async function moveIn(house: House, who: string, more: Partial<AskHome> = {}): Promise<void> {
  const id = await ask(house, who, more);
  const { status, body } = await (
    await house.as('周晓禾')
  ).ask(homeApi.confirm, { params: { id }, body: {} });
  expect([status, body.message]).toEqual([200, undefined]);
}

/** The homes of somebody, as they see them. */
export const homesOf = async (house: House, who: string) =>
  (await (await house.as(who)).ask(homeApi.mine)).body;

/** Lets WeChat vouch for somebody's own phone. */
export async function provePhone(house: House, who: string): Promise<void> {
  const { status } = await (
    await house.as(who)
  ).ask(peopleApi.givePhone, {
    body: { code: await house.code(who, 'phone') },
  });
  expect(status).toBe(200);
}

/** Empties every home, ask, roll, message and count of knocks, so that tests can share a house. */
export async function nobodyLivesHere(house: House): Promise<void> {
  for (const table of [
    'mandate',
    'vouch',
    'resident',
    'home_ask',
    'roll_entry',
    'person_look',
    'message',
    'throttle',
  ])
    await statement(house.databaseUrl, `delete from ${table}`);
}
