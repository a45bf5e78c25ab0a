import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Recording } from '@linli/shared/recording/recording.contract';
import type { Route } from '@linli/shared/route';
import { randomUUID } from 'node:crypto';
import { sandboxPush } from '../../../sandbox/app';
import { verbsOf } from '../../../seeds/hands';
import { schedule } from '../../schedule';
import type { Config } from '../config';
import { Db } from '../db/db';
import { takePremises } from './premises';
import { handsOf, type SandboxHands } from './sandbox-hands';
import { statement } from './statement';
import { buildTown, sandboxPerson, type Town } from './town';

/** What came back: status, headers, and the body as the route promises it (or as a refusal says it). */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T & { code?: string; message?: string; fields?: Record<string, string>; requestId?: string };
}

interface Asking<Ask> {
  readonly params?: Record<string, string>;
  readonly body?: Ask;
  /** A fresh key for each call unless one is given; null sends none. */
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
}

/** Someone with a phone in hand, signed in or not. */
export interface Visitor {
  readonly token: string | null;
  ask<Ask, Reply>(route: Route<Ask, Reply>, asking?: Asking<Ask>): Promise<Answer<Reply>>;
  /** Uploads a picture; answers its id. */
  photo(bytes: Buffer, type?: string): Promise<Answer<{ id: string; full: string; thumb: string }>>;
  /** Uploads a recording, `seconds` long as the phone says, under a key of its own unless one is given. */
  recording(bytes: Buffer, seconds: number | string, key?: string): Promise<Answer<Recording>>;
}

/** The whole house over real HTTP on a database of its own, with a clock that tests can move. */
export interface House {
  readonly url: string;
  readonly town: Town;
  readonly app: NestFastifyApplication;
  readonly config: Config;
  /** What another process of this house is started with. */
  readonly env: NodeJS.ProcessEnv;
  readonly databaseUrl: string;
  /** Signs someone in through the stand-in; the same person keeps one session. */
  as(name: string): Promise<Visitor>;
  anyone(token?: string | null): Visitor;
  /** A one-time code of the stand-in for someone's sign-in or phone. */
  code(name: string, what: 'login' | 'phone'): Promise<string>;
  /** The stand-in for WeChat: what its people do, its rules, and what it saw. */
  readonly sandbox: SandboxHands;
  /** Moves the clock of every process to a local instant, 2026-09-30T10:00; WeChat's too. */
  at(local: string): Promise<void>;
  /** Runs every recurring job and lets WeChat tell what it has to tell, until nobody finds anything to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the house on a fresh copy of the template; tests close it after themselves. */
export async function openHouse(more: NodeJS.ProcessEnv = {}): Promise<House> {
  const premises = await takePremises(more);
  const { app, url, config, env, databaseUrl, sandbox } = premises;
  const wechat = handsOf(sandbox);
  await wechat.post('push', { url: `${url}/wechat/push`, ...sandboxPush, mode: 'safe', format: 'json' });
  await wechat.post('hosts', { [config.publicUrl]: url });
  // Tests do not wait for WeChat's delay; they set one where it matters.
  await wechat.post('media', { delayMs: 0 });
  const at = async (local: string) => {
    const instant = `${local}:00+08:00`;
    await statement(databaseUrl, 'update test_clock set ahead = $1::timestamptz - now()', [instant]);
    await wechat.post('clock', { setTo: instant });
  };
  const found = async () => {
    // A minute before anybody comes.
    await at('2026-01-05T08:29');
    const built = await app.get(Db).write((tx) => buildTown(tx, verbsOf(app)));
    await premises.keep(built);
    return built;
  };
  const town = (premises.kept as Town | undefined) ?? (await found());
  await at('2026-01-05T08:30');
  const jobs = [...schedule(app), { run: () => sandbox.deliverDue() }];
  const sessions = new Map<string, Promise<Visitor>>();
  const visitor = (token: string | null) => visitorAt(url, token);
  const codeFor = async (name: string, what: 'login' | 'phone') =>
    (await wechat.post<{ code: string }>(what, { person: sandboxPerson(name).key })).code;
  return {
    url,
    town,
    app,
    config,
    env,
    databaseUrl,
    anyone: (token = null) => visitor(token),
    code: codeFor,
    sandbox: wechat,
    as: (name) => {
      const signIn = async () => {
        const answer = await fetch(`${url}/api/session`, post({ code: await codeFor(name, 'login') }));
        const { token } = (await answer.json()) as { token: string };
        // Whoever asks has the mini-program open, and WeChat knows.
        const visit = () => wechat.post(`users/${sandboxPerson(name).key}/visit`);
        return visitorAt(url, token, visit);
      };
      const known = sessions.get(name) ?? signIn();
      sessions.set(name, known);
      return known;
    },
    at,
    settle: async () => {
      for (let turn = 0; turn < jobs.length;) {
        let found = false;
        while (await jobs[turn]?.run()) found = true;
        // Whoever finds something comes next to what carries events, and all begin anew: those that rarely do are asked once.
        if (found && turn > 0) jobs.splice(1, 0, ...jobs.splice(turn, 1));
        turn = found ? 0 : turn + 1;
      }
    },
    close: () => premises.leave(),
  };
}

/** The same house as its people find it at another of its processes. */
export const houseAt = (house: House, url: string): House => ({
  ...house,
  url,
  as: async (name) => visitorAt(url, (await house.as(name)).token),
  anyone: (token = null) => visitorAt(url, token),
});

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

function visitorAt(url: string, token: string | null, visit?: () => Promise<unknown>): Visitor {
  const send = async <T>(
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Answer<T>> => {
    await visit?.();
    const answer = await fetch(url + path, {
      ...init,
      headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (text ? JSON.parse(text) : {}) as Answer<T>['body'],
    };
  };
  const upload = <T>(path: string, body: FormData, key: string = randomUUID()) =>
    send<T>(path, { method: 'POST', body, headers: { 'idempotency-key': key } });
  return {
    token,
    ask: ({ method, path }, { params = {}, body, key, headers = {} } = {}) => {
      const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
      const query = method === 'GET' && body ? `?${new URLSearchParams(body as Record<string, string>)}` : '';
      const keyed: Record<string, string> =
        method === 'GET' || key === null ? {} : { 'idempotency-key': key ?? randomUUID() };
      const json: Record<string, string> =
        method !== 'GET' && body !== undefined ? { 'content-type': 'application/json' } : {};
      return send(`/api${filled}${query}`, {
        method,
        headers: { ...json, ...keyed, ...headers },
        ...(method !== 'GET' && body !== undefined && { body: JSON.stringify(body) }),
      });
    },
    photo: (bytes, type = 'image/jpeg') => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)], { type }), 'photo.jpg');
      return upload('/api/photos', form);
    },
    recording: (bytes, seconds, key) => {
      const form = new FormData();
      // WeChat promises no order of the parts.
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'audio/mpeg' }), 'sound.mp3');
      form.append('seconds', String(seconds));
      return upload('/api/recordings', form, key);
    },
  };
}
