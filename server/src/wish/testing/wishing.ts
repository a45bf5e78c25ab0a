import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { claimApi, wishApi } from '@linli/shared/wish/wish.api';
import type { Claimed, ClaimMoveFields, ClaimView, ClaimWish } from '@linli/shared/wish/claim.contract';
import type { ClaimMove } from '@linli/shared/wish/claim.rules';
import type { MakeWish, WishDetail, WishMoveFields } from '@linli/shared/wish/wish.contract';
import type { WishMove } from '@linli/shared/wish/wish.rules';
import { homeApi } from '@linli/shared/home/home.api';
import { moveIn } from '../../home/testing/moving-in';
import type { Answer, House } from '../../platform/testing/house';

/** Lets people live behind 12 号楼 2 单元, each in a room of their own, and agree to serve. */
export async function settleIn(house: House, who: readonly string[]): Promise<void> {
  for (const [turn, name] of who.entries()) {
    await moveIn(house, name, {
      room: `${1 + Math.floor(turn / 2)}0${1 + (turn % 2)}`,
      phone: `1390000000${turn}`,
    });
    const visitor = await house.as(name);
    const { agreement } = (await visitor.ask(volunteerApi.mine)).body;
    const { status, body } = await visitor.ask(volunteerApi.agree, {
      body: { version: agreement.version, minor: false },
    });
    expect([status, body.message]).toEqual([201, undefined]);
  }
}

export const homeIdOf = async (house: House, who: string): Promise<string> =>
  (await (await house.as(who)).ask(homeApi.mine)).body.homes[0]?.homeId ?? '';

/** A wish as 王奶奶 would make it, with what a test cares about changed. */
export const wishFrom = (more: Partial<MakeWish> = {}): MakeWish => ({
  kind: 'repair',
  words: '厨房灯泡坏了半个月，灯泡买好了，家里没有梯子。',
  hands: 1,
  spot: 'station',
  when: 'weekend',
  ...more,
});

export const tryMake = async (house: House, who: string, more: Partial<MakeWish> = {}) =>
  (await house.as(who)).ask(wishApi.make, {
    body: wishFrom({ homeId: await homeIdOf(house, who), ...more }),
  });

/** Makes a wish and answers its id; fails the test when it is refused. */
export async function make(house: House, who: string, more: Partial<MakeWish> = {}): Promise<string> {
  const { status, body } = await tryMake(house, who, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

export async function seen(house: House, who: string, id: string): Promise<WishDetail> {
  const { status, body } = await (await house.as(who)).ask(wishApi.detail, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

export async function tryMoveWish(
  house: House,
  who: string,
  id: string,
  [move, fields = {}]: [WishMove, WishMoveFields?],
): Promise<Answer<WishDetail>> {
  const { version } = (await (await house.as(who)).ask(wishApi.detail, { params: { id } })).body;
  return (await house.as(who)).ask(wishApi.move, {
    params: { id },
    body: { move, version: version ?? 1, fields },
  });
}

export async function moveWish(
  house: House,
  who: string,
  id: string,
  move: [WishMove, WishMoveFields?],
): Promise<WishDetail> {
  const { status, body } = await tryMoveWish(house, who, id, move);
  expect([status, body.message, body.fields]).toEqual([200, undefined, undefined]);
  return body;
}

export const publicly = {
  title: '换厨房灯泡，够不着',
  shown: '厨房的灯不亮了，灯泡买好了，想请人换上。',
  minutes: 40,
  pair: false,
};

/** A wish that neighbours see. */
export async function openWish(
  house: House,
  who: string,
  more: Partial<MakeWish> = {},
  shown: Partial<WishMoveFields> = {},
): Promise<string> {
  const id = await make(house, who, more);
  await moveWish(house, '钱洁', id, ['publish', { ...publicly, ...shown }]);
  return id;
}

export const tryClaim = async (house: House, who: string, id: string, more: ClaimWish = {}, key?: string) =>
  (await house.as(who)).ask(wishApi.claim, { params: { id }, body: more, ...(key && { key }) });

export async function claim(house: House, who: string, id: string, more: ClaimWish = {}): Promise<Claimed> {
  const { status, body } = await tryClaim(house, who, id, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body;
}

/** The claim in which somebody has a part. */
export async function claimSeen(house: House, who: string, wishId: string): Promise<ClaimView> {
  const [found] = (await seen(house, who, wishId)).claims;
  if (!found) throw new Error(`${who} sees no claim`);
  return found;
}

export async function tryMoveClaim(
  house: House,
  who: string,
  wishId: string,
  [move, fields = {}]: [ClaimMove, ClaimMoveFields?],
) {
  const { id, version } = await claimSeen(house, who, wishId);
  return (await house.as(who)).ask(claimApi.move, { params: { id }, body: { move, version, fields } });
}

export async function moveClaim(
  house: House,
  who: string,
  wishId: string,
  move: [ClaimMove, ClaimMoveFields?],
): Promise<string> {
  const { status, body } = await tryMoveClaim(house, who, wishId, move);
  expect([move[0], status, body.message, body.fields]).toEqual([move[0], 200, undefined, undefined]);
  return body.state;
}
