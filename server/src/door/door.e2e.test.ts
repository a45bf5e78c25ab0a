import { doorApi } from '@linli/shared/door/door.api';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { placeApi } from '@linli/shared/place/place.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { PlaceService } from '../place/place.service';
import { plan } from '../meeting/testing/gatherings';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, reportFrom } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const door = (visitor: Visitor, code = house.town.doorCode) =>
  visitor.ask(doorApi.door, { params: { code } });

test('the door page needs no sign-in and says the place, who to call, and what is open, without anybody’s words', async () => {
  await report(house, granny);
  const { status, body } = await door(house.anyone());
  expect(status).toBe(200);
  expect(body.plate).toMatchObject({
    compound: '槐荫里小区',
    community: '青石桥社区',
    street: '望榆街道',
    building: '12',
    entrance: '2',
  });
  expect([body.grid, body.spoken, body.supervision, body.station]).toEqual([
    '第3网格',
    house.town.spoken,
    '8555 0190',
    '1 号楼西侧党群服务站',
  ]);
  expect(body.contacts.map(({ title, phone }) => [title, phone])).toEqual([
    ['网格员', '8555 0118'],
    ['楼栋长', '8555 0120'],
    ['物业', '8555 0131'],
    ['青石桥社区', '8555 0100'],
    ['望榆街道', '8555 0180'],
    ['锦澜区', '8555 0190'],
  ]);
  expect(body.open).toMatchObject([
    { category: '照明', line: null, photo: null, mine: false, due: { kind: 'accept' } },
  ]);
  expect(JSON.stringify(body)).not.toContain('灯不亮');
});

test('the next meeting stands at the door until it is called off', async () => {
  expect((await door(house.anyone())).body.meeting).toBeNull();
  const startsAt = new Date(Date.parse((await door(house.anyone())).body.now) + 86_400_000);
  const id = await plan(house, {
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
  });
  expect((await door(house.anyone())).body.meeting).toMatchObject({ id, title: '车棚充电怎么收费' });
  const body = { version: 1, reason: '下雨，改天再约' };
  await secretary.ask(meetingOfficeApi.callOff, { params: { id }, body });
  expect((await door(house.anyone())).body.meeting).toBeNull();
});

test('the month is told with its numbers: reported, due, settled on time', async () => {
  const { id } = await report(house, granny, { category: 'door', words: '单元门关不严，夜里直响。' });
  await move(worker, id, 'spot', { outcome: 'solved', words: '门合页换过了' });
  expect((await door(house.anyone())).body.month).toEqual({ reported: 2, due: 1, onTime: 1 });
});

test('a code in lower case opens the same door; one that nobody issued has its own sentence', async () => {
  expect((await door(house.anyone(), house.town.doorCode.toLowerCase())).status).toBe(200);
  const { status, body } = await door(house.anyone(), '000000000000');
  expect([status, body.code]).toEqual([404, 'sign.unknown']);
  const page = await fetch(`${house.url}/s/000000000000`);
  expect(await page.text()).toContain('这个码没认出来');
});

test('the spoken code leads to the door, and twenty-one guesses a minute are too many', async () => {
  const guess = (spoken: string) => house.anyone().ask(placeApi.findSpoken, { params: { spoken } });
  expect((await guess(house.town.spoken)).body).toEqual({ code: house.town.doorCode });
  const statuses = new Set<number>();
  for (let turn = 0; turn < 25; turn++) statuses.add((await guess('000000')).status);
  expect([...statuses]).toEqual([404, 429]);
});

test('a new sign takes the old one out of force, with a sentence of its own; only those who steer the place may', async () => {
  const before = house.town.doorCode;
  const outsider = await house.as('何远');
  expect((await outsider.ask(placeApi.issue, { body: { placeId: house.town.door } })).status).toBe(404);
  expect((await granny.ask(placeApi.issue, { body: { placeId: house.town.door } })).status).toBe(403);
  const { body: fresh } = await secretary.ask(placeApi.issue, { body: { placeId: house.town.door } });
  expect(fresh.replaced).toBe(true);
  expect((await door(house.anyone(), before)).body.code).toBe('sign.revoked');
  expect((await door(house.anyone(), fresh.code)).status).toBe(200);
  const { body: signs } = await secretary.ask(placeApi.signs, { body: { compound: house.town.compound } });
  expect(signs.signs.find(({ placeId }) => placeId === house.town.door)).toMatchObject({
    code: fresh.code,
    name: '12 号楼 2 单元',
  });
  await secretary.ask(placeApi.revoke, { params: { code: fresh.code } });
  expect((await door(house.anyone(), fresh.code)).body.code).toBe('sign.revoked');
});

