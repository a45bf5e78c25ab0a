import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ratingApi } from '@linli/shared/rating/rating.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let clerk: Visitor;
let secretary: Visitor;

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  [clerk, secretary] = [await house.as('钱洁'), await house.as('孙主任')];
});
afterEach(() => house.close());

const figures = async (visitor: Visitor) => (await visitor.ask(ratingApi.mine)).body;
/** A matter that the worker ends and its reporter rates, or does not. */
async function ended(solved: 'yes' | 'no' | null): Promise<string> {
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  const { id } = await report(house, granny);
  await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
  if (solved) await move(granny, id, 'rate', { solved, stars: solved === 'yes' ? 5 : 1 });
  return id;
}

test('who handles reads sums of at least five rated cases, which grow by five, and never one case', async () => {
  for (const solved of ['yes', 'yes', 'yes', 'no'] as const) await ended(solved);
  await ended(null);
  await house.at('2026-11-24T09:00');
  await house.settle();
  expect(await figures(worker)).toEqual({ since: '2026-05-01', ended: 5, least: 5, rated: null });
  const last = await ended('yes');
  expect((await figures(worker)).rated).toBeNull();
  await house.at('2026-11-30T09:00');
  await house.settle();
  expect((await figures(worker)).rated).toEqual({ cases: 5, solved: 4 });
  await ended('no');
  await house.at('2026-12-07T09:00');
  await house.settle();
  expect(await figures(worker)).toMatchObject({ ended: 7, rated: { cases: 5, solved: 4 } });
  expect((await look(worker, last)).ratings).toEqual([]);
  expect(await figures(await house.as('赵强'))).toMatchObject({ ended: 0, rated: null });
  expect((await granny.ask(ratingApi.mine)).status).toBe(403);
});

test('whoever held it in an earlier cycle, or before it was handed over, is neither shown its ratings nor reviews it', async () => {
  const { id } = await report(house, granny);
  const own = { unitId: house.town.community, personId: house.town.people.钱洁, words: '社区自己办' };
  await move(secretary, id, 'redirect', own);
  await move(clerk, id, 'accept');
  await move(clerk, id, 'handOver', { unitId: house.town.grid, reason: 'together' });
  await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
  await move(granny, id, 'rate', { solved: 'no', stars: 1, words: '还是不亮' });
  const reviews = async (visitor: Visitor) =>
    (await visitor.ask(ticketApi.queue)).body.reviews.map((line) => line.id);
  const mayReview = async () =>
    (await look(clerk, id)).openMoves.filter((each) => each === 'uphold' || each === 'reopen');
  expect([await mayReview(), await reviews(clerk), (await look(clerk, id)).ratings]).toEqual([[], [], []]);
  await move(secretary, id, 'reopen', { unitId: house.town.grid, words: '确实不亮' });
  await move(worker, id, 'spot', { outcome: 'solved', words: '换了线路' });
  await move(granny, id, 'rate', { solved: 'partly', stars: 3 });
  expect([await mayReview(), await reviews(clerk), (await look(clerk, id)).ratings]).toEqual([[], [], []]);
  expect((await tryMove(clerk, id, 'uphold', { words: '没问题' })).body.code).toBe('move.not_yours');
  expect(await reviews(secretary)).toEqual([id]);
});

test('a review that is late is told above', async () => {
  const id = await ended('no');
  await house.at('2026-11-23T09:00');
  await house.settle();
  const street = await house.as('吴敏');
  const { messages } = (await street.ask(noticeApi.messages)).body;
  expect(messages.filter(({ ticketId }) => ticketId === id).map(({ title }) => title)).toContain(
    '有一件事没有按时核对',
  );
});

test('a rating whose writer was forgotten keeps its figures and loses its words; nobody rates any more', async () => {
  const id = await ended(null);
  await move(granny, id, 'rate', { solved: 'yes', stars: 5, words: '来得很快', pressed: true });
  await granny.ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-19T10:01');
  await house.settle();
  const [kept] = await statement(house.databaseUrl, 'select stars, words, pressed from rating');
  expect(kept).toEqual({ stars: 5, words: null, pressed: true });
  const { version } = await look(secretary, id);
  const fields = { solved: 'no' as const, stars: 1, words: '其实没修好' };
  const again = await granny.ask(ticketApi.move, { params: { id }, body: { move: 'rate', version, fields } });
  expect([401, 404]).toContain(again.status);
  expect(await statement(house.databaseUrl, 'select words from rating')).toEqual([{ words: null }]);
});

test('what somebody said of being asked stays said when they change their rating and are not asked again', async () => {
  const id = await ended('yes');
  const pressed = async () =>
    (await statement<{ pressed: boolean | null }>(house.databaseUrl, 'select pressed from rating'))[0]
      ?.pressed;
  expect(await pressed()).toBeNull();
  await move(granny, id, 'rate', { solved: 'yes', stars: 5, pressed: true });
  await move(granny, id, 'rate', { solved: 'yes', stars: 4 });
  expect(await pressed()).toBe(true);
  await move(granny, id, 'rate', { solved: 'yes', stars: 4, pressed: false });
  expect(await pressed()).toBe(false);
});
