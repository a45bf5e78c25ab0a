import { peopleApi, writtenBy } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { look, move, report, reportFrom } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
});
afterAll(() => house.close());

const written = '2026-11-18T01:00:00.000Z';

describe('what was written without a network', () => {
  test('keeps the time it was written; the clocks run from the receipt', async () => {
    const atOnce = await report(house, granny);
    const late = await report(house, granny, { capturedAt: written });
    expect(late.clocks.map(({ due }) => due)).toEqual(atOnce.clocks.map(({ due }) => due));
    const [reported] = (await look(worker, late.id)).history;
    expect(reported).toMatchObject({ kind: 'reported', facts: { capturedAt: written } });
    expect(reported?.at).toMatch(/^2026-11-18T06:10/);
  });

  test('of a move stands in its line of the history', async () => {
    const { id } = await report(house, granny);
    const { version } = await look(worker, id);
    await worker.ask(ticketApi.move, {
      params: { id },
      body: { move: 'accept', version, fields: {}, capturedAt: written },
    });
    expect((await look(worker, id)).history.at(-1)).toMatchObject({
      kind: 'accept',
      facts: { capturedAt: written },
    });
  });

  test('cannot be written after its receipt, nor more than seven days before', async () => {
    for (const [said, kept] of [
      ['2026-12-24T00:00:00.000Z', /^2026-11-18T06:10/],
      ['2020-01-01T00:00:00.000Z', /^2026-11-11T06:10/],
    ] as const) {
      const { id } = await report(house, granny, { capturedAt: said });
      expect((await look(granny, id)).history[0]?.facts.capturedAt).toMatch(kept);
    }
  });

  test('fits a version that somebody has moved on meanwhile, where it only adds words', async () => {
    const { id } = await report(house, granny);
    const { version } = await look(granny, id);
    await move(worker, id, 'accept');
    const { status } = await granny.ask(ticketApi.move, {
      params: { id },
      body: { move: 'add', version, fields: { words: '是楼梯口那一盏' } },
    });
    expect([status, (await look(granny, id)).history.at(-1)?.words]).toEqual([200, '是楼梯口那一盏']);
  });

  test('is not carried by the session of somebody else', async () => {
    const { body: me } = await granny.ask(peopleApi.me);
    const ask = (visitor: Visitor) =>
      visitor.ask(ticketApi.report, {
        body: reportFrom(house),
        headers: { [writtenBy]: me.id },
      });
    expect((await ask(worker)).body.code).toBe('session.another');
    expect((await ask(granny)).status).toBe(201);
  });
});

describe('a note among colleagues', () => {
  test('can still be made by whoever has handed it over, and is not for residents', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    await move(worker, id, 'handOver', { reason: 'other_grid', unitId: house.town.otherGrid });
    const noted = await move(worker, id, 'note', { words: '现场看过，是线路坏了' });
    expect(noted.history.at(-1)).toMatchObject({ kind: 'note', words: '现场看过，是线路坏了' });
    expect(noted.handler?.name).toBe('赵强');
    expect((await look(granny, id)).history.map(({ kind }) => kind)).not.toContain('note');
  });

  test('can be made after the matter was taken back, and leaves it taken back', async () => {
    const { id } = await report(house, granny);
    await move(granny, id, 'withdraw');
    expect((await move(worker, id, 'note', { words: '到现场才知道撤回了' })).state).toBe('withdrawn');
  });
});
