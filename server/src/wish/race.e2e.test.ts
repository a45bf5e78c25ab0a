import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { Db } from '../platform/db/db';
import { ClaimService } from './claim.service';
import { StandingRepository } from './standing.repository';
import { WishRepository } from './wish.repository';
import { WishRow } from './wish.entity';
import { claimSeen, openWish, seen, settleIn, tryClaim } from './testing/wishing';

const crowd = 200;
let house: House;
/** So many people who live here and agreed to serve. */
let people: string[];

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '方叔', '李明']);
  people = (
    await statement<{ id: string }>(
      house.databaseUrl,
      `with born as (
         insert into person (id, openid, created_at) select gen_random_uuid(), 'crowd-' || turn, now() from generate_series(1, $1) turn returning id),
       bound as (
         insert into resident (id, district_id, home_id, person_id, kind, name, way, confirmed_at, since)
         select gen_random_uuid(), h.district_id, h.id, born.id, 'family', '邻居', 'worker', now(), '2026-01-01'
           from born cross join (select id, district_id from home order by id limit 1) h),
       agreed as (
         insert into service_consent (id, district_id, person_id, version, state, at)
         select gen_random_uuid(), $2, born.id, 1, 'given', now() from born)
       select id from born`,
      [crowd, house.town.district],
    )
  ).map(({ id }) => id);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => house.close());

/** Everybody claims the same wish at once, each in a transaction of their own. */
async function rush(wishId: string, wanted: readonly string[]): Promise<{ won: number; codes: Set<string> }> {
  const db = house.app.get(Db);
  const claims = house.app.get(ClaimService);
  const answers = await Promise.allSettled(
    wanted.map((id) =>
      db.write((tx) => claims.claim(tx, { id, sessionId: '', name: null, posts: [] }, wishId, {})),
    ),
  );
  const codes = answers.flatMap((answer) =>
    answer.status === 'rejected'
      ? [(answer.reason as { code?: string; message: string }).code ?? String(answer.reason)]
      : [],
  );
  return { won: answers.filter(({ status }) => status === 'fulfilled').length, codes: new Set(codes) };
}

test('of two hundred people who claim one wish at once just one succeeds, the others are told who was faster', async () => {
  const id = await openWish(house, '王奶奶');
  const { won, codes } = await rush(id, people);
  expect([won, [...codes]]).toEqual([1, ['claim.refused']]);
  expect(await seen(house, '王奶奶', id)).toMatchObject({ state: 'taken', taken: 1 });
});

test('of a wish with three hands just three are taken', async () => {
  const id = await openWish(house, '王奶奶', { hands: 3 });
  const { won } = await rush(id, people);
  expect(won).toBe(3);
  expect(await seen(house, '王奶奶', id)).toMatchObject({ state: 'taken', taken: 3, hands: 3 });
});

test('over the wire, too, one wins and the other hears that it is taken', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await openWish(house, '李明');
    const answers = await Promise.all(['方叔', '陈姐'].map((who) => tryClaim(house, who, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const who = answers[0]?.status === 201 ? '方叔' : '陈姐';
    expect((await claimSeen(house, who, id)).state).toBe('held');
    await statement(
      house.databaseUrl,
      `update claim set state = 'released', ended_at = now() where wish_id = $1`,
      [id],
    );
    await statement(house.databaseUrl, `update wish set state = 'withdrawn' where id = $1`, [id]);
  }
});

test('control: without the lock, and without the rules of the database behind it, several hold the same hand', async () => {
  const control = await openHouse();
  try {
    await control.at('2026-11-18T09:00');
    await settleIn(control, ['王奶奶', '陈姐', '方叔']);
    await statement(control.databaseUrl, 'drop index claim_slot');
    await statement(control.databaseUrl, 'alter table wish drop constraint wish_check');
    const id = await openWish(control, '王奶奶');
    jest
      .spyOn(control.app.get(WishRepository), 'lock')
      .mockImplementation(({ rows }, wishId) => rows.findOneBy(WishRow, { id: wishId }));
    // both have seen how things stand before either goes on
    const standings = control.app.get(StandingRepository);
    const of = standings.of.bind(standings);
    let arrived = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    jest.spyOn(standings, 'of').mockImplementation(async (...asked) => {
      const stood = await of(...asked);
      if (++arrived === 2) open();
      await both;
      return stood;
    });
    const answers = await Promise.all(['方叔', '陈姐'].map((who) => tryClaim(control, who, id)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  } finally {
    await control.close();
  }
});
