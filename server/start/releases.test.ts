import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApi, type ApiProcess } from '../src/platform/testing/api-process';
import { houseAt, openHouse, type House } from '../src/platform/testing/house';
import { programOf } from '../src/platform/testing/own-program';
import { statement } from '../src/platform/testing/statement';
import { look, move, report } from '../src/platform/testing/story';
import { kill, startWorker, until } from '../src/ticket/testing/workers';
import { claim, make, moveClaim, moveWish, publicly, seen, settleIn } from '../src/wish/testing/wishing';

jest.setTimeout(240_000);

const root = path.resolve(__dirname, '../..');
const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The release before this one: the last that has a name, and before there is one, where deliberation was whole. */
function before(): string | null {
  for (const find of [() => git('describe', '--tags', '--abbrev=0', 'HEAD^'), () => 'c0bac745'])
    try {
      return git('rev-parse', '--verify', `${find()}^{commit}`);
    } catch {
      // the next one
    }
  return null;
}

const release = before();
// Sources that came without their history hold one release only.
const together = release ? test : test.skip;

let folder: string;
let house: House;
let old: ApiProcess;
let worker: ChildProcess;
let sides: House[];
beforeAll(async () => {
  if (!release) return;
  folder = mkdtempSync(path.join(tmpdir(), 'linli-release-'));
  const files = execFileSync('git', ['archive', release, 'server', 'shared', 'package.json'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: files });
  // it runs on our libraries: what it alone still loads stays among those of development, now @fastify/helmet
  for (const modules of ['node_modules', 'server/node_modules'])
    symlinkSync(path.join(root, modules), path.join(folder, modules));
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const program = (file: string) => programOf(path.join(folder, 'server'), file);
  old = await startApi(house, { LOG_LEVEL: 'error' }, program('src/main.ts'));
  worker = startWorker(house, { LOG_LEVEL: 'error' }, program('src/worker.ts'));
  sides = [houseAt(house, old.url), house];
});
afterAll(async () => {
  if (!release) return;
  await kill(worker);
  await old.kill();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Turns from one release to the other with each thing that is done, beginning with either. */
function turns(first: number): () => House {
  let turn = first;
  return () => sides[turn++ % 2] ?? house;
}

together(
  'two releases on one database: a matter goes from hand to hand between them, whoever begins',
  async () => {
    for (const first of [0, 1]) {
      const next = turns(first);
      const { id } = await report(next(), await next().as('王奶奶'));
      const accept = next();
      await move(await accept.as('周晓禾'), id, 'accept');
      await move(await next().as('周晓禾'), id, 'spot', { outcome: 'solved', words: '换好了' });
      await move(await next().as('王奶奶'), id, 'rate', { solved: 'yes', stars: 5 });
      const [one, other] = await Promise.all(sides.map(async (side) => look(await side.as('王奶奶'), id)));
      expect(one?.state).toBe(other?.state);
      expect(one?.history.map(({ kind }) => kind)).toEqual(other?.history.map(({ kind }) => kind));
      await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
    }
  },
);

together(
  'two releases on one database: a wish is made, shown, claimed and confirmed between them',
  async () => {
    await settleIn(house, ['王奶奶', '方叔']);
    for (const first of [0, 1]) {
      const next = turns(first);
      const id = await make(next(), '王奶奶');
      await moveWish(next(), '钱洁', id, ['publish', publicly]);
      const day = `2026-11-2${1 + first}`;
      await claim(next(), '方叔', id, { at: `${day}T07:00:00.000Z` });
      await moveClaim(next(), '王奶奶', id, ['agree']);
      await house.at(`${day}T15:00`);
      await moveClaim(next(), '方叔', id, ['start']);
      await house.at(`${day}T15:45`);
      await moveClaim(next(), '方叔', id, ['finish', { minutes: 45 }]);
      await moveClaim(next(), '王奶奶', id, ['confirm', { words: '谢谢老方' }]);
      const [one, other] = await Promise.all(sides.map((side) => seen(side, '王奶奶', id)));
      expect(one?.state).toBe(other?.state);
    }
  },
);

together(
  'the worker of the release before carries what the new one has to tell, and gives up nothing',
  async () => {
    const left = () =>
      statement<{ count: number }>(
        house.databaseUrl,
        'select count(*)::int from delivery where done_at is null and parked_at is null and next_at <= (select now() + ahead from test_clock)',
      );
    await until(async () => (await left())[0]?.count === 0);
    expect(
      await statement(house.databaseUrl, 'select listener from delivery where parked_at is not null'),
    ).toEqual([]);
    expect(old.written()).not.toMatch(/"level":(50|60)/);
  },
);

together('control: a change that takes away what the release before reads is found', async () => {
  const { id } = await report(house, await house.as('王奶奶'));
  await statement(house.databaseUrl, 'alter table ticket rename column words to said');
  const { status } = await (await (sides[0] ?? house).as('王奶奶')).ask(ticketApi.detail, { params: { id } });
  expect(status).toBe(500);
});
