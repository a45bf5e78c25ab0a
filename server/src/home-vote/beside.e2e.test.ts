import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { finished, prepare } from '@linli/shared/ballot/casting.rules';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { voteApi } from '@linli/shared/vote/vote.api';
import { chance, cast as castSecretly, keysOf } from '../ballot/testing/voting';
import { moveIn } from '../home/testing/moving-in';
import { randomCode } from '../platform/secret';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { cast, detail, frozenRoll, move, openVote, page, slots, paper, yes } from '../vote/testing/votes';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the same homes vote by name and in secret at once: neither vote knows of the other, and no row joins a home to its secret choice', async () => {
  const roll = await frozenRoll(house);
  const voters = ['李明', '王奶奶', '新邻居', '方叔', '许老师'];
  for (const [turn, name] of voters.slice(1).entries())
    await moveIn(house, name, { room: `${turn + 1}01`, phone: `1380000000${turn}` });
  const named = await openVote(house, roll);
  const clerk = await house.as('钱洁');
  const tellers = ['方叔', '许老师'];
  const { body: made } = await clerk.ask(homeVoteApi.make, {
    body: {
      ...{ placeId: house.town.compound, title: '空地修什么', words: '', options: ['车棚', '花园'], most: 1 },
      ...{ who: 'owner', until: '2026-11-25', tellers: tellers.map((name) => house.town.people[name] ?? '') },
    },
  });
  const codes = tellers.map(() => randomCode(24));
  for (const [at, name] of tellers.entries())
    await (
      await house.as(name)
    ).ask(ballotApi.keep, { params: { id: made.id }, body: { code: codes[at] ?? '' } });

  const keys = await keysOf(house, made.id);
  const trackers: string[] = [];
  for (const [turn, name] of voters.entries()) {
    const visitor = await house.as(name);
    const seen = await visitor.ask(homeVoteApi.page, { params: { id: made.id } });
    expect([name, seen.status]).toEqual([name, 200]);
    const [slot] = seen.body.slots;
    const prepared = prepare(keys, [[turn % 2]], chance);
    const body = { slotId: slot?.id ?? '', blinded: prepared.blinded };
    const { body: issued } = await visitor.ask(ballotApi.issue, { params: { id: made.id }, body });
    const ballot = finished(keys.issuing, prepared, issued.signed);
    if (!ballot) throw new Error('not signed');
    trackers.push(ballot.tracker);
    expect((await castSecretly(house, ballot)).status).toBe(200);
    // taking part in one leaves the other as it was
    if (name === '李明') expect((await page(house, name, named)).slots[0]?.filled).toBe(false);
  }
  expect((await cast(house, '李明', named)).status).toBe(201);
  const li = await house.as('李明');
  expect((await li.ask(voteApi.mine)).body.votes.map(({ id }) => id)).toEqual([named]);
  expect((await li.ask(homeVoteApi.list)).body.votes.map(({ id, todo }) => [id, todo])).toEqual([
    [made.id, false],
  ]);

  // the doors of one do not open the other
  const crossed = { slotId: house.town.compound, edition: 'a'.repeat(64), answers: yes };
  expect((await li.ask(voteApi.cast, { params: { id: made.id }, body: crossed })).body.code).toBe(
    'vote.missing',
  );
  expect((await house.anyone().ask(ballotApi.box, { params: { id: named } })).body.code).toBe(
    'ballot.missing',
  );

  await house.at('2026-11-26T00:00');
  await house.settle();
  const opened = await (
    await house.as('方叔')
  ).ask(ballotApi.open, { params: { id: made.id }, body: { codes } });
  expect(opened.status).toBe(200);
  const { body: box } = await house.anyone().ask(ballotApi.box, { params: { id: made.id } });
  expect(box).toMatchObject({ cast: 5, counts: { ballots: 5, questions: [{ options: [3, 2] }] } });
  expect(await detail(house, named)).toMatchObject({ state: 'open', filled: 1 });

  // what is known of a ballot stands in none of the tables of names, and no name, home or slot stands beside a ballot
  const tables = await statement<{ name: string }>(
    house.databaseUrl,
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const issued = await statement<{ id: string }>(
    house.databaseUrl,
    `select slot_id as id from ballot_issue where vote_id = '${made.id}'`,
  );
  const homes = issued.map(({ id }) => id);
  const texts = [...trackers, ...homes, house.town.people['李明'] ?? ''].map((text) => `'${text}'`).join(',');
  const found = await statement<{ name: string; text: string }>(
    house.databaseUrl,
    tables
      .map(
        ({ name }) =>
          `select distinct '${name}' as name, n.needle as text from "${name}" t, unnest(array[${texts}]) n(needle) where strpos(t::text, n.needle) > 0`,
      )
      .join(' union all '),
  );
  const where = (text: string) => found.filter((one) => one.text === text).map(({ name }) => name);
  for (const tracker of trackers) expect(where(tracker)).toEqual(['ballot']);
  expect(where(house.town.people['李明'] ?? '')).toContain('named_ballot');
  for (const home of homes) expect(where(home)).toContain('ballot_issue');
  expect(found.filter(({ name }) => name === 'ballot')).toHaveLength(trackers.length);

  for (const { code } of (await slots(house, named)).filter(({ channel }) => !channel).slice(0, 2))
    await paper(house, named, code);
  await house.at('2026-12-01T20:01');
  await house.settle();
  await move(house, named, 'count');
  expect((await house.anyone().ask(ballotApi.box, { params: { id: made.id } })).body.counts).toEqual(
    box.counts,
  );
});
