import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Reading } from '../variables';
import { Issuer } from './issuer';
import { issuerFrom } from './issuer-account';

const told = { OIDC_ISSUER: 'https://city.example', OIDC_CLIENT_ID: 'linli', OIDC_CLIENT_SECRET: 'so' };
const from = (env: NodeJS.ProcessEnv) => {
  const reading = new Reading(env);
  const account = issuerFrom(reading);
  reading.end();
  return account;
};

it('is there only where an issuer is named, and speaks without TLS only outside production', () => {
  expect(from({})).toBeNull();
  expect(from(told)).toMatchObject({ scopes: 'openid', audience: 'linli', inside: false, plain: true });
  expect(from({ ...told, NODE_ENV: 'production' })).toMatchObject({ plain: false });
  const plainly = { ...told, OIDC_ISSUER: 'http://city.example' };
  expect(() => from({ ...plainly, NODE_ENV: 'production' })).toThrow('OIDC_ISSUER must begin with https://');
  expect(from(plainly)).toMatchObject({ plain: true });
  expect(() => from({ ...told, OIDC_SCOPES: 'phone' })).toThrow('must name openid');
});

it('asks a platform that fails again after a second, then two, and nobody in between', async () => {
  let asked = 0;
  const server = createServer((_, reply) => {
    asked += 1;
    reply.writeHead(500).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const account = from({ ...told, OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_INSIDE: '1' });
  const issuer = new Issuer(account, 'https://linli.example/back');
  let ahead = 0;
  const clock = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => clock() + ahead);
  const tries = async (later: number) => {
    ahead += later;
    await expect(issuer.begin()).rejects.toMatchObject({ code: 'identity.unreachable' });
    return asked;
  };
  try {
    expect(await tries(0)).toBe(1);
    expect(await tries(0)).toBe(1);
    expect(await tries(1_000)).toBe(2);
    expect(await tries(1_000)).toBe(2);
    expect(await tries(1_000)).toBe(3);
  } finally {
    jest.restoreAllMocks();
    await new Promise((done) => server.close(done));
  }
});

it('knocks at no private address that its settings do not allow', async () => {
  const account = from({ ...told, OIDC_ISSUER: 'http://127.0.0.1:9' });
  await expect(new Issuer(account, 'https://linli.example/back').begin()).rejects.toMatchObject({
    code: 'identity.unreachable',
  });
});
