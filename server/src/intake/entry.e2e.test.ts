import type { EnterMatter } from '@linli/shared/intake/entry.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import sharp from 'sharp';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move } from '../platform/testing/story';
import { mp3 } from '../recording/testing/sounds';
import { TicketService } from '../ticket/ticket.service';

let house: House;
let clerk: Visitor;
let worker: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
  worker = await house.as('周晓禾');
});
afterAll(() => house.close());

const matter = (more: Partial<EnterMatter> = {}): EnterMatter => ({
  placeId: house.town.door,
  category: 'lighting',
  words: '老人说三层的灯不亮，下楼看不清。',
  photos: [],
  name: '张爷爷',
  hideName: false,
  consent: true,
  ...more,
});
const enter = (visitor: Visitor, more: Partial<EnterMatter> = {}) =>
  visitor.ask(intakeApi.enter, { body: matter(more) });
const entered = async (visitor: Visitor, more: Partial<EnterMatter> = {}) => {
  const { status, body } = await enter(visitor, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body;
};
const finding = { category: 'trash', words: '东门边堆了两张旧沙发。', photos: [] };
const find = async (visitor: Visitor, placeId: string, more: object = {}) => {
  const { status, body } = await visitor.ask(intakeApi.find, { body: { ...finding, placeId, ...more } });
  expect([status, body.message]).toEqual([201, undefined]);
  return body;
};

describe('a matter registered for somebody', () => {
  test('is routed, numbered and promised like any other, and says who entered it', async () => {
    const receipt = await entered(clerk, { phone: '13900001111' });
    expect(receipt).toMatchObject({ state: 'dispatched', unit: '第3网格', number: '1118-0001' });
    expect(receipt.clocks.map(({ kind }) => kind)).toEqual(['accept', 'resolve', 'feedback']);
    const seen = await look(worker, receipt.id);
    expect(seen.source).toEqual({
      channel: '窗口和电话',
      kind: 'window',
      foreignId: null,
      enteredBy: { name: '钱洁', role: '社区工作者', you: false, handles: false },
      needsCall: true,
    });
    expect(seen.reporter).toEqual({ name: '张爷爷', callBack: true, hasPhone: true });
    expect(seen.history[0]).toMatchObject({
      kind: 'reported',
      facts: { way: 'window', consent: 'yes' },
      who: { part: 'handler', name: '钱洁' },
    });
  });

  test('without a phone needs no call, and a name that is not to be said is not', async () => {
    const { id } = await entered(clerk, { hideName: true });
    const seen = await look(worker, id);
    expect([seen.source.needsCall, seen.reporter]).toEqual([
      false,
      { name: null, callBack: false, hasPhone: false },
    ]);
  });

  test('is refused at its field where nobody was asked, and nothing is left of it', async () => {
    const before = await statement(house.databaseUrl, 'select id from person');
    const { status, body } = await enter(clerk, { consent: false, phone: '13900002222' });
    expect([status, body.code, body.fields]).toEqual([400, 'field.wrong', { consent: '还没填本人同意登记' }]);
    expect(await statement(house.databaseUrl, 'select id from person')).toHaveLength(before.length);
  });

  test.each([
    ['何远', 404, 'place.missing'],
    ['王奶奶', 403, 'role.not_yours'],
  ])('cannot be entered by %s', async (name, status, code) => {
    const refused = await enter(await house.as(name));
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  test('a building head enters those of their own door only', async () => {
    const head = await house.as('李阿姨');
    expect((await enter(head)).status).toBe(201);
    expect((await enter(head, { placeId: house.town.otherDoor })).body.code).toBe('place.missing');
  });

  test('is not a way to report one’s own', async () => {
    const head = await house.as('李阿姨');
    await head.ask(peopleApi.givePhone, { body: { code: await house.code('李阿姨', 'phone') } });
    const refused = await enter(head, { phone: '13800004406' });
    expect([refused.status, refused.body.fields]).toEqual([
      422,
      { phone: '这是您自己的手机号，自己的事请在首页报' },
    ]);
  });

  test('says so when whoever entered it handles it too', async () => {
    const { id } = await entered(worker);
    const { source } = await look(await house.as('孙主任'), id);
    expect(source.enteredBy).toMatchObject({ name: '周晓禾', handles: true });
  });

  test('stays in the sight of whoever entered it, who plays no part in it', async () => {
    const head = await house.as('李阿姨');
    const { id } = await entered(head, { category: 'dispute', words: '楼上夜里总有争吵的声音。' });
    const { tickets } = (await head.ask(intakeApi.entries)).body;
    expect(tickets.find((line) => line.id === id)).toMatchObject({
      title: '楼上夜里总有争吵的声音',
      openMoves: [],
    });
    expect((await look(head, id)).words).toBe('楼上夜里总有争吵的声音。');
    expect(
      (await (await house.as('钱洁')).ask(intakeApi.entries)).body.tickets.map(({ id }) => id),
    ).not.toContain(id);
  });

  test('about its handler is hidden from them even if they entered it', async () => {
    const { id } = await entered(worker, { aboutHandler: true });
    const { status } = await worker.ask(ticketApi.detail, { params: { id } });
    const { tickets } = (await worker.ask(intakeApi.entries)).body;
    expect([status, tickets.some((line) => line.id === id)]).toEqual([404, false]);
  });

  test('carries pictures and a recording, which are the reporter’s', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const photo = (await clerk.photo(picture)).body.id;
    const recording = (await clerk.recording(mp3(5), 5)).body.id;
    const { id } = await entered(clerk, { words: undefined, photos: [photo], recording });
    expect(await look(worker, id)).toMatchObject({ photos: [{ id: photo }], recording: { id: recording } });
    const owners = await statement<{ owner_id: string }>(
      house.databaseUrl,
      `select owner_id from photo where id = $1 union all select owner_id from recording where id = $2`,
      [photo, recording],
    );
    const [reporter] = await statement<{ person_id: string }>(
      house.databaseUrl,
      'select person_id from ticket_reporter where ticket_id = $1',
      [id],
    );
    expect(owners.map(({ owner_id }) => owner_id)).toEqual([reporter?.person_id, reporter?.person_id]);
  });

  test('the same phone is one person, also when two enter it at once', async () => {
    const phone = '13900003333';
    const both = await Promise.all([entered(clerk, { phone }), entered(worker, { phone })]);
    const reporters = await statement<{ person_id: string }>(
      house.databaseUrl,
      'select distinct person_id from ticket_reporter where ticket_id = any($1)',
      [both.map(({ id }) => id)],
    );
    expect(reporters).toHaveLength(1);
  });
});

const give = async (name: string) => {
  const visitor = await house.as(name);
  const { status } = await visitor.ask(peopleApi.givePhone, {
    body: { code: await house.code(name, 'phone') },
  });
  expect(status).toBe(200);
  await house.settle();
  return visitor;
};
const mine = async (visitor: Visitor) => (await visitor.ask(ticketApi.mine)).body.tickets.map(({ id }) => id);

describe('someone who was registered by phone', () => {
  test('has their matters as soon as WeChat has proved the phone, and judges them', async () => {
    const { id } = await entered(clerk, { phone: '13800004402' });
    expect(await house.app.get(Db).read((read) => house.app.get(TicketService).needsCall(read, id))).toBe(
      true,
    );
    await move(worker, id, 'interim', { words: '下午去看，先别走那段楼梯。' });
    await house.settle();
    const liming = await give('李明');
    expect(await mine(liming)).toEqual([id]);
    expect(
      await statement(house.databaseUrl, 'select person_id from content_check where ticket_id = $1', [id]),
    ).toEqual([{ person_id: house.town.people['李明'] }]);
    const seen = await look(liming, id);
    expect([seen.view, seen.source.needsCall]).toEqual(['reporter', false]);
    expect(seen.openMoves).toEqual(expect.arrayContaining(['add', 'urge', 'withdraw']));
    await move(worker, id, 'spot', { outcome: 'solved', words: '换了声控灯，测试三次都亮。' });
    await house.settle();
    const { messages } = (await liming.ask(noticeApi.messages)).body;
    expect(messages.map(({ title }) => title)).toEqual(['您报的事办完了，等您评价', '您报的事有了回话']);
    expect((await move(liming, id, 'rate', { solved: 'yes', stars: 5 })).state).toBe('settled');
  });

  test('once known, is the reporter at once', async () => {
    const granny = await give('王奶奶');
    const { id } = await entered(clerk, { phone: '13800004401' });
    expect(await mine(granny)).toContain(id);
    expect((await look(worker, id)).source.needsCall).toBe(false);
  });

  test('loses nothing where both follow the same matter', async () => {
    const { id } = await entered(clerk, { phone: '13800004403' });
    const chen = await house.as('陈姐');
    await chen.ask(ticketApi.join, { params: { id }, body: { callBack: false } });
    await give('陈姐');
    expect(await mine(chen)).toEqual([id]);
    expect((await look(chen, id)).words).toContain('老人说');
    expect((await look(worker, id)).reporter).toMatchObject({ hasPhone: true });
  });
});

describe('a finding', () => {
  test('goes to its finder where the rules say so, and is never judged by them', async () => {
    const { id, unit } = await find(worker, house.town.gate);
    const seen = await look(worker, id);
    expect([unit, seen.view, seen.source.kind]).toEqual(['第3网格', 'staff', 'finding']);
    expect(seen.history[0]?.who.part).toBe('you');
    const done = await move(worker, id, 'spot', { outcome: 'solved', words: '联系车队清走了，地面扫过。' });
    expect([done.state, done.openMoves.includes('rate')]).toEqual(['answered', false]);
    const { status } = await worker.ask(ticketApi.move, {
      params: { id },
      body: { move: 'rate', version: done.version, fields: { solved: 'yes', stars: 5 } },
    });
    expect(status).toBe(403);
    await house.at('2026-11-24T09:00');
    await house.settle();
    await house.at('2026-11-18T09:30');
    const end = await look(await house.as('孙主任'), id);
    expect([end.state, end.history.at(-1)?.facts.rated]).toEqual(['settled', 'no']);
  });

  test('is settled by the neighbours who joined, without its finder', async () => {
    const { id } = await find(worker, house.town.gate);
    const granny = await house.as('王奶奶');
    await granny.ask(ticketApi.join, { params: { id }, body: { callBack: false } });
    await move(worker, id, 'spot', { outcome: 'solved', words: '联系车队清走了，地面扫过。' });
    expect((await move(granny, id, 'rate', { solved: 'yes', stars: 5 })).state).toBe('settled');
  });

  test('goes its usual way where another answers for it', async () => {
    const { id, unit } = await find(worker, house.town.door, {
      category: 'lift',
      words: '电梯门关到一半又弹开。',
    });
    const seen = await look(worker, id);
    expect([unit, seen.view, seen.openMoves.includes('accept')]).toEqual(['安居物业', 'reporter', false]);
    const repairs = { outcome: 'solved', words: '换了门机皮带，试了十次。' } as const;
    await move(await house.as('韩师傅'), id, 'spot', repairs);
    await house.settle();
    const { messages } = (await worker.ask(noticeApi.messages)).body;
    expect(messages.find(({ ticketId }) => ticketId === id)?.title).toBe('您发现的事办完了');
  });

  test('is for those who handle matters', async () => {
    const body = { ...finding, placeId: house.town.door };
    expect((await clerk.ask(intakeApi.find, { body })).status).toBe(403);
    const property = await house.as('韩师傅');
    expect((await property.ask(intakeApi.find, { body })).status).toBe(201);
  });
});

// Last of all: by then those who entered it have been signed out.
test('whoever has the number three months later is not who gave it', async () => {
  const { id } = await entered(clerk, { phone: '13800004413' });
  await house.at('2027-02-17T09:00');
  expect(await mine(await give('新邻居'))).not.toContain(id);
});
