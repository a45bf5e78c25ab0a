import { hoursApi } from '@linli/shared/hours/hours.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { claimApi, wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { EnterWish } from '@linli/shared/wish/wish.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { provePhone } from '../home/testing/moving-in';
import { doorApi } from '@linli/shared/door/door.api';
import { looksAt } from '../people/testing/looks';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { Db } from '../platform/db/db';
import { WishClock } from './wish.clock';
import { report } from '../platform/testing/story';
import {
  claim,
  claimSeen,
  homeIdOf,
  make,
  moveClaim,
  moveWish,
  openWish,
  publicly,
  seen,
  settleIn,
  tryClaim,
  tryMake,
  tryMoveClaim,
  tryMoveWish,
  wishFrom,
} from './testing/wishing';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  for (const table of [
    'message',
    'throttle',
    'wish_waiter',
    'claim_word',
    'person_look',
    'wish_card',
    'claim',
    'wish',
  ])
    await statement(house.databaseUrl, `delete from ${table}`);
});
afterAll(() => house.close());

const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const saturday = '2026-11-21T07:00:00.000Z';

describe('making a wish', () => {
  test('nobody sees it before a person has looked, then neighbours see a card without name, phone and home', async () => {
    const id = await make(house, '王奶奶');
    expect(await seen(house, '王奶奶', id)).toMatchObject({
      state: 'pending',
      view: 'wisher',
      own: { words: expect.stringContaining('厨房灯泡'), reviewDue: '2026-11-20T09:30:00.000Z' },
    });
    expect((await (await house.as('陈姐')).ask(wishApi.detail, { params: { id } })).status).toBe(404);
    expect(
      (await house.anyone().ask(wishApi.list, { body: { placeId: house.town.door } })).body.wishes,
    ).toEqual([]);
    expect(await titles('钱洁')).toEqual(['有一个心愿等着核实']);

    await moveWish(house, '钱洁', id, ['publish', publicly]);
    const { body } = await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } });
    expect(body.wishes).toEqual([
      expect.objectContaining({
        id,
        title: publicly.title,
        place: '槐荫里小区',
        minutes: 40,
        state: 'open',
        waited: 0,
      }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/王奶奶|101|139/);
    expect(await seen(house, '陈姐', id)).toMatchObject({
      view: 'neighbour',
      own: null,
      claims: [],
      claim: { may: true },
    });
    expect(await titles('王奶奶')).toContain('您的心愿公布了');
  });

  test('what would give somebody away is refused at its field', async () => {
    const id = await make(house, '王奶奶');
    const { status, body } = await tryMoveWish(house, '钱洁', id, [
      'publish',
      { ...publicly, shown: '到 12 号楼找我，电话 139 0000 0001' },
    ]);
    expect([status, body.fields]).toEqual([400, { shown: '邻居会看到的话里像是电话号码，改一改' }]);
  });

  test('a refusal is told kindly, and the wish can be said otherwise', async () => {
    const id = await make(house, '王奶奶');
    await moveWish(house, '钱洁', id, ['refuse', { reason: 'private' }]);
    expect(await titles('王奶奶')).toContain('您的心愿这次没有公布');
    const revised = {
      words: '灯泡坏了，请人换一下。',
      kind: 'repair',
      spot: 'station',
      when: 'any',
    } as const;
    expect(await moveWish(house, '王奶奶', id, ['revise', revised])).toMatchObject({
      state: 'pending',
      own: { refused: null },
    });
  });

  test('nobody looks at their own, and who looked too late is told on', async () => {
    const id = await make(house, '王奶奶');
    expect((await tryMoveWish(house, '王奶奶', id, ['publish', publicly])).body.code).toBe('move.not_yours');
    await house.at('2026-11-20T18:00');
    expect(await titles('孙主任')).toContain('心愿超期没有核实');
  });

  test.each([
    ['an unknown kind', { kind: 'ticket' }, 'wish.kind'],
    ['a day that is over', { when: 'dates', dates: ['2026-11-17'] }, 'wish.dates'],
    ['a day beyond two months', { until: '2027-03-01' }, 'wish.dates'],
    ['for somebody who was not asked', { behalf: { name: '孙爷爷', agreed: false } }, 'wish.consent'],
  ] as const)('with %s it is refused', async (_, more, code) => {
    expect((await tryMake(house, '王奶奶', more as never)).body.code).toBe(code);
  });

  test('neither words nor voice is nothing', async () => {
    expect((await tryMake(house, '王奶奶', { words: '' })).body.fields).toHaveProperty('words');
  });

  test('somebody else’s home is missing, and no more than three wait at once', async () => {
    const strange = await homeIdOf(house, '陈姐');
    expect((await tryMake(house, '王奶奶', { homeId: strange })).body.code).toBe('home.missing');
    for (let turn = 0; turn < 3; turn++) await make(house, '王奶奶');
    expect((await tryMake(house, '王奶奶')).body.code).toBe('wish.too_many');
  });

  test('a child is a code: no name, and only with the guardian’s yes', async () => {
    const child: EnterWish = {
      ...wishFrom({ kind: 'study', words: '想有人每周辅导一次数学', spot: 'home' }),
      ...{ placeId: house.town.door, room: '602', who: 'coded', agreed: true },
    };
    const worker = await house.as('钱洁');
    expect((await worker.ask(wishOfficeApi.enter, { body: child })).body.code).toBe('wish.child');
    const named = { ...child, guardianAgreed: true, name: '小宝' };
    expect((await worker.ask(wishOfficeApi.enter, { body: named })).body.code).toBe('wish.child');
    const { body } = await worker.ask(wishOfficeApi.enter, { body: { ...child, guardianAgreed: true } });
    const shown = await moveWish(house, '钱洁', body.id, ['publish', { ...publicly, title: '数学辅导' }]);
    // Two adults go to the home of a child, whatever was said.
    expect(shown).toMatchObject({ pair: true, own: { whom: expect.stringMatching(/^童心-/), for: 'coded' } });
  });
});

