import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';

/** Who signs in at the platform next, with a phone that it has verified, or goes back without. */
export interface Citizen {
  readonly subject: string;
  readonly phone?: string;
  readonly cancels?: boolean;
}

/** A city platform in a process of its own. */
export interface CityPlatform {
  readonly url: string;
  /** What the server is told of it. */
  readonly env: NodeJS.ProcessEnv;
  next(citizen: Citizen): Promise<void>;
  /** Follows an address of the platform as the citizen's browser would, to where it is sent back. */
  browse(address: string): Promise<URL>;
  /** The ID token that a city app gets for the next citizen, made for this client. */
  idToken(client: 'linli-h5' | 'another', citizen: Citizen): Promise<string>;
  stop(): Promise<void>;
  /** Starts again at the same address, with new keys. */
  restart(): Promise<void>;
}

const secret = 'a secret for tests only';
const cityApp = 'http://127.0.0.1/city-app';

/** Starts a city platform that sends browsers back to `back`. */
export async function openCityPlatform(back: string): Promise<CityPlatform> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = await start(port, back);
  const next = async (citizen: Citizen) => {
    await fetch(`${url}/__next`, { method: 'POST', body: JSON.stringify(citizen) });
  };
  const browse = (address: string) => follow(url, new URL(address), new Map());
  const stop = () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill();
    });
  return {
    url,
    env: {
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: 'linli-desk',
      OIDC_CLIENT_SECRET: secret,
      OIDC_AUDIENCE: 'linli-h5',
      OIDC_INSIDE: '1',
    },
    next,
    browse,
    idToken: async (client, citizen) => {
      await next(citizen);
      const ask = {
        client_id: client,
        response_type: 'code',
        scope: 'openid phone',
        redirect_uri: cityApp,
        nonce: randomUUID(),
      };
      const came = await browse(`${url}/auth?${new URLSearchParams(ask)}`);
      const answer = await fetch(`${url}/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`${client}:${encodeURIComponent(secret).replaceAll('%20', '+')}`)}`,
        },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: came.searchParams.get('code') ?? '',
          redirect_uri: cityApp,
        }),
      });
      return ((await answer.json()) as { id_token: string }).id_token;
    },
    stop,
    restart: async () => {
      await stop();
      child = await start(port, back);
    },
  };
}

function start(port: number, back: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(__dirname, 'platform-process.mjs'), String(port), back], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('exit', () => reject(new Error(`the city platform ended: ${said}`)));
    child.stdout.once('data', () => resolve(child));
  });
}

/** Follows redirects within the platform, with its cookies, until one leads away from it. */
async function follow(home: string, at: URL, cookies: Map<string, string>): Promise<URL> {
  if (at.origin !== home) return at;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
  for (const given of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
    cookies.set(name, value);
  }
  const to = answer.headers.get('location');
  if (!to) throw new Error(`${at.href} answers ${answer.status}: ${await answer.text()}`);
  return follow(home, new URL(to, at), cookies);
}

/** A port that is free now, below those that outgoing connections take. */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const server = createServer();
  const free = await new Promise<boolean>((done) => {
    server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true));
  });
  await new Promise((done) => server.close(done));
  return free ? port : freePort();
}
