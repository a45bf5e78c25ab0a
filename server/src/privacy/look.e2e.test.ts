import { readFileSync } from 'node:fs';
import path from 'node:path';
import { homeApi } from '@linli/shared/home/home.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { privacyApi } from '@linli/shared/privacy/privacy.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { ask } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

/** By which route a phone or ballot of somebody is shown, and the test in which they then read who looked. */
const revealing: Record<string, string> = {
  'post /api/call-backs/{id}/reveal': 'callback/callback.e2e.test.ts',
  'post /api/claims/{id}/reveal': 'wish/wish.e2e.test.ts',
  'post /api/home-asks/{id}/reveal': 'home/home.e2e.test.ts',
  'post /api/homes/{id}/reveal': 'privacy/look.e2e.test.ts',
  'post /api/office/votes/{id}/ballots/look': 'vote/decided.e2e.test.ts',
  'post /api/office/wishes/{id}/reveal': 'wish/wish.e2e.test.ts',
  'post /api/tickets/{id}/reveal': 'handling/handling.e2e.test.ts',
  'post /api/topic-calls/{id}/reveal': 'topic/hearing.e2e.test.ts',
};

test('every route that reveals something is one whose looks are kept and read', async () => {
  const openapi = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, object>>;
  };
  const routes = Object.entries(openapi.paths).flatMap(([route, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb} ${route}`),
  );
  const asking = routes.filter((route) => /^post .*(\/reveal|\/ballots\/look)$/.test(route));
  expect(asking.sort()).toEqual(Object.keys(revealing));
  for (const test of new Set(Object.values(revealing)))
    expect([test, readFileSync(path.join(__dirname, '..', test), 'utf8')]).toEqual([
      test,
      expect.stringMatching(/looksAt\(|privacyApi\.looks|from person_look/),
    ]);
});

test('somebody reads who saw their phone, as what, where and why; nobody else does, and it goes when they leave', async () => {
  const [granny, clerk] = [await house.as('王奶奶'), await house.as('钱洁')];
  await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  const id = await ask(house, '王奶奶');
  await (await house.as('周晓禾')).ask(homeApi.confirm, { params: { id }, body: {} });
  const home = (await granny.ask(homeApi.mine)).body.homes[0]?.homeId ?? '';
  expect((await granny.ask(privacyApi.looks)).body).toEqual({ looks: [] });
  const seen = await clerk.ask(homeApi.reveal, { params: { id: home }, body: { reason: ' 停水通知 ' } });
  expect(seen.body.phones).toMatchObject([{ what: 'owner' }]);
  expect((await granny.ask(privacyApi.looks)).body.looks).toEqual([
    {
      id: expect.any(String),
      at: expect.stringMatching(/^2026-11-18T01:0/),
      what: 'phone',
      about: 'home',
      role: expect.stringMatching(/./),
      place: '青石桥社区',
      name: '钱洁',
      reason: '停水通知',
    },
  ]);
  for (const other of ['钱洁', '陈姐'])
    expect((await (await house.as(other)).ask(privacyApi.looks)).body.looks).toEqual([]);
  expect((await house.anyone().ask(privacyApi.looks)).status).toBe(401);
  // A look that shows nothing is none.
  const matter = await report(house, granny);
  const worker = await house.as('周晓禾');
  const body = { what: 'phone' as const, reason: '约时间' };
  const none = await worker.ask(ticketApi.reveal, { params: { id: matter.id }, body });
  expect([none.body.code, (await granny.ask(privacyApi.looks)).body.looks.length]).toEqual([
    'reveal.none',
    1,
  ]);

  await granny.ask(peopleApi.leaveLinli);
  await house.at('2026-11-20T09:00');
  await house.settle();
  expect(await statement(house.databaseUrl, 'select person_id, reason from person_look')).toEqual([
    { person_id: house.town.people.王奶奶, reason: null },
  ]);
});