describe('claiming', () => {
  test('somebody claims, both agree a time, it is begun, done and confirmed', async () => {
    const id = await openWish(house, '王奶奶');
    const { lockUntil } = await claim(house, '方叔', id, { at: saturday });
    expect(lockUntil).toMatch(/^2026-11-20T01:00:0/);
    expect(await seen(house, '陈姐', id)).toMatchObject({
      state: 'taken',
      lockedUntil: lockUntil,
      claim: { may: false, wait: true },
    });
    expect(await titles('王奶奶')).toContain('有人接了您的心愿');
    // Their own time waits for the other side.
    expect((await tryMoveClaim(house, '方叔', id, ['agree'])).body.code).toBe('claim.not_yet');
    expect(await moveClaim(house, '王奶奶', id, ['agree'])).toBe('agreed');
    expect((await tryMoveClaim(house, '方叔', id, ['start'])).body.message).toBe('还没到约好的日子');
    expect(await claimSeen(house, '方叔', id)).toMatchObject({ who: '王奶奶', agreed: saturday });
    await house.at('2026-11-21T15:00');
    expect(await moveClaim(house, '方叔', id, ['start'])).toBe('under_way');
    expect(await moveClaim(house, '王奶奶', id, ['start'])).toBe('under_way');
    expect((await tryMoveClaim(house, '方叔', id, ['release'])).body.code).toBe('move.not_now');
    await house.at('2026-11-21T15:45');
    expect(await moveClaim(house, '方叔', id, ['finish', { minutes: 45 }])).toBe('done');
    expect((await tryMoveClaim(house, '方叔', id, ['confirm'])).body.code).toBe('move.not_yours');
    expect(await moveClaim(house, '王奶奶', id, ['confirm', { words: '谢谢老方' }])).toBe('confirmed');
    expect(await seen(house, '王奶奶', id)).toMatchObject({ state: 'fulfilled', confirmed: 1 });
    expect((await claimSeen(house, '王奶奶', id)).openMoves).toEqual([]);
    expect(await titles('方叔')).toContain('有人谢谢您');
    expect((await (await house.as('方叔')).ask(hoursApi.mine)).body).toMatchObject({
      services: [expect.objectContaining({ minutes: 45, grade: 'A', title: publicly.title })],
    });
    expect((await tryMoveClaim(house, '王奶奶', id, ['confirm'])).body.code).toBe('claim.confirmed');
    expect((await tryClaim(house, '陈姐', id)).body.message).toBe('这个心愿已经办完或者撤下来了');
  });

  test.each([
    ['one’s own wish', '王奶奶', '这是您自己的心愿'],
    ['without a home', '新邻居', '先在“我的”里绑定住址，再来接心愿'],
  ])('of %s it is refused', async (_, who, words) => {
    const id = await openWish(house, '王奶奶');
    expect((await tryClaim(house, who, id)).body.message).toBe(words);
  });

  test('the first time it takes a yes to the agreement, in the same tap', async () => {
    await statement(
      house.databaseUrl,
      `update service_consent set state = 'withdrawn', ended_at = now() where person_id = $1`,
      [house.town.people['陈姐']],
    );
    const id = await openWish(house, '王奶奶');
    expect(await seen(house, '陈姐', id)).toMatchObject({ claim: { may: false, needsConsent: true } });
    expect((await tryClaim(house, '陈姐', id)).body.code).toBe('claim.refused');
    await claim(house, '陈姐', id, { consent: 1 });
  });

  test('whoever is kept from reporting is kept from helping too', async () => {
    const id = await openWish(house, '王奶奶');
    const { id: ticketId } = await report(house, await house.as('李明'));
    const body = { reason: '反复报假事', days: 7 };
    await (await house.as('孙主任')).ask(peopleApi.block, { params: { id: ticketId }, body });
    expect((await tryClaim(house, '李明', id)).status).toBe(403);
    await statement(house.databaseUrl, 'delete from block');
  });

  test('a lost answer is asked for again with the same key and is the same', async () => {
    const id = await openWish(house, '王奶奶');
    const key = 'a-key-of-more-than-sixteen';
    const first = await tryClaim(house, '方叔', id, {}, key);
    const again = await tryClaim(house, '方叔', id, {}, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await tryClaim(house, '方叔', id)).body.message).toBe('您已经接了这个心愿');
  });

  test('an older version is refused, and what is somebody else’s is missing', async () => {
    const id = await openWish(house, '王奶奶');
    const { claimId } = await claim(house, '方叔', id);
    const move = { move: 'release' as const, version: 7, fields: {} };
    const by = async (who: string) =>
      (await (await house.as(who)).ask(claimApi.move, { params: { id: claimId }, body: move })).body.code;
    expect([await by('方叔'), await by('陈姐')]).toEqual(['claim.stale', 'claim.missing']);
  });

  test('two promises at one time are warned of, and possible', async () => {
    const one = await openWish(house, '王奶奶');
    await claim(house, '方叔', one, { at: saturday });
    await moveClaim(house, '王奶奶', one, ['agree']);
    const other = await openWish(house, '李明');
    const near = { at: '2026-11-21T07:30:00.000Z' };
    expect((await tryClaim(house, '方叔', other, near)).body.code).toBe('claim.overlaps');
    await claim(house, '方叔', other, { ...near, anyway: true });
  });

  test('without a time for 48 hours it comes free, after a reminder; who waits is kept it', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id);
    const next = await house.as('陈姐');
    await next.ask(wishApi.wait, { params: { id } });
    expect((await next.ask(wishApi.wait, { params: { id } })).body.code).toBe('wish.waited');
    await house.at('2026-11-19T21:30');
    expect(await titles('方叔')).toContain('还没约时间');
    await house.at('2026-11-20T09:01');
    expect(await titles('方叔')).toContain('心愿放回去了');
    expect(await titles('陈姐')).toContain('您等的心愿空出来了');
    // It is hers for twelve hours, then anybody's.
    expect((await tryClaim(house, '李明', id)).body.message).toContain('刚刚被别人接走了');
    await house.at('2026-11-20T21:05');
    await house.settle();
    await claim(house, '李明', id);
  });

  test('who could not claim a hand waits for none, and who does not wait keeps none for others by leaving', async () => {
    const id = await openWish(house, '王奶奶');
    const lists = () =>
      statement<{ who: string; kept: boolean }>(
        house.databaseUrl,
        'select person_id as who, kept_until is not null as kept from wish_waiter where wish_id = $1',
        [id],
      );
    const elsewhere = await house.as('周晓禾');
    const { status, body } = await elsewhere.ask(wishApi.wait, { params: { id } });
    expect([status, body.code]).toEqual([409, 'claim.refused']);
    expect(await lists()).toEqual([]);
    await claim(house, '方叔', id);
    await (await house.as('陈姐')).ask(wishApi.wait, { params: { id } });
    await moveClaim(house, '方叔', id, ['release']);
    // as if what was kept had just run out
    await statement(house.databaseUrl, 'update wish_waiter set kept_until = null');
    expect((await elsewhere.ask(wishApi.leaveWait, { params: { id } })).status).toBe(200);
    const her = { who: house.town.people['陈姐'] };
    expect(await lists()).toEqual([{ ...her, kept: false }]);
    // the control: by her own leaving and coming back one is kept
    await (await house.as('陈姐')).ask(wishApi.leaveWait, { params: { id } });
    await (await house.as('陈姐')).ask(wishApi.wait, { params: { id } });
    expect(await lists()).toEqual([{ ...her, kept: true }]);
  });

  test('given back it is open again at once, and costs nothing', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id);
    expect(await moveClaim(house, '方叔', id, ['release'])).toBe('released');
    expect(await seen(house, '方叔', id)).toMatchObject({ state: 'open', claim: { may: true } });
  });

  test('several hands have somebody who brings them together, and one is kept for a first helper', async () => {
    const done = await openWish(house, '王奶奶');
    await claim(house, '方叔', done, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '王奶奶', done, ['agree']);
    await moveClaim(house, '方叔', done, ['start']);
    await moveClaim(house, '王奶奶', done, ['confirm', { minutes: 30 }]);

    const id = await openWish(house, '王奶奶', { hands: 2 });
    await claim(house, '陈姐', id);
    expect((await tryClaim(house, '方叔', id)).body.message).toContain('先留给第一次来的邻居');
    expect(await claimSeen(house, '陈姐', id)).toMatchObject({ coordinator: true });
    await claim(house, '李明', id);
    await moveClaim(house, '陈姐', id, ['release']);
    expect(await claimSeen(house, '李明', id)).toMatchObject({ coordinator: true });
    await house.at('2026-11-20T09:01');
    await claim(house, '方叔', id);
  });

  test('not fulfilled, it is open again with the reason', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id, { at: saturday });
    await moveClaim(house, '王奶奶', id, ['agree']);
    expect((await tryMoveClaim(house, '王奶奶', id, ['fail', { reason: 'nobody_came' }])).body.message).toBe(
      '还没到约好的时间',
    );
    await house.at('2026-11-21T18:00');
    expect(await moveClaim(house, '王奶奶', id, ['fail', { reason: 'nobody_came' }])).toBe('unfulfilled');
    expect((await seen(house, '王奶奶', id)).state).toBe('open');
  });

  test('a wish that somebody is fulfilling is not taken back; before that its helpers are told', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '王奶奶', id, ['agree']);
    await moveClaim(house, '方叔', id, ['start']);
    expect((await tryMoveWish(house, '王奶奶', id, ['withdraw'])).body.code).toBe('wish.begun');
    const other = await openWish(house, '王奶奶');
    await claim(house, '陈姐', other);
    await moveWish(house, '王奶奶', other, ['withdraw']);
    expect(await titles('陈姐')).toContain('您接的心愿不用去了');
  });
});