test('a sign of a building in two grids asks for the entrance', async () => {
  const { body: sign } = await secretary.ask(placeApi.issue, { body: { placeId: house.town.building } });
  const { body } = await door(house.anyone(), sign.code);
  expect(body.grid).toBeNull();
  expect(body.entrances).toEqual([
    { placeId: house.town.otherDoor, name: '1 单元' },
    { placeId: house.town.door, name: '2 单元' },
  ]);
});

test('without a sign the place is picked: compounds, then doors by building, open places last', async () => {
  const { body } = await house.anyone().ask(placeApi.pick, { body: { compound: house.town.compound } });
  expect(body.compounds).toMatchObject([{ name: '槐荫里小区', community: '青石桥社区' }]);
  expect(body.doors.map(({ name }) => name)).toEqual(['12 号楼', '12 号楼 1 单元', '12 号楼 2 单元', '东门']);
});

test('whoever is at work finds the compounds near their post first', async () => {
  await house.app.get(Db).write((tx) =>
    house.app.get(PlaceService).layPlace(tx, null, {
      kind: 'compound',
      name: '榆林里小区',
      parentId: house.town.farCommunity,
      since: '2026-01-01',
    }),
  );
  const namesFor = async (who: Visitor) =>
    (await who.ask(placeApi.pick, { body: {} })).body.compounds.map(({ name }) => name);
  expect(await namesFor(house.anyone())).toEqual(['榆林里小区', '槐荫里小区']);
  expect(await namesFor(granny)).toEqual(['榆林里小区', '槐荫里小区']);
  expect(await namesFor(worker)).toEqual(['槐荫里小区', '榆林里小区']);
});

test('two grids of one kind cannot cover a door on the same day', async () => {
  const second = house.app
    .get(Db)
    .write((tx) =>
      house.app.get(PlaceService).cover(tx, house.town.otherGrid, 'living', house.town.door, '2026-06-01'),
    );
  await expect(second).rejects.toThrow(/one_grid_per_kind_and_day/);
});

test('a closed place refuses reports kindly; its open tickets finish', async () => {
  const { id } = await report(house, granny, { placeId: house.town.gate, words: '东门的栏杆抬不起来了。' });
  await house.app
    .get(Db)
    .write((tx) =>
      house.app
        .get(PlaceService)
        .closePlace(tx, house.town.people.管理员 ?? '', house.town.gate, '2026-11-18'),
    );
  const { status, body } = await granny.ask(ticketApi.report, {
    body: reportFrom(house, { placeId: house.town.gate }),
  });
  expect([status, body.code, body.message]).toEqual([
    409,
    'place.closed',
    '东门已经停用，不再收报事，请打社区电话',
  ]);
  expect((await move(worker, id, 'accept')).state).toBe('accepted');
});

test('the queue shows what nobody on duty answers for, and those above hear of it', async () => {
  const everyone = ['周晓禾', '赵强', '孙主任', '钱洁'].map((name) => house.town.people[name]);
  await statement(
    house.databaseUrl,
    "update appointment set until = '2026-11-17' where person_id = any($1)",
    [everyone],
  );
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  const { id, state, unit } = await report(house, granny);
  expect([state, unit]).toEqual(['reported', '青石桥社区']);
  await house.settle();
  const street = await house.as('吴敏');
  const { body: queue } = await street.ask(ticketApi.queue);
  expect(queue.ownerless.map((line) => line.id)).toContain(id);
  const messages = await statement<{ title: string }>(
    house.databaseUrl,
    'select person_id, title from message where ticket_id = $1',
    [id],
  );
  expect(messages.map((row) => row.title)).toEqual(['有一件事等着派人', '有一件事等着派人']);
  expect((await look(street, id)).openMoves).toContain('dispatch');
});
