import type { ForeignLine } from '@linli/shared/intake/foreign.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { ChannelService } from '../channel/channel.service';
import { PeopleService } from '../people/people.service';
import { Db } from '../platform/db/db';
import { doersOf } from '../platform/testing/doers';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move } from '../platform/testing/story';
import { TicketIntake } from '../ticket/ticket.intake';
import { connect, hotlineLine, type System } from './testing/system';

let house: House;
let hotline: System;
let worker: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  hotline = await connect(house, 'hotline');
  worker = await house.as('周晓禾');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const ticketsOf = (foreignId: string) =>
  statement<{ id: string; number: string; place_id: string; unit_id: string }>(
    house.databaseUrl,
    'select id, number, place_id, unit_id from ticket where foreign_id = $1',
    [foreignId],
  );
const told = async (line: ForeignLine) => {
  const heard = await hotline.tell(line);
  expect([heard.status, heard.body.fields]).toEqual([201, undefined]);
  const [ticket] = await ticketsOf(line.foreignId);
  return ticket as NonNullable<typeof ticket>;
};

describe('a matter that another system tells', () => {
  test('becomes a ticket like any other, with its name there and the time it was received there', async () => {
    const { status, body } = await hotline.tell(hotlineLine('RX-1'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      foreignId: 'RX-1',
      number: '1118-0001',
      state: 'dispatched',
      stateWords: '待受理',
      closedAt: null,
      line: null,
    });
    expect(body.dues.map(({ kind, due }) => [kind, due.slice(0, 16)])).toEqual([
      ['accept', '2026-11-19T09:30'],
      ['resolve', '2026-11-20T09:30'],
      ['feedback', '2026-11-23T09:30'],
    ]);
    const [ticket] = await ticketsOf('RX-1');
    expect(ticket?.place_id).toBe(house.town.door);
    const seen = await look(worker, ticket?.id ?? '');
    expect(seen.source).toMatchObject({
      channel: '12345热线',
      kind: 'system',
      foreignId: 'RX-1',
      needsCall: true,
    });
    expect(seen.reporter).toEqual({ name: '刘女士', callBack: true, hasPhone: true });
    expect(seen.history[0]).toMatchObject({
      who: { part: 'system' },
      facts: { way: 'system', capturedAt: '2026-11-18T00:40:00.000Z' },
    });
  });

  test('told twice is the same ticket, and adds nothing', async () => {
    const { id, number } = await told(hotlineLine('RX-2'));
    const again = await hotline.tell(hotlineLine('RX-2'));
    expect([again.status, again.body.number]).toEqual([200, number]);
    expect((await look(worker, id)).history.map(({ kind }) => kind)).toEqual(['reported', 'routed']);
  });

  test('told anew is a note for whoever handles it, also once it is answered, and never a second ticket', async () => {
    const { id } = await told(hotlineLine('RX-3'));
    await move(worker, id, 'spot', { outcome: 'solved', words: '换了声控灯，测试三次都亮。' });
    const more = hotlineLine('RX-3', { words: '来电人补充：老人昨晚在台阶上绊了一下。' });
    expect((await hotline.tell(more)).status).toBe(200);
    expect((await hotline.tell(more)).status).toBe(200);
    await house.settle();
    const seen = await look(worker, id);
    const notes = seen.history.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ words }) => words)).toEqual([
      '12345热线又传来\n类别：照明\n地点：望榆街道槐荫里小区12号楼2单元301\n内容：来电人补充：老人昨晚在台阶上绊了一下。',
    ]);
    const { messages } = (await worker.ask(noticeApi.messages)).body;
    expect(messages.find(({ ticketId }) => ticketId === id)?.title).toBe('报事人补充了情况');
    expect(seen.state).toBe('answered');
    expect(await ticketsOf('RX-3')).toHaveLength(1);
  });

  test('told by many at once is one ticket', async () => {
    const heard = await Promise.all(Array.from({ length: 8 }, () => hotline.tell(hotlineLine('RX-4'))));
    expect(heard.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(await ticketsOf('RX-4')).toHaveLength(1);
  });

  test('without the lock, the second of two at once would break on the key', async () => {
    const db = house.app.get(Db);
    const once = () =>
      db.write(async (tx) => {
        const channel = await house.app.get(ChannelService).inUse(tx, house.town.district, 'hotline');
        const reporterId = await house.app.get(PeopleService).accountFor(tx, { phone: null, name: null });
        return house.app.get(TicketIntake).receive(
          tx,
          { channel, reporterId, enteredBy: null, foreignId: 'RX-control', number: null, consent: null },
          {
            placeId: house.town.door,
            category: 'lighting',
            words: '楼道灯坏了',
            photos: [],
            callBack: false,
            hideName: false,
          },
        );
      });
    const made = await Promise.allSettled([once(), once(), once()]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test.each<[string, Partial<ForeignLine>, keyof House['town'], keyof House['town']]>([
    ['the code of a door', { address: undefined, door: 'DOOR' }, 'door', 'grid'],
    ['the spoken code', { address: undefined, spoken: 'SPOKEN' }, 'door', 'grid'],
    [
      'compound, building and entrance',
      { address: undefined, compound: '槐荫里', building: '12号楼', entrance: '1' },
      'otherDoor',
      'otherGrid',
    ],
    ['an open place in an address', { address: '槐荫里小区东门外' }, 'gate', 'grid'],
    ['a building that two grids share', { address: '槐荫里小区12号楼' }, 'compound', 'community'],
    ['a building that is not there', { address: '槐荫里小区99号楼' }, 'compound', 'community'],
    [
      'a compound alone, where a rule answers for it',
      { address: '槐荫里小区', category: 'lift' },
      'compound',
      'firm',
    ],
  ])('is found by %s', async (how, where, place, unit) => {
    const { doorCode, spoken } = house.town;
    const filled = Object.fromEntries(
      Object.entries(where).map(([name, said]) => [
        name,
        said === 'DOOR' ? doorCode : said === 'SPOKEN' ? spoken.toLowerCase() : said,
      ]),
    );
    const ticket = await told(hotlineLine(`RX-at-${how}`, filled));
    expect([ticket.place_id, ticket.unit_id]).toEqual([house.town[place], house.town[unit]]);
  });

  test('means the category that was mapped for its system', async () => {
    await house.app.get(Db).write(async (tx) => {
      const { id } = await house.app.get(ChannelService).inUse(tx, house.town.district, 'hotline');
      const [lift] = await statement<{ id: string }>(
        house.databaseUrl,
        "select id from category where code = 'lift'",
      );
      await house.app.get(ChannelService).mapCategory(tx, id, '特种设备-电梯', lift?.id ?? '');
    });
    const ticket = await told(hotlineLine('RX-5', { category: '特种设备-电梯' }));
    expect(ticket.unit_id).toBe(house.town.firm);
  });
});

describe('how it stands', () => {
  test('is told to its system with what the handler wrote for everybody, and nothing of a person', async () => {
    const { id } = await told(hotlineLine('RX/6 号'));
    await move(worker, id, 'accept', { line: '周五前换好楼道灯' });
    await house.settle();
    const { status, body } = await hotline.ask(`hotline/${encodeURIComponent('RX/6 号')}`);
    expect([status, body.state, body.line, body.dues[0]?.verdict]).toEqual([
      200,
      'accepted',
      '周五前换好楼道灯',
      'met',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/刘女士|13700001111|周晓禾|希望尽快修/);
  });

  test('of a matter for staff only has no line', async () => {
    const { id } = await told(hotlineLine('RX-7', { category: '邻里纠纷' }));
    await move(worker, id, 'accept', { line: '已经约了两家' });
    expect((await hotline.ask('hotline/RX-7')).body.line).toBeNull();
  });

  test('is not told to another system', async () => {
    const city = await connect(house, 'city');
    await told(hotlineLine('RX-8'));
    expect((await city.ask('city/RX-8')).body.code).toBe('intake.missing');
  });
});

describe('a signature', () => {
  const code = async (heard: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await heard;
    return [status, body.code];
  };

  test.each([
    ['made with another secret', { secret: 'guessed' }, 'signature.wrong'],
    ['that is six minutes old', { off: -360 }, 'signature.old'],
    ['from six minutes ahead', { off: 360 }, 'signature.old'],
  ])('%s opens nothing', async (_, knock, refusal) => {
    expect(await code(hotline.tell(hotlineLine('RX-no'), knock))).toEqual([401, refusal]);
    expect(await ticketsOf('RX-no')).toEqual([]);
  });

  test('opens once', async () => {
    await hotline.tell(hotlineLine('RX-9'));
    expect(await code(hotline.repeat())).toEqual([409, 'signature.used']);
  });

  test('of one channel opens no other, and an unknown one looks the same', async () => {
    await connect(house, 'express');
    const knock = { method: 'POST', body: hotlineLine('RX-no') } as const;
    expect(await code(hotline.ask('express', knock))).toEqual([401, 'signature.wrong']);
    expect(await code(hotline.ask('nowhere', knock))).toEqual([401, 'signature.wrong']);
  });

  test('is needed', async () => {
    const answer = await fetch(`${house.url}/api/intake/hotline/RX-1`);
    expect(answer.status).toBe(401);
  });

  test('of an address that no database can hold opens nothing', async () => {
    expect(await code(hotline.ask('hotline/%00'))).toEqual([401, 'signature.wrong']);
    expect(await code(hotline.ask('%00', { method: 'POST', body: hotlineLine('RX-no') }))).toEqual([
      401,
      'signature.wrong',
    ]);
  });
});

describe('what cannot be taken', () => {
  const waiting = async (visitor: Visitor) => (await visitor.ask(intakeApi.refused)).body.lines;

  test('is refused with what is wrong, and kept for the community that is known', async () => {
    const line = hotlineLine('RX-10', { category: '海洋污染', phone: '12' });
    const { status, body } = await hotline.tell(line);
    expect([status, body.code, body.fields]).toEqual([
      422,
      'intake.refused',
      { phone: '手机号是 11 位，少了 9 位', category: '没有这一类，也没有对应关系' },
    ]);
    expect((await hotline.tell(line)).status).toBe(422);
    const lines = (await waiting(clerk)).filter(({ foreignId }) => foreignId === 'RX-10');
    expect(lines).toMatchObject([
      {
        channel: '12345热线',
        times: 2,
        faults: { category: '没有这一类，也没有对应关系' },
        told: {
          where: '望榆街道槐荫里小区12号楼2单元301',
          category: '海洋污染',
          name: '刘女士',
          hasPhone: true,
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('"12"');
    expect((await waiting(await house.as('何远'))).map(({ foreignId }) => foreignId)).not.toContain('RX-10');
  });

  test('is seen by the district where not even the compound is known', async () => {
    const { body } = await hotline.tell(hotlineLine('RX-11', { address: '天涯海角' }));
    expect(body.fields).toEqual({ address: '没认出这是哪里，写小区和楼号，或门牌码' });
    const seenBy = async (name: string) =>
      (await waiting(await house.as(name))).some(({ foreignId }) => foreignId === 'RX-11');
    expect([await seenBy('钱洁'), await seenBy('郑平')]).toEqual([false, true]);
  });

  test('is taken in by hand, under its own name, and its words go from the list', async () => {
    await hotline.tell(hotlineLine('RX-12', { category: '不知道' }));
    const line = (await waiting(clerk)).find(({ foreignId }) => foreignId === 'RX-12');
    const body = { placeId: house.town.door, category: 'lighting' };
    const { status, body: receipt } = await clerk.ask(intakeApi.takeRefused, {
      params: { id: line?.id ?? '' },
      body,
    });
    expect([status, receipt.unit]).toEqual([201, '第3网格']);
    const { source, words } = await look(worker, receipt.id);
    expect([source.foreignId, source.enteredBy?.name, words]).toEqual([
      'RX-12',
      '钱洁',
      hotlineLine('').words,
    ]);
    expect((await hotline.tell(hotlineLine('RX-12', { category: '照明' }))).status).toBe(200);
    expect((await waiting(clerk)).some(({ foreignId }) => foreignId === 'RX-12')).toBe(false);
    expect(
      await statement(house.databaseUrl, 'select line_sealed from intake_refused where foreign_id = $1', [
        'RX-12',
      ]),
    ).toEqual([{ line_sealed: null }]);
    const again = await clerk.ask(intakeApi.takeRefused, { params: { id: line?.id ?? '' }, body });
    expect(again.body.code).toBe('intake.missing');
  });

  test('goes from the list when its system mends it', async () => {
    await hotline.tell(hotlineLine('RX-13', { category: '不知道' }));
    await told(hotlineLine('RX-13'));
    expect((await waiting(clerk)).some(({ foreignId }) => foreignId === 'RX-13')).toBe(false);
  });

  test('is dropped with a reason', async () => {
    await hotline.tell({ ...hotlineLine('RX-14'), words: '灯' });
    const id = (await waiting(clerk)).find(({ foreignId }) => foreignId === 'RX-14')?.id ?? '';
    await clerk.ask(intakeApi.dropRefused, { params: { id }, body: { reason: '测试数据' } });
    expect((await waiting(clerk)).some((line) => line.id === id)).toBe(false);
    expect(await doersOf(house.databaseUrl, 'intake.dropped')).toEqual([house.town.people.钱洁]);
  });

  test.each([[[1, 2]], ['灯'], [{ nothing: true, words: 7 }]])('%j breaks nothing', async (body) => {
    expect((await hotline.tell(body as object)).status).toBe(422);
    expect((await (await house.as('郑平')).ask(intakeApi.refused)).status).toBe(200);
  });

  test('is not decided elsewhere', async () => {
    await hotline.tell(hotlineLine('RX-15', { category: '不知道' }));
    const id = (await waiting(clerk)).find(({ foreignId }) => foreignId === 'RX-15')?.id ?? '';
    const params = { id };
    const body = { placeId: house.town.door, category: 'lighting' };
    expect((await (await house.as('何远')).ask(intakeApi.takeRefused, { params, body })).status).toBe(404);
    expect((await worker.ask(ticketApi.queue)).status).toBe(403);
    expect((await worker.ask(intakeApi.takeRefused, { params, body })).status).toBe(403);
  });
});