describe('two at a home', () => {
  const atHome = { spot: 'home' as const };
  const paired = { pair: true };

  test('a friend comes along by a code, and only then it can begin', async () => {
    const id = await openWish(house, '王奶奶', atHome, paired);
    const { companionCode } = await claim(house, '方叔', id, {
      companion: 'own',
      at: '2026-11-18T02:00:00.000Z',
    });
    await moveClaim(house, '王奶奶', id, ['agree']);
    expect((await tryMoveClaim(house, '方叔', id, ['start'])).body.message).toBe(
      '要两个人一起去，先定下同行的人',
    );
    const friend = await house.as('陈姐');
    const wrong = await friend.ask(claimApi.accompany, { body: { code: '000000' } });
    expect([wrong.status, wrong.body.fields]).toEqual([422, { code: '码不对，或者已经用过了' }]);
    const consent = (await seen(house, '陈姐', id)).claim.needsConsent ? { consent: 1 } : {};
    expect(
      (await friend.ask(claimApi.accompany, { body: { code: companionCode ?? '', ...consent } })).status,
    ).toBe(200);
    // The code has been used.
    expect(
      (await (await house.as('李明')).ask(claimApi.accompany, { body: { code: companionCode ?? '' } }))
        .status,
    ).toBe(422);
    await moveClaim(house, '方叔', id, ['start']);
    // Whoever came along can confirm.
    expect(await moveClaim(house, '陈姐', id, ['confirm', { minutes: 20 }])).toBe('confirmed');
    expect(await claimSeen(house, '王奶奶', id)).toMatchObject({ way: 'second', second: '陈姐' });
  });
});

