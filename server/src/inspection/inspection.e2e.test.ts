import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let inspector: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  [secretary, inspector] = [await house.as('孙主任'), await house.as('许老师')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T10:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const list = async (visitor: Visitor) => (await visitor.ask(ticketApi.inspected)).body.tickets;
const answered = async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'spot', { outcome: 'solved', words: '换了声控灯' });
  return id;
};

test('an inspector is invited by the community, and sees how things go in their compound, not who said what', async () => {
  const { body } = await secretary.ask(peopleApi.invite, {
    body: { role: 'owners_committee', placeId: house.town.compound, name: '李委员' },
  });
  const invited = await house.as('李明');
  expect((await invited.ask(ticketApi.inspected)).status).toBe(403);
  await invited.ask(peopleApi.acceptInvitation, { body: { code: body.code } });
  const { id, number } = await report(house, granny, { floor: 3, callBack: true, phone: '13800004401' });
  await move(worker, id, 'accept', { words: '下午就来', line: '灯在修' });
  await house.settle();
  for (const visitor of [invited, inspector]) {
    const line = (await list(visitor)).find((one) => one.id === id);
    expect(line).toMatchObject({
      number,
      category: '照明',
      place: '槐荫里小区 12 号楼',
      line: '灯在修',
      late: false,
    });
    const seen = await look(visitor, id);
    expect(seen).toMatchObject({
      view: 'inspector',
      floor: null,
      words: null,
      handler: null,
      reporter: null,
      history: [],
      photos: [],
      openMoves: ['remark'],
    });
    expect([seen.plate.building, seen.plate.entrance]).toEqual(['12', null]);
    expect(seen.clocks.map(({ kind }) => kind).sort()).toEqual(['accept', 'feedback', 'resolve']);
    expect(JSON.stringify([line, seen])).not.toMatch(/周晓禾|王奶奶|灯不亮|下午就来|1380000|单元/);
  }
});

test('what staff let neighbours see they see as well', async () => {
  const { id } = await report(house, granny, { floor: 3 });
  await move(worker, id, 'accept', { show: true });
  await house.settle();
  expect(await look(inspector, id)).toMatchObject({ floor: 3, words: expect.stringContaining('灯不亮') });
});

test('matters for staff only, of another compound, and of those who are no inspectors never appear', async () => {
  const hidden = await report(house, granny, { category: 'noise', words: '楼上半夜一直在拖桌子。' });
  const about = await report(house, granny, { aboutHandler: true });
  const elsewhere = await report(house, granny);
  await statement(
    house.databaseUrl,
    'update ticket set compound_id = $2::uuid, path = replace(path, right($3, 12), right($2::uuid::text, 12)) where id = $1',
    [elsewhere.id, house.town.farCommunity, house.town.compound],
  );
  const seen = (await list(inspector)).map(({ id }) => id);
  for (const { id } of [hidden, about]) {
    expect(seen).not.toContain(id);
    expect((await inspector.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    const remark = { move: 'remark' as const, version: 1, fields: { words: '怎么还没办' } };
    expect((await inspector.ask(ticketApi.move, { params: { id }, body: remark })).status).toBe(404);
  }
  expect(seen).not.toContain(elsewhere.id);
  expect((await look(inspector, elsewhere.id)).view).toBe('neighbour');
  const { id } = await report(house, granny);
  expect((await tryMove(await house.as('陈姐'), id, 'remark', { words: '怎么还没办' })).status).toBe(404);
  for (const name of ['陈姐', '周晓禾', '孙主任'])
    expect((await (await house.as(name)).ask(ticketApi.inspected)).status).toBe(403);
});

test('a remark goes to the community, which answers it; residents read only that there is one', async () => {
  const { id } = await report(house, granny);
  await move(inspector, id, 'remark', { words: '同一个灯这个月坏了三次' });
  await house.settle();
  const heard = async (visitor: Visitor) =>
    (await visitor.ask(noticeApi.messages)).body.messages
      .filter(({ ticketId }) => ticketId === id)
      .map(({ title }) => title);
  expect(await heard(secretary)).toContain('业主监督提了意见');
  const [remark] = (await look(secretary, id)).remarks;
  expect(remark).toMatchObject({
    kind: 'remark',
    words: '同一个灯这个月坏了三次',
    answer: null,
    mine: false,
  });
  const seen = JSON.stringify(await look(granny, id));
  expect(seen).toContain('"kind":"remark"');
  expect(seen).not.toMatch(/坏了三次|许老师/);
  const remarkId = remark?.id ?? '';
  expect((await tryMove(worker, id, 'note', { words: '会换线路', remarkId })).body.code).toBe(
    'move.not_yours',
  );
  await move(secretary, id, 'note', { words: '已经报了换线路', remarkId });
  expect((await tryMove(secretary, id, 'note', { words: '再说一遍', remarkId })).body.code).toBe(
    'remark.missing',
  );
  await move(secretary, id, 'note', { words: '内部：费用待批' });
  await house.settle();
  const mine = await look(inspector, id);
  expect(mine.remarks).toMatchObject([{ mine: true, answer: '已经报了换线路' }]);
  expect(JSON.stringify(mine)).not.toContain('费用待批');
  expect(await heard(inspector)).toEqual(['社区答复了您的意见']);
});

test('a question brings it to review, once per cycle and inspector, within thirty days of the answer', async () => {
  const id = await answered();
  const late = await answered();
  const question = { words: '昨晚我看还是不亮' };
  expect((await look(inspector, id)).openMoves).toEqual(['question', 'remark']);
  const asked = await move(inspector, id, 'question', question);
  expect([asked.state, asked.openMoves]).toEqual(['reviewing', ['remark']]);
  const review = (await look(secretary, id)).clocks.find(({ kind }) => kind === 'review');
  expect(review?.due).toBe('2026-11-20T09:30:00.000Z');
  await move(secretary, id, 'uphold', { words: '今天去看过，是亮的' });
  const upheld = await look(inspector, id);
  expect([upheld.state, upheld.openMoves]).toEqual(['settled', ['remark']]);
  expect((await tryMove(inspector, id, 'question', question)).body.code).toBe('question.twice');
  const [row] = await statement(house.databaseUrl, 'select rated from ticket where id = $1', [id]);
  expect(row).toEqual({ rated: false });

  await house.at('2026-12-18T23:00');
  await house.settle();
  expect((await look(inspector, late)).openMoves).toContain('question');
  await house.at('2026-12-19T00:01');
  expect((await look(inspector, late)).openMoves).toEqual(['remark']);
  expect((await tryMove(inspector, late, 'question', question)).body).toMatchObject({
    code: 'question.late',
    message: '答复超过 30 天了，有意见请打社区电话',
  });
});

test('an inspector who reported a matter judges it as its reporter, not as its inspector', async () => {
  const { id } = await report(house, inspector);
  expect((await look(inspector, id)).view).toBe('reporter');
  expect((await tryMove(inspector, id, 'remark', { words: '怎么还没办' })).body.code).toBe('move.not_yours');
});

test('an inspector who leaves takes their words along', async () => {
  const { id } = await report(house, granny);
  await move(inspector, id, 'remark', { words: '同一个灯坏了三次' });
  await inspector.ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-19T10:01');
  await house.settle();
  expect((await look(secretary, id)).remarks).toMatchObject([{ words: null }]);
});
