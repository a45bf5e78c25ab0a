import { peopleApi } from '@linli/shared/people/people.api';
import type { AskTickets } from '@linli/shared/ticket/list.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { PeopleService } from '../people/people.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { mp3 } from '../recording/testing/sounds';
import { GramService } from './gram.service';

let house: House;
let granny: Visitor;
let secretary: Visitor;
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, secretary] = [await house.as('王奶奶'), await house.as('孙主任')];
});
afterEach(() => house.close());

const ask = (body: AskTickets, visitor = secretary) => visitor.ask(ticketApi.list, { body });
const found = async (q: string, more: AskTickets = {}, visitor = secretary) => {
  const { status, body } = await ask({ q, ...more }, visitor);
  expect([status, body.fields]).toEqual([200, undefined]);
  return body.tickets.map(({ id }) => id);
};
/** A matter that is found by what it says. */
async function told(words: string, more: Parameters<typeof report>[2] = {}): Promise<string> {
  const { id } = await report(house, granny, { words, ...more });
  await house.settle();
  return id;
}

test('a matter is found by its words, its place, its category and its number, written in any width', async () => {
  const lamp = await told('路灯杆歪了，风一吹直晃，ＷｉＦｉ箱也掉了。');
  const pipe = await told('地下室积水没过脚面', { category: 'door', placeId: house.town.otherDoor });
  for (const q of ['灯杆', '灯', '路灯杆歪了', 'wifi', '晃 灯杆', '２单元 灯'])
    expect([q, await found(q)]).toEqual([q, [lamp]]);
  expect(await found('积水')).toEqual([pipe]);
  for (const q of ['槐荫里12号楼', '青石桥']) expect((await found(q)).sort()).toEqual([lamp, pipe].sort());
  const { number } = await look(secretary, lamp);
  for (const q of [number, number.replace('-', ''), number.replace('-', '－')])
    expect([q, await found(q)]).toEqual([q, [lamp]]);
});

test('single pieces that stand apart are no words', async () => {
  await told('灯不会亮了，路边的杆子很好。');
  for (const q of ['灯亮', '路灯', '灯杆', '灯不亮', '边的灯', '……', '9999-0001'])
    expect([q, await found(q)]).toEqual([q, []]);
});

test('a longer run of words has to stand there as one', async () => {
  await told('楼道灯坏。道灯杆歪。灯杆坏了');
  expect(await found('楼道灯杆')).toEqual([]);
  expect(await found('道灯杆')).toHaveLength(1);
});

test('nobody finds what lies elsewhere or is kept from them, and below a place only what lies there', async () => {
  const here = await told('路灯杆歪了，一吹就晃。');
  expect(await found('灯杆', {}, await house.as('何远'))).toEqual([]);
  expect(await found('灯杆', { below: house.town.grid })).toEqual([here]);
  expect(await found('灯杆', { below: house.town.otherGrid })).toEqual([]);
  await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
    here,
    house.town.people['孙主任'],
  ]);
  expect(await found('灯杆')).toEqual([]);
  const { number } = await look(await house.as('吴敏'), here);
  expect(await found(number)).toEqual([]);
});

test('it is found by its new category and line, and what is over is found beside what is open', async () => {
  const id = await told('门口的灯一闪一闪的');
  await move(await house.as('周晓禾'), id, 'accept', { line: '已约电工上门' });
  await house.settle();
  expect(await found('电工')).toEqual([id]);
  await move(secretary, id, 'recategorise', { category: 'door', words: '其实是门' });
  await house.settle();
  const { category } = await look(secretary, id);
  expect(await found(category.name)).toEqual([id]);
  await move(granny, id, 'withdraw');
  expect(await found('电工')).toEqual([id]);
  expect(await found('电工', { tab: 'all' })).toEqual([]);
});

test('page by page everything that is found comes once', async () => {
  const all: string[] = [];
  for (let each = 0; each < 5; each++) all.push(await told('路灯杆歪了，一吹就晃。'));
  const pages: string[] = [];
  for (let after: string | undefined; ;) {
    const { body } = await ask({ q: '灯杆', most: '2', ...(after && { after }) });
    pages.push(...body.tickets.map(({ id }) => id));
    if (body.next === null) break;
    after = body.next;
  }
  expect([pages.length, [...pages].sort()]).toEqual([5, all.sort()]);
});