describe('phones, homes and words', () => {
  test('a phone is seen after its owner’s yes, each look with a reason, and no more once it is over', async () => {
    const id = await openWish(house, '王奶奶', { spot: 'home' }, { pair: false });
    const { claimId } = await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    const helper = await house.as('方叔');
    const look = (what: 'phone' | 'home') =>
      helper.ask(claimApi.reveal, { params: { id: claimId }, body: { what, reason: '约时间' } });
    expect([(await look('phone')).body.code, (await look('home')).body.code]).toEqual([
      'claim.not_shared',
      'claim.not_shared',
    ]);
    await statement(house.databaseUrl, 'update person set phone_sealed = null where id = $1', [
      house.town.people['王奶奶'],
    ]);
    await moveClaim(house, '王奶奶', id, ['sharePhone']);
    expect((await look('phone')).body.code).toBe('claim.no_phone');
    await moveClaim(house, '王奶奶', id, ['agree']);
    expect((await look('home')).body.home).toBe('槐荫里小区 12 号楼 2 单元 101');
    expect(await looksAt(house, '王奶奶')).toEqual([[expect.any(String), 'home', 'claim', '约时间']]);
    expect(await looksAt(house, '方叔')).toEqual([]);
    await moveClaim(house, '方叔', id, ['start']);
    await moveClaim(house, '王奶奶', id, ['confirm', { minutes: 10 }]);
    expect((await look('home')).body.code).toBe('claim.over');
  });

  test('words are passed on to the other side and to nobody else', async () => {
    const id = await openWish(house, '王奶奶');
    const { claimId } = await claim(house, '方叔', id);
    await (
      await house.as('方叔')
    ).ask(claimApi.say, { params: { id: claimId }, body: { words: '周六下午行吗' } });
    expect(await titles('王奶奶')).toContain('心愿有人留言');
    expect((await claimSeen(house, '王奶奶', id)).said).toEqual([
      expect.objectContaining({ words: '周六下午行吗', by: 'claimer', yours: false }),
    ]);
    const strange = await (
      await house.as('陈姐')
    ).ask(claimApi.say, { params: { id: claimId }, body: { words: '我也去' } });
    expect(strange.status).toBe(404);
  });
});

