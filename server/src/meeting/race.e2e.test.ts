import { openHouse, type House } from '../platform/testing/house';
import { MeetingRow } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';
import { detail, nothingOn, plan, signUp, tryPlan, venue } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());
afterEach(() => jest.restoreAllMocks());

/** Two sign up for the last seat at once; answers where each stands, and how many seats are taken. */
async function race(): Promise<{ states: (string | null)[]; taken: number }> {
  const id = await plan(house, { capacity: 1 });
  await Promise.all([house.as('王奶奶'), house.as('陈姐')]);
  const both = await Promise.all(['王奶奶', '陈姐'].map((who) => signUp(house, who, id)));
  return {
    states: both.map(({ body }) => body.standing.state).sort(),
    taken: (await detail(house, id)).taken,
  };
}

test('two who want the last seat at once: one has it, the other waits', async () => {
  for (let round = 0; round < 10; round++)
    expect(await race()).toEqual({ states: ['in', 'waiting'], taken: 1 });
});

test('control: without the lock on the meeting both have it', async () => {
  const repository = house.app.get(MeetingRepository);
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  const seats = repository.seats.bind(repository);
  jest
    .spyOn(repository, 'lock')
    .mockImplementation(({ rows }, id) => rows.findOneByOrFail(MeetingRow, { id }));
  jest.spyOn(repository, 'seats').mockImplementation(async (tx, row) => {
    const found = await seats(tx, row);
    if (++arrived === 2) open();
    if (arrived <= 2) await both;
    return found;
  });
  expect(await race()).toEqual({ states: ['in', 'in'], taken: 2 });
});

test('two who want a venue at once: one has it', async () => {
  await nothingOn(house);
  const { id: venueId } = await venue(house);
  await Promise.all([house.as('孙主任'), house.as('钱洁')]);
  const both = await Promise.all(['孙主任', '钱洁'].map((who) => tryPlan(house, { venueId }, who)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  expect(both.find(({ status }) => status === 400)?.body.fields).toHaveProperty('venueId');
});
