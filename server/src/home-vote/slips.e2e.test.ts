import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { randomBytes } from 'node:crypto';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { doersOf } from '../platform/testing/doers';
import { openHouse, type House } from '../platform/testing/house';
import { randomCode, Secrets } from '../platform/secret';
import { HomeVoteRow } from './home-vote.entity';
import { SlipService, type Slip } from './slip.service';

let house: House;
let id: string;
let slips: Slip[];
let home: string;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  const clerk = await house.as('钱洁');
  const { body: form } = await clerk.ask(homeVoteApi.form);
  const tellers = form.people.filter(({ name }) => ['方叔', '许老师'].includes(name)).map((one) => one.id);
  const { body } = await clerk.ask(homeVoteApi.make, {
    body: {
      ...{ placeId: house.town.compound, title: '空地修什么', words: '', options: ['花园', '车棚'], most: 1 },
      who: 'resident',
      ...{ until: '2026-11-25', tellers },
    },
  });
  id = body.id;
  for (const name of ['方叔', '许老师'])
    await (await house.as(name)).ask(ballotApi.keep, { params: { id }, body: { code: randomCode(24) } });
  home = (await page('王奶奶')).slots[0]?.id ?? '';
  slips = await house.app.get(Db).read(async (read) => {
    const vote = await read.rows.findOneByOrFail(HomeVoteRow, { id });
    return house.app.get(SlipService).slips(read, vote);
  });
});
afterAll(() => house.close());

const handIn = async (name: string, code: string) =>
  (await house.as(name)).ask(homeVoteApi.handIn, { params: { id }, body: { code } });
const page = async (name: string) =>
  (await (await house.as(name)).ask(homeVoteApi.page, { params: { id } })).body;
const codeOf = (homeId: string) => slips.find((slip) => slip.homeId === homeId)?.code ?? '';

test('each home has a slip of its own, the same each time, and none that another vote has', () => {
  expect(new Set(slips.map(({ code }) => code)).size).toBe(slips.length);
  expect(slips.length).toBe(24);
  const other = new Secrets(randomBytes(32));
  expect(other.codeFor(`slip ${id} ${home}`)).not.toBe(codeOf(home));
});

test('a slip that is handed in closes its home: no second slip, and no phone', async () => {
  expect((await page('钱洁')).mayHandIn).toBe(true);
  expect((await page('王奶奶')).mayHandIn).toBe(false);
  const code = codeOf(home);
  const read = `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`;
  const { body } = await handIn('钱洁', read);
  expect(body.home).toBe('槐荫里小区 12 号楼 2 单元 502');
  expect((await page('王奶奶')).slots).toMatchObject([{ id: home, taken: 'paper' }]);
  expect((await handIn('钱洁', code)).body.code).toBe('ballot.slot_spent');
  expect(await doersOf(house.databaseUrl, 'home_vote.slip_taken')).toEqual([house.town.people.钱洁]);
  const blinded = Buffer.concat([Buffer.from([0]), randomBytes(255)]).toString('base64url');
  const phone = await (
    await house.as('王奶奶')
  ).ask(ballotApi.issue, { params: { id }, body: { slotId: home, blinded } });
  expect(phone.body.code).toBe('ballot.slot_spent');
});

test('a code that is on no slip is told at its field, and nobody but whoever steers the place hands in', async () => {
  expect((await handIn('钱洁', 'ZZZZ ZZZZ')).body.fields).toHaveProperty('code');
  const [first] = slips.filter(({ homeId }) => homeId !== home);
  expect((await handIn('何远', first?.code ?? '')).body.code).toBe('home_vote.missing');
  expect((await handIn('王奶奶', first?.code ?? '')).body.code).toBe('role.not_yours');
});

test.each(['slips', 'ballots'] as const)('the %s are printed behind a link that ends', async (what) => {
  const { body } = await (await house.as('钱洁')).ask(homeVoteApi.print, { params: { id }, body: { what } });
  const paper = await fetch(house.url + body.url);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const other = body.url.replace(what, what === 'slips' ? 'ballots' : 'slips');
  expect((await fetch(house.url + other)).status).toBe(403);
  expect(
    (await (await house.as('何远')).ask(homeVoteApi.print, { params: { id }, body: { what } })).body.code,
  ).toBe('home_vote.missing');
});
