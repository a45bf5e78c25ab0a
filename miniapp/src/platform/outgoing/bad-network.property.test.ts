import fc from 'fast-check';
import { FakeServer, type Cut } from '../../../test/fake-server';
import { newFlash, startApp, type App, type Flash } from '../../../test/phone';
import type { Ask } from './outgoing';

const moment = '2026-11-18T06:10:00.000Z';
const report: Ask = {
  what: 'report',
  body: {
    placeId: 'door',
    category: 'lighting',
    words: '灯不亮三天了',
    callBack: false,
    hideName: false,
    capturedAt: moment,
  },
};
const move = (name: 'accept' | 'interim'): Ask => ({
  what: 'move',
  ticketId: 't1',
  body: { move: name, version: 3, fields: { words: '在路上' }, capturedAt: moment },
});

/** What somebody wants done, form by form, and how many photos each has. */
interface Wish {
  place: string;
  ask: Ask;
  photos: number;
  /** It was begun, so that from here on the phone has it, or the server. */
  begun: boolean;
  tapped: boolean;
}
const wishes = (photos: number): Wish[] =>
  [
    { place: 'report.A', ask: report, photos },
    { place: 'move.t1.accept', ask: move('accept'), photos: 0 },
    { place: 'move.t1.interim', ask: move('interim'), photos: 1 },
  ].map((wish) => ({ ...wish, begun: false, tapped: false }));

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // what a dying app complains of
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Lets everything happen that needs no more than `ms`. */
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms);

/** Does with the app what is still to do, as the person would: goes on with what was begun, and taps 提交. */
async function use(app: App, server: FakeServer, todo: Wish[]): Promise<void> {
  for (const wish of todo) {
    if (app.dead()) return;
    const kept = app.drafts.draftAt(wish.place);
    if (wish.tapped && !kept) continue; // it is on its way, or has arrived
    const form = await app.fill(wish.place);
    if (!wish.begun) form.write();
    wish.begun ||= !app.dead();
    const missing = wish.photos - form.queue.photos().length;
    if (missing > 0) await form.shoot(missing);
    if (app.dead()) return;
    wish.tapped = true;
    // a form that comes back, because another tab has changed the ticket, is the person's to submit again
    const made = form
      .submit(onVersion(wish.ask, read(app, server)))
      .catch(() => void (wish.tapped = app.dead()));
    await pass();
    void made;
  }
}

/** The version that the page shows: the newest, unless a move of one's own has not had its answer. */
const read = ({ useWaiting }: App, { version }: FakeServer): number =>
  useWaiting.getState().all.some(({ ask }) => ask.what === 'move') ? 3 : version;

const onVersion = (ask: Ask, version: number): Ask =>
  ask.what === 'move' ? { ...ask, body: { ...ask.body, version } } : ask;

/** Whether nothing that was begun is gone: each is a draft, waits, or has arrived. */
const isSomewhere = ({ storage }: Flash, server: FakeServer, { place, ask }: Wish): boolean =>
  storage.has(`draft.p1.${place}`) ||
  [...storage.values()].some((value) => JSON.stringify(value).includes(`"place":"${place}"`)) ||
  (ask.what === 'move'
    ? server.moves.some((made) => made.move === ask.body.move)
    : server.tickets.length > 0);

const cut = fc.constantFrom<Cut>('through', 'question', 'answer');

test('whatever breaks, everything that was submitted happens once, whole and in order, and nothing is left over', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        photos: fc.integer({ min: 0, max: 5 }),
        cuts: fc.array(cut, { maxLength: 24 }),
        deaths: fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 4 }),
        connected: fc.boolean(),
        twice: fc.boolean(),
      }),
      async ({ photos, cuts, deaths, connected, twice }) => {
        const flash = newFlash();
        const server = new FakeServer([...cuts]);
        const todo = wishes(photos);
        for (const dies of deaths) {
          const app = await startApp(flash, server, dies, connected);
          await use(app, server, todo);
          await pass(90_000);
          for (const wish of todo.filter(({ begun }) => begun))
            expect([wish.place, isSomewhere(flash, server, wish)]).toEqual([wish.place, true]);
        }
        const app = await startApp(flash, server, Infinity);
        if (twice) await startApp(flash, server, Infinity);
        for (let look = 0; look < 2; look++) {
          for (const sentBack of app.useWaiting.getState().all.filter(({ stop }) => stop)) {
            app.fillInAgain(sentBack);
            for (const wish of todo) if (wish.place === sentBack.origin.place) wish.tapped = false;
          }
          await use(app, server, todo);
          await pass(40 * 60_000);
        }

        expect(server.tickets.map((ticket) => ticket.photos.length)).toEqual([photos]);
        expect(new Set(server.tickets[0]?.photos).size).toBe(photos);
        expect(server.moves).toMatchObject([
          { move: 'accept', version: 3 },
          { move: 'interim', version: 4 },
        ]);
        expect(server.moves[1]?.photos).toHaveLength(1);
        expect([...flash.storage.keys()].filter((key) => /^(draft|outgoing)/.test(key))).toEqual([]);
        await app.tidyUp();
        expect([...flash.files.keys()]).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
