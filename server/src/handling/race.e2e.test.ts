import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, report } from '../platform/testing/story';
import { TicketRepository } from '../ticket/ticket.repository';

let house: House;
let granny: Visitor;
let pair: [Visitor, Visitor];

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  granny = await house.as('王奶奶');
  pair = [await house.as('韩师傅'), await house.as('马师傅')];
});
afterAll(() => house.close());
afterEach(() => jest.restoreAllMocks());
beforeEach(() => statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'"));

/** Both workers of the firm accept the same ticket of its pool at the same time. */
async function race(): Promise<{ statuses: number[]; accepts: number; handler: string | undefined }> {
  const { id } = await report(house, granny, { category: 'lift', words: '电梯门关不上，一直响。' });
  const { version } = await look(pair[0], id);
  const answers = await Promise.all(
    pair.map((worker) =>
      worker.ask(ticketApi.move, { params: { id }, body: { move: 'accept', version, fields: {} } }),
    ),
  );
  const after = await look(granny, id);
  return {
    statuses: answers.map(({ status }) => status).sort(),
    accepts: after.history.filter(({ kind }) => kind === 'accept').length,
    handler: after.handler?.name,
  };
}

test('two workers accept at once: one wins, the other is told that someone was faster', async () => {
  for (let round = 0; round < 10; round++) {
    const { statuses, accepts, handler } = await race();
    expect([statuses, accepts]).toEqual([[200, 409], 1]);
    expect(['韩师傅', '马师傅']).toContain(handler);
  }
});

test('control: without the lock on the ticket both accept it', async () => {
  const repository = house.app.get(TicketRepository);
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  jest.spyOn(repository, 'lock').mockImplementation(async (tx, me, id) => {
    const ticket = await repository.find(tx, me, id);
    if (++arrived === 2) open();
    await both;
    return ticket;
  });
  const { statuses, accepts } = await race();
  expect([statuses, accepts]).toEqual([[200, 200], 2]);
});