test('what was told by voice is found by what was understood', async () => {
  const { body } = await granny.recording(mp3(5), 5);
  const id = await told('', { recording: body.id });
  await statement(house.databaseUrl, "update recording set transcript = '水管爆了' where id = $1", [body.id]);
  await house.app.get(Db).write((tx) => house.app.get(GramService).keep(tx, [id]));
  expect(await found('水管')).toEqual([id]);
});

test('of whoever leaves no word is found any more, open or closed, also when everything is taken in anew', async () => {
  await granny.ask(peopleApi.rename, { body: { name: '王奶奶' } });
  const open = await told('路灯杆歪了，一吹就晃。');
  const closed = await told('路灯杆又歪了，还是晃。');
  await move(granny, closed, 'withdraw');
  const people = house.app.get(PeopleService);
  await house.app.get(Db).write((tx) => people.forgetPerson(tx, house.town.people['王奶奶'] ?? ''));
  await house.settle();
  const gone = async () => {
    expect(await found('灯杆')).toEqual([]);
    expect(await statement(house.databaseUrl, "select from ticket_gram where said ~ '灯杆'")).toEqual([]);
  };
  await gone();
  await statement(
    house.databaseUrl,
    "update ticket_gram_fill set after = '00000000-0000-0000-0000-000000000000'",
  );
  await house.settle();
  await gone();
  expect((await found('槐荫里')).sort()).toEqual([open, closed].sort());
});

test('tickets from before are taken in once, however many fill at a time', async () => {
  const id = await told('路灯杆歪了，一吹就晃。');
  await statement(house.databaseUrl, 'delete from ticket_gram');
  await statement(
    house.databaseUrl,
    "update ticket_gram_fill set after = '00000000-0000-0000-0000-000000000000'",
  );
  expect(await found('灯杆')).toEqual([]);
  const fill = () => house.app.get(Db).write((tx) => house.app.get(GramService).fill(tx));
  const filled = await Promise.all([fill(), fill()]);
  expect(filled.reduce((sum, some) => sum + some)).toBe(1);
  expect([await found('灯杆'), await fill()]).toEqual([[id], 0]);
});

test('a cell of the wall, a tab and a category narrow the list as they are counted', async () => {
  const early = await told('路灯杆歪了，一吹就晃。');
  const lift = await told('电梯门关不上了。', { category: 'lift' });
  await move(await house.as('周晓禾'), early, 'accept');
  await house.at('2026-11-19T17:31');
  const ids = async (body: AskTickets) => (await ask(body)).body.tickets.map(({ id }) => id);
  expect(await ids({ clock: 'accept', standing: 'late' })).toEqual([lift]);
  const friday = { from: '2026-11-19T16:00:00Z', until: '2026-11-20T16:00:00Z' };
  expect(await ids({ clock: 'resolve', standing: 'due', ...friday })).toEqual([early]);
  expect(await ids({ clock: 'resolve', standing: 'late' })).toEqual([lift]);
  expect(await ids({ clock: 'resolve', standing: 'due', until: friday.from })).toEqual([]);
  expect(await ids({ standing: 'paused' })).toEqual([]);
  expect(await ids({ tab: 'pressing' })).toEqual([lift]);
  expect(await ids({ tab: 'give' })).toEqual([]);
  expect(await ids({ tab: 'all', category: 'lighting' })).toEqual([early]);
  expect(await ids({ unit: house.town.firm })).toEqual([lift]);
  await move(granny, early, 'urge');
  expect(await ids({ tab: 'urged' })).toEqual([early]);
  await move(await house.as('周晓禾'), early, 'refer', { reason: 'unclear', words: '说不清归谁' });
  expect([await ids({ tab: 'give' }), await ids({ tab: 'adjudicate' })]).toEqual([[early], [early]]);
});

test.each<[AskTickets, string]>([
  [{ q: '' }, 'q'],
  [{ q: '灯'.repeat(51) }, 'q'],
  [{ tab: 'mine' as 'all' }, 'tab'],
  [{ clock: 'review' as 'accept' }, 'clock'],
  [{ from: '今天' }, 'from'],
])('%j is refused at its field', async (body, field) => {
  const { status, body: answer } = await ask(body);
  expect([status, Object.keys(answer.fields ?? {})]).toEqual([400, [field]]);
});

test('ten megabytes to look for are refused, and nothing breaks', async () => {
  const send = fetch(`${house.url}/api/tickets?q=${'x'.repeat(10_000_000)}`, {
    headers: { authorization: `Bearer ${secretary.token}` },
  });
  expect(
    await send.then(
      ({ status }) => Math.floor(status / 100),
      () => 4,
    ),
  ).toBe(4);
  expect(await found('灯')).toEqual([]);
});
