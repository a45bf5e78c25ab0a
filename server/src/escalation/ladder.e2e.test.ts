import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { historyWords } from '@linli/shared/ticket/ticket.words';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { EscalationService } from './escalation.service';

let house: House;
beforeEach(async () => {
  house = await openHouse();
  // Whoever reports on Wednesday at nine is promised to be accepted by Thursday 17:30.
  await house.at('2026-11-18T09:00');
});
afterEach(() => house.close());

const cast = ['周晓禾', '钱洁', '孙主任', '吴敏', '郑平', '管理员'];
const file = async (more: Parameters<typeof report>[2] = {}) =>
  (await report(house, await house.as('王奶奶'), more)).id;

/** Who has been told what of a ticket by its clocks, since the last look. */
let seen = new Set<string>();
beforeEach(() => (seen = new Set()));
async function heardAt(local: string, id: string): Promise<string[]> {
  await house.at(local);
  await house.settle();
  const news: string[] = [];
  for (const name of cast) {
    const { body } = await (await house.as(name)).ask(noticeApi.messages);
    for (const message of body.messages) {
      if (message.ticketId !== id || !/(期了|按时).*受理/.test(message.title) || seen.has(message.id))
        continue;
      seen.add(message.id);
      news.push(`${name} ${message.title}`);
    }
  }
  return news.sort();
}

const outcomes = (id: string) =>
  statement<{ level: string; outcome: string }>(
    house.databaseUrl,
    `select level, outcome from escalation where ticket_id = $1 and kind = 'accept' order by due_at`,
    [id],
  ).then((rows) => rows.map(({ level, outcome }) => `${level} ${outcome}`));

const leave = async (name: string, substitute: string | null = null) =>
  expect(
    (
      await (
        await house.as(name)
      ).ask(peopleApi.takeLeave, {
        body: {
          personId: house.town.people[name] ?? '',
          since: '2026-11-18',
          until: '2026-11-27',
          ...(substitute && { substituteId: house.town.people[substitute] }),
        },
      })
    ).status,
  ).toBe(200);

const late = (name: string) => `${name} 没有按时受理`;

test('level by level the handler, the community and the street are told, at work and not at night', async () => {
  const id = await file();
  expect(await heardAt('2026-11-19T13:52', id)).toEqual([]);
  expect(await heardAt('2026-11-19T13:53', id)).toEqual(['周晓禾 快到期了，还没受理']);
  expect(await heardAt('2026-11-19T17:29', id)).toEqual([]);
  expect(await heardAt('2026-11-19T17:31', id)).toEqual([]);
  expect(await heardAt('2026-11-20T08:29', id)).toEqual([]);
  expect(await heardAt('2026-11-20T08:30', id)).toEqual(['周晓禾', '钱洁', '孙主任'].map(late).sort());
  expect(await heardAt('2026-11-20T13:46', id)).toEqual(['吴敏 有一件事没有按时受理']);
  expect(await outcomes(id)).toEqual(['soon told', 'due told', 'street told']);
});

test('the history says which units heard; a resident reads of it from the street upward, in kind words', async () => {
  const id = await file();
  for (const local of ['2026-11-19T14:00', '2026-11-20T08:30', '2026-11-20T13:46']) await heardAt(local, id);
  const told = async (name: string) => {
    const { history, view } = await look(await house.as(name), id);
    return history
      .filter(({ kind, facts }) => ['soon', 'late', 'escalated'].includes(kind) && facts.clock === 'accept')
      .map(({ kind, facts }) => historyWords(kind, facts, { staff: view === 'staff', self: false }));
  };
  expect(await told('周晓禾')).toEqual([
    '快到受理期限，已提醒第3网格',
    '没有按时受理，已告知第3网格、青石桥社区',
    '超期还没受理，已报望榆街道',
  ]);
  expect(await told('王奶奶')).toEqual(['没有按时受理，已记下', '已报告街道督办']);
});

test('what is due on Friday evening is told on Monday morning', async () => {
  await house.at('2026-11-19T09:00');
  const id = await file();
  await heardAt('2026-11-20T14:00', id);
  expect(await heardAt('2026-11-20T17:31', id)).toEqual([]);
  expect(await heardAt('2026-11-21T12:00', id)).toEqual([]);
  expect(await heardAt('2026-11-23T08:30', id)).toEqual(['周晓禾', '钱洁', '孙主任'].map(late).sort());
});

