import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Route } from '@linli/shared/route';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../app';
import { sandboxApp } from '../../../sandbox/app';
import { createSandbox } from '../../../sandbox/sandbox';
import type { Config } from '../config';
import { statement } from './statement';
import { freshDatabase, type TestDatabase } from './test-database';

/** What is sent with an ask: path parameters, body, bearer token, cookie. Without `key` a new one is made for every write. */
export interface Sent<Ask> {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: Ask;
  readonly token?: string;
  readonly cookie?: string;
  readonly key?: string;
}

/** What came back; `code` is the refusal's, if it is one. */
export interface Answer<Reply> {
  readonly status: number;
  readonly body: Reply;
  readonly code: string | undefined;
  /** `name=value` of every cookie that was set, and the whole lines. */
  readonly cookies: readonly string[];
  readonly cookieLines: readonly string[];
}

/** The API on a database of its own, real HTTP, with the stand-in for WeChat and a clock that tests move. */
export class FrontDoor {
  private constructor(
    private readonly database: TestDatabase,
    private readonly sandbox: ReturnType<typeof createSandbox>,
    readonly app: NestFastifyApplication,
    private readonly config: Config,
    private readonly owner: FrontDoor | null,
  ) {}

  static async open(): Promise<FrontDoor> {
    const database = await freshDatabase();
    await statement(database.url, 'create table test_clock (ahead interval not null)');
    await statement(database.url, `insert into test_clock values ('0')`);
    await statement(database.url, 'grant select on test_clock to linli_app');
    const sandbox = createSandbox({ now: () => performance.now() });
    await sandbox.listen({ port: 0, host: '127.0.0.1' });
    const config = configFor(
      database.url,
      `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`,
    );
    return new FrontDoor(database, sandbox, await listening(config), config, null);
  }

  /** A second instance of the API on the same database. */
  async openAnother(): Promise<FrontDoor> {
    return new FrontDoor(this.database, this.sandbox, await listening(this.config), this.config, this);
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.owner) return;
    await this.sandbox.close();
    await this.database.drop();
  }

  /** Rows as they are in the database. */
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> {
    return statement<Row>(this.database.url, sql, values);
  }

  /** Lets time pass for every process on this database: `2 minutes`. */
  async pass(interval: string): Promise<void> {
    await this.rows('update test_clock set ahead = ahead + $1::interval', [interval]);
  }

  /** Asks a route over HTTP. */
  async ask<Ask, Reply>(route: Route<Ask, Reply>, sent: Sent<Ask> = {}): Promise<Answer<Reply>> {
    const { params = {}, body, token, cookie, key = randomBytes(16).toString('hex') } = sent;
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method: route.method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(route.method !== 'GET' && { 'idempotency-key': key }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const told = (await reply.json()) as Reply & { code?: string };
    const cookieLines = reply.headers.getSetCookie();
    const cookies = cookieLines.map((line) => line.split(';')[0] ?? '');
    return { status: reply.status, body: told, code: reply.ok ? undefined : told.code, cookies, cookieLines };
  }

  /** A login code of the stand-in, as a phone gets it; `person` is the key or the openid of a demo person. */
  loginCode(person: string): Promise<string> {
    return this.codeFrom('/__sandbox/login', person);
  }

  /** A code of the stand-in's phone-number button. */
  phoneCode(person: string): Promise<string> {
    return this.codeFrom('/__sandbox/phone', person);
  }

  private async codeFrom(url: string, person: string): Promise<string> {
    const payload = JSON.stringify({ person });
    const reply = await this.sandbox.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json' },
    });
    return reply.json<{ code: string }>().code;
  }
}

function configFor(databaseUrl: string, sandbox: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'https://linli.example',
    databaseUrl,
    poolSize: 5,
    appRole: 'linli_app',
    secret: randomBytes(32),
    wechat: { api: sandbox, appId: sandboxApp.appid, secret: sandboxApp.secret },
    storage: { kind: 'disk', folder: '/nonexistent' },
    h5: null,
    sandbox,
    shiftedClock: true,
    trustProxy: false,
    logLevel: 'silent',
  };
}

async function listening(config: Config): Promise<NestFastifyApplication> {
  const app = await createApp(config);
  await app.listen(0, config.host);
  return app;
}
