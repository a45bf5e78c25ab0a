import { peopleApi } from '@linli/shared/people/people.api';
import type { Invite } from '@linli/shared/people/people.contract';
import { openHouse, type House } from '../platform/testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-03-02T10:00');
});
afterAll(() => house.close());

const invite = async (name: string, ask: Partial<Invite>) => {
  const body = { role: 'grid_worker', placeId: house.town.grid, name: '小林', ...ask };
  return (await (await house.as(name)).ask(peopleApi.invite, { body })).body;
};
const accept = async (name: string, code: string) =>
  (await (await house.as(name)).ask(peopleApi.acceptInvitation, { body: { code } })).body;
const give = async (name: string) =>
  (await (await house.as(name)).ask(peopleApi.givePhone, { body: { code: await house.code(name, 'phone') } }))
    .body;
const postsOf = async (name: string) =>
  (await (await house.as(name)).ask(peopleApi.me)).body.posts.map(
    ({ role, placeName }) => `${role} ${placeName}`,
  );

const dismiss = async (name: string, placeId: string) => {
  const { body } = await (await house.as('孙主任')).ask(peopleApi.colleagues);
  const post = body.people.find((one) => one.personId === house.town.people[name] && one.placeId === placeId);
  const params = { id: post?.appointmentId ?? '' };
  expect((await (await house.as('孙主任')).ask(peopleApi.endAppointment, { params })).status).toBe(200);
};

it('is taken up with its code, once, and the post works at once', async () => {
  const { code } = await invite('孙主任', { role: 'community_worker', placeId: house.town.community });
  const newcomer = await house.as('新邻居');
  expect((await newcomer.ask(peopleApi.colleagues)).body.code).toBe('role.not_yours');
  expect((await accept('新邻居', code)).posts).toMatchObject([
    { role: 'community_worker', roleName: '社区工作者', permission: 'coordinate', placeName: '青石桥社区' },
  ]);
  const { body } = await newcomer.ask(peopleApi.colleagues);
  expect(body.people.find(({ personId }) => personId === house.town.people.新邻居)?.name).toBe('小林');
  expect((await accept('李明', code)).code).toBe('invitation.used');
});

it('adds to what is held already, at once and without doubling it', async () => {
  const seen = async () => {
    const { body } = await (await house.as('何远')).ask(peopleApi.colleagues);
    return body.people.map(({ name }) => name);
  };
  expect(await seen()).toEqual(['何远']);
  const here = { role: 'community_worker', placeId: house.town.community };
  for (const { code } of [await invite('孙主任', here), await invite('孙主任', here)])
    await accept('何远', code);
  expect(await seen()).toContain('周晓禾');
  expect(await postsOf('何远')).toEqual(['community_worker 柳荫社区', 'community_worker 青石桥社区']);
  await dismiss('何远', house.town.community);
});

it('gives one answer to one key, however often it is sent', async () => {
  const { code } = await invite('钱洁', {});
  const someone = await house.as('陈姐');
  const again = () => someone.ask(peopleApi.acceptInvitation, { body: { code }, key: 'accept-once-0000' });
  const [first, second] = [await again(), await again()];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
});

it.each<[string, string, Partial<Invite>, string]>([
  ['one rank up', '钱洁', { role: 'community_secretary' }, 'community'],
  ['the own rank', '孙主任', { role: 'community_secretary' }, 'community'],
  ['into another community', '何远', {}, 'grid'],
  ['where the role does not belong', '孙主任', { role: 'grid_worker' }, 'community'],
  ['a role that is not there', '孙主任', { role: 'mayor' }, 'community'],
])('cannot be sent for %s', async (_, who, ask, place) => {
  const placeId = place === 'grid' ? house.town.grid : house.town.community;
  expect((await invite(who, { ...ask, placeId })).code).toBe('invitation.not_yours');
});

it('cannot be sent by a grid worker, nor for a place that is not there', async () => {
  expect((await invite('周晓禾', {})).code).toBe('role.not_yours');
  expect((await invite('孙主任', { placeId: house.town.people.陈姐 ?? '' })).code).toBe('place.missing');
});

it('waits seven days', async () => {
  await house.at('2026-03-02T11:00');
  const [soon, late] = [await invite('钱洁', {}), await invite('钱洁', {})];
  await house.at('2026-03-09T10:59');
  expect((await accept('韩师傅', soon.code ?? '')).code).toBeUndefined();
  await house.at('2026-03-09T11:01');
  expect((await accept('韩师傅', late.code ?? '')).code).toBe('invitation.over');
});

it('can be taken back below the own rank, by nobody else', async () => {
  const { id, code } = await invite('钱洁', {});
  const cancel = async (name: string) =>
    (await (await house.as(name)).ask(peopleApi.cancelInvitation, { params: { id } })).body.code;
  expect(await cancel('何远')).toBe('invitation.unknown');
  expect(await cancel('孙主任')).toBeUndefined();
  expect(await cancel('孙主任')).toBe('invitation.unknown');
  expect((await accept('李明', code ?? '')).code).toBe('invitation.over');
});

it('does not outlive the post of whoever sent it, with a code or with a phone', async () => {
  const { code } = await invite('新邻居', {});
  await invite('新邻居', { phone: '13800004406' });
  await dismiss('新邻居', house.town.community);
  expect((await accept('李明', code)).code).toBe('invitation.over');
  expect((await give('李阿姨')).posts.map(({ role }) => role)).toEqual(['building_head']);
});

describe('sent to a phone', () => {
  const phone = '13800004402';

  it('is taken up by the code only with that phone', async () => {
    const { code } = await invite('钱洁', { phone });
    expect((await accept('王奶奶', code)).code).toBe('invitation.other_phone');
    await give('王奶奶');
    expect((await accept('王奶奶', code)).code).toBe('invitation.other_phone');
    expect(await postsOf('王奶奶')).toEqual([]);
  });

  it('is taken up when its owner gives the phone, without a code', async () => {
    const page = await give('李明');
    expect(page.phone).toBe('138****4402');
    expect(page.posts.map(({ placeName }) => placeName)).toEqual(['第3网格']);
    expect((await (await house.as('李明')).ask(peopleApi.me)).body.posts).toEqual(page.posts);
  });
});