test('whoever looks at a wish may see its wisher’s phone for a reason, which is kept; others may not', async () => {
  await provePhone(house, '王奶奶');
  const id = await make(house, '王奶奶');
  const ask = async (who: string) =>
    (await house.as(who)).ask(wishOfficeApi.reveal, { params: { id }, body: { reason: '核实心愿' } });
  expect((await ask('钱洁')).body.phone).toMatch(/^1\d{10}$/);
  expect([(await ask('何远')).status, (await ask('陈姐')).status]).toEqual([404, 403]);
  expect(await looksAt(house, '王奶奶')).toEqual([['钱洁', 'phone', 'wish', '核实心愿']]);
});

describe('without a phone', () => {
  const entered = async () => {
    const { body } = await (
      await house.as('钱洁')
    ).ask(wishOfficeApi.enter, {
      body: {
        ...wishFrom({ kind: 'errand', words: '每周帮我取一次药' }),
        ...{ placeId: house.town.door, who: 'behalf', name: '孙爷爷', phone: '13911112222', agreed: true },
      },
    });
    await moveWish(house, '钱洁', body.id, ['publish', publicly]);
    return body.id;
  };

  test('the worker speaks for the wisher, and a code on their card confirms, once', async () => {
    const id = await entered();
    const { body: first } = await (await house.as('钱洁')).ask(wishOfficeApi.cards, { params: { id } });
    const { body: cards } = await (await house.as('钱洁')).ask(wishOfficeApi.cards, { params: { id } });
    const { claimId } = await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '钱洁', id, ['agree']);
    await moveClaim(house, '方叔', id, ['start']);
    const helper = await house.as('方叔');
    const use = async (code: string) => {
      const { version } = await claimSeen(house, '方叔', id);
      return (await helper.ask(claimApi.card, { params: { id: claimId }, body: { code, version } })).body;
    };
    expect(await use(first.codes[0] ?? '')).toMatchObject({ code: 'claim.code' });
    expect(await use(cards.codes[0] ?? '')).toMatchObject({ state: 'confirmed' });
    expect(await claimSeen(house, '方叔', id)).toMatchObject({ way: 'card' });
    expect(await use(cards.codes[0] ?? '')).toMatchObject({ code: 'claim.code_used' });
  });

  test('the phone that was left at the window is seen with the worker’s yes', async () => {
    const id = await entered();
    const { claimId } = await claim(house, '方叔', id);
    await moveClaim(house, '钱洁', id, ['sharePhone']);
    const { body } = await (
      await house.as('方叔')
    ).ask(claimApi.reveal, {
      params: { id: claimId },
      body: { what: 'phone', reason: '约时间' },
    });
    expect(body).toMatchObject({ phone: '13911112222', name: '孙爷爷' });
  });
});