test('danger on a Saturday night is told at once: after ten minutes, after twenty the secretary, after forty the street', async () => {
  await house.at('2026-11-21T23:50');
  const id = await file({ category: 'safety', words: '有人在楼道里吵架，快要打起来了。' });
  expect(await heardAt('2026-11-21T23:59', id)).toEqual([]);
  expect(await heardAt('2026-11-22T00:01', id)).toEqual(['周晓禾', '钱洁', '孙主任'].map(late).sort());
  expect(await heardAt('2026-11-22T00:11', id)).toEqual(['孙主任 超期了，还没受理']);
  expect(await heardAt('2026-11-22T00:31', id)).toEqual(['吴敏 有一件事没有按时受理']);
});

test('accepted in the evening, nobody is told in the morning, and when that was decided is kept', async () => {
  const id = await file();
  await heardAt('2026-11-19T14:00', id);
  await heardAt('2026-11-19T17:31', id);
  await house.at('2026-11-19T19:00');
  await move(await house.as('周晓禾'), id, 'accept');
  expect(await heardAt('2026-11-20T08:30', id)).toEqual([]);
  expect(await outcomes(id)).toEqual(['soon told', 'due cancelled']);
  const [due] = await statement<{ settled_at: Date }>(
    house.databaseUrl,
    `select settled_at from escalation where ticket_id = $1 and level = 'due'`,
    [id],
  );
  expect(due?.settled_at.toISOString().slice(0, 16)).toBe('2026-11-20T00:30');
  expect(await heardAt('2026-11-20T14:00', id)).toEqual([]);
});

test('a ladder that is changed holds for clocks that start later, and for its own kind', async () => {
  const [before, accepted] = [await file(), await file({ words: '2 层的灯也不亮了。' })];
  await house.app.get(Db).write((tx) =>
    house.app.get(EscalationService).publishLadder(
      tx,
      { districtId: house.town.district, by: null, source: '区里的新规定', fromAt: tx.at },
      {
        kind: 'accept',
        pace: 'work',
        rungs: [{ level: 'due', when: { side: 'due' }, to: ['district'], hours: 'any' }],
      },
    ),
  );
  const after = await file({ words: '地下室的灯也不亮了。' });
  await move(await house.as('周晓禾'), accepted, 'accept');
  await heardAt('2026-11-20T13:46', before);
  expect(await outcomes(before)).toEqual(['soon superseded', 'due superseded', 'street told']);
  expect(await outcomes(after)).toEqual(['due told']);
  expect(await heardAt('2026-11-20T13:47', after)).toEqual(['郑平 有一件事没有按时受理']);
  const levels = await statement<{ level: string }>(
    house.databaseUrl,
    `select level from escalation where ticket_id = $1 and kind = 'resolve'`,
    [accepted],
  );
  expect(levels).toEqual([{ level: 'soon' }]);
});

test('during leave the substitute is told, without one whoever stands above', async () => {
  await leave('孙主任', '钱洁');
  await leave('吴敏');
  await house.at('2026-11-21T23:50');
  const id = await file({ category: 'safety', words: '有人在楼道里吵架，快要打起来了。' });
  expect(await heardAt('2026-11-22T00:01', id)).toEqual(['周晓禾', '钱洁'].map(late).sort());
  expect(await heardAt('2026-11-22T00:11', id)).toEqual(['钱洁 超期了，还没受理']);
  expect(await heardAt('2026-11-22T00:31', id)).toEqual(['郑平 有一件事没有按时受理']);
});

test('a substitute who is away as well does not count', async () => {
  await leave('孙主任', '钱洁');
  await leave('钱洁');
  const id = await file();
  await heardAt('2026-11-19T14:00', id);
  await heardAt('2026-11-19T17:31', id);
  expect(await heardAt('2026-11-20T08:30', id)).toEqual(
    ['周晓禾 没有按时受理', '吴敏 有一件事没有按时受理'].sort(),
  );
});

test('whom a matter is kept from hears nothing of it; those above do', async () => {
  const id = await file();
  await statement(house.databaseUrl, 'update ticket set hidden_from = $2 where id = $1', [
    id,
    ['周晓禾', '钱洁', '孙主任'].map((name) => house.town.people[name]),
  ]);
  await heardAt('2026-11-19T14:00', id);
  await heardAt('2026-11-19T17:31', id);
  expect(await heardAt('2026-11-20T08:30', id)).toEqual(['吴敏 有一件事没有按时受理']);
});

test('where it is kept from everybody there is, that nobody was told is what is noted', async () => {
  const id = await file();
  const everybody = Object.values(house.town.people);
  await statement(house.databaseUrl, 'update ticket set hidden_from = $2 where id = $1', [id, everybody]);
  await heardAt('2026-11-19T14:00', id);
  expect(await outcomes(id)).toEqual(['soon nobody']);
});
