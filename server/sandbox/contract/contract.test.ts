import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { sandboxApp, sandboxPush } from '../app';
import { openReceiver, type Receiver } from '../testing/receiver';
import { openStage, type Stage } from '../testing/stage';
import { accountCases } from './account.cases';
import type { ContractCase, StandIn } from './case';
import { contentCases, userCases } from './content.cases';
import { Line, type Account } from './line';
import { gaps, either, missing, text, whole } from './match';
import { differencesOf, linesOf, reportOn } from './report';
import { standInCases } from './stand-in.cases';
import { valueCases } from './value.cases';

const openid = 'o-demo-liming';
let stage: Stage;
let app: Receiver;
let account: Account;

beforeAll(async () => {
  [stage, app] = [openStage(), await openReceiver()];
  account = { base: await stage.sandbox.listen({ host: '127.0.0.1', port: 0 }), ...sandboxApp };
  app.answer = ({ path }) => (path === '/missing.jpg' ? { status: 404 } : {});
  await stage.control('push', { url: app.url, ...sandboxPush, mode: 'plain' });
});
beforeEach(async () => {
  await stage.control('reset');
  await stage.visits(openid);
});
afterAll(() => Promise.all([stage.sandbox.close(), app.close()]));

const standIn = (): StandIn => ({
  line: new Line(account),
  openid,
  control: stage.control,
  files: app.url,
  told: async () => {
    await stage.sandbox.deliverDue();
    return app.received.filter(({ method }) => method === 'POST');
  },
});

const cases: ContractCase<StandIn>[] = [
  ...accountCases,
  ...contentCases,
  ...userCases,
  ...standInCases,
  ...valueCases,
];

it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
  expect(await differencesOf(one, standIn())).toEqual([]);
});

it('has a name of its own for every case, and 28 values', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(valueCases).toHaveLength(28);
});

describe('a WeChat that does something else', () => {
  const checkPath = '/wxa/msg_sec_check';

  it('is reported with the case, the field, what was expected and what came', async () => {
    await stage.control('faults', [{ match: { path: checkPath }, do: { errcode: 45009 } }]);
    const { asked, differences } = await reportOn(account, openid);
    expect(asked).toBe(accountCases.length + contentCases.length + userCases.length);
    expect(differences).toContainEqual({
      name: 'harmless words pass, with a trace id',
      at: 'errcode',
      expected: '0',
      got: '45009',
    });
    expect(linesOf({ asked, differences }).at(-1)).toMatch(/^\d+ cases asked, \d+ differences$/);
  });

  it('is reported when it does not answer at all', async () => {
    await stage.control('faults', [{ match: { path: checkPath }, do: { reset: true } }]);
    const { differences } = await reportOn(account, openid);
    expect(differences).toContainEqual({
      name: 'harmless words pass, with a trace id',
      at: '',
      expected: 'an answer',
      got: expect.stringContaining('fetch failed'),
    });
  });

  it('is reported without secret, token and openid, whatever it says', async () => {
    const echo = await openReceiver();
    echo.answer = ({ path, query, body }) => ({
      body: JSON.stringify(
        path === '/cgi-bin/stable_token'
          ? { access_token: `token-${'x'.repeat(40)}`, expires_in: 9999, said: body }
          : { errcode: `${[...query.values()].join(' ')} ${body}` },
      ),
    });
    const { differences } = await reportOn({ ...sandboxApp, base: echo.url }, openid);
    const printed = linesOf({ asked: 1, differences }).join('\n');
    expect(printed).toContain('…');
    for (const secret of [sandboxApp.secret, openid, 'token-x']) expect(printed).not.toContain(secret);
    await echo.close();
  });
});

it.each([
  [{ a: 1 }, { a: 1, b: 2 }, []],
  [{ a: { b: 1 } }, { a: { b: 2 } }, [{ at: 'a.b', expected: '1', got: '2' }]],
  [[1], [1, 2], [{ at: '', expected: '1 items', got: '2' }]],
  [[], {}, [{ at: '', expected: '[]', got: '{}' }]],
  [{ a: missing }, { a: 0 }, [{ at: 'a', expected: 'missing', got: '0' }]],
  [{ a: text(/x/) }, { a: 'y' }, [{ at: 'a', expected: 'a text like /x/', got: '"y"' }]],
  [whole(1, 2), 1.5, [{ at: '', expected: '1 to 2', got: '1.5' }]],
  [either(1, 'b'), 'b', []],
])('between %p and %p lies %p', (expected, got, lies) => {
  expect(gaps(expected, got)).toEqual(lies);
});

const run = (...more: string[]) =>
  promisify(execFile)(process.execPath, ['-r', 'esbuild-register', resolve(__dirname, 'live.ts'), ...more], {
    env: { ...process.env, WECHAT_APPID: '', WECHAT_SECRET: '' },
  });

it('can be rehearsed from the command line, and the real one needs an account', async () => {
  expect((await run()).stdout).toMatch(/^\d+ cases asked, no difference\n$/);
  await expect(run('--live')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('WECHAT_APPID'),
  });
});