describe('time', () => {
  test.each([
    ['that is over', '2026-11-18T00:59:00.000Z'],
    ['after the last day of the wish', '2027-01-20T01:00:00.000Z'],
  ])('a time %s is refused by the clock of the server, whatever the phone believes', async (_, at) => {
    const id = await openWish(house, '王奶奶');
    const { status, body } = await tryClaim(house, '方叔', id, { at });
    expect([status, Object.keys(body.fields ?? {})]).toEqual([422, ['at']]);
    expect((await seen(house, '王奶奶', id)).state).toBe('open');
  });

  test('however many workers look at once, a promise comes free once, and what one that died had begun is done by the next', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id);
    await house.at('2026-11-20T09:01');
    const clock = house.app.get(WishClock);
    const db = house.app.get(Db);
    // One dies before it commits.
    await expect(
      db.write(async (tx) => {
        await clock.claimRound(tx);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const done = await Promise.all([1, 2, 3, 4].map(() => db.write((tx) => clock.claimRound(tx))));
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    const events = await statement(
      house.databaseUrl,
      `select 1 from event where kind = 'claim.moved' and facts->>'wish' = $1 and facts->>'move' = 'expire'`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect((await seen(house, '王奶奶', id)).state).toBe('open');
  });

  test('nobody confirms for five days: the community is told to ask, and confirms by phone', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '王奶奶', id, ['agree']);
    await moveClaim(house, '方叔', id, ['start']);
    await moveClaim(house, '方叔', id, ['finish', { minutes: 30 }]);
    await house.at('2026-11-23T09:05');
    expect(await titles('钱洁')).toContain('有个心愿没人确认');
    const office = await (await house.as('钱洁')).ask(wishOfficeApi.list, { body: { view: 'confirm' } });
    expect(office.body.wishes.map((wish) => wish.id)).toEqual([id]);
    expect(await moveClaim(house, '钱洁', id, ['confirm'])).toBe('confirmed');
    expect(await claimSeen(house, '王奶奶', id)).toMatchObject({ way: 'phone', minutes: 30 });
  });

  test('taken by nobody the secretary is told, and past its day it lapses and can be made again', async () => {
    const id = await openWish(house, '王奶奶', { until: '2026-11-25' });
    await house.at('2026-11-21T09:01');
    expect(await titles('孙主任')).toContain('有个心愿一直没人接');
    await house.at('2026-11-26T00:01');
    expect(await titles('王奶奶')).toContain('您的心愿过了日子');
    expect((await seen(house, '王奶奶', id)).openMoves).toEqual(['revise']);
  });

  test('a month later the wisher says how it turned out, once', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '王奶奶', id, ['agree']);
    await moveClaim(house, '方叔', id, ['start']);
    await moveClaim(house, '王奶奶', id, ['confirm', { minutes: 30 }]);
    expect((await seen(house, '王奶奶', id)).openMoves).toEqual([]);
    await house.at('2026-12-18T09:05');
    expect(await titles('王奶奶')).toContain('一个月了，还好用吗');
    await moveWish(house, '王奶奶', id, ['lookBack', { lookBack: 'good' }]);
    expect((await seen(house, '王奶奶', id)).openMoves).toEqual([]);
  });

  test('figures tell what was kept of what was promised, and the oldest that waits', async () => {
    const id = await openWish(house, '王奶奶');
    await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z' });
    await moveClaim(house, '王奶奶', id, ['agree']);
    await moveClaim(house, '方叔', id, ['start']);
    await moveClaim(house, '王奶奶', id, ['confirm', { minutes: 30 }]);
    const other = await openWish(house, '王奶奶');
    await claim(house, '李明', other);
    await moveClaim(house, '李明', other, ['release']);
    await house.at('2026-11-20T10:00');
    const { body } = await (await house.as('孙主任')).ask(wishOfficeApi.figures);
    expect(body).toMatchObject({
      ...{
        place: '青石桥社区',
        made: 2,
        promised: 1,
        kept: 1,
        keptShare: 1,
        claims: 2,
        released: 1,
        releasedShare: 0.5,
      },
      ...{ fulfilled: 1, open: 1, oldest: 2 },
    });
    const far = await (
      await house.as('何远')
    ).ask(wishOfficeApi.figures, { body: { placeId: house.town.community } });
    expect(far.status).toBe(404);
  });

  test('figures of a day that is in no calendar are refused at the field', async () => {
    const asked = (await house.as('孙主任')).ask(wishOfficeApi.figures, {
      body: { from: '2026-11-31', to: '2026-12-01' },
    });
    expect((await asked).body.fields).toEqual({ from: '从哪天写得不对，请核对' });
  });
});
