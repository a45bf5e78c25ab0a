import { sandboxApp } from '../app';
import { createSandbox, type Sandbox } from '../sandbox';
import type { WorldOptions } from '../world/world';

/** A stand-in for one test, with a clock of its own and short ways to call it. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly logged: string[];
  /** A control call below /__sandbox that must go well. */
  control<T>(path: string, body?: unknown): Promise<T>;
  /** A GET below /__sandbox. */
  seen<T>(path: string): Promise<T>;
  /** One of WeChat's calls by POST, with a good token. */
  call<T = Said>(path: string, body: unknown): Promise<T>;
  /** Lets time pass, in milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Someone opens the mini-program. */
  visits(key: string): Promise<void>;
}

/** The fields that most answers have. */
export interface Said {
  readonly errcode?: number;
  readonly errmsg?: string;
}

/** Sets up a stand-in at nine in the morning of a Wednesday, Shanghai time. */
export function openStage(more: Partial<WorldOptions> = {}): Stage {
  const logged: string[] = [];
  const now = () => Date.parse('2026-11-25T09:00:00+08:00');
  const sandbox = createSandbox({ now, log: (line) => logged.push(line), ...more });
  const post = async (url: string, body: unknown) =>
    sandbox.inject({ method: 'POST', url, payload: JSON.stringify(body) });
  const control = async <T>(path: string, body: unknown = {}): Promise<T> => {
    const answer = await post(`/__sandbox/${path}`, body);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  return {
    sandbox,
    logged,
    control,
    seen: async <T>(path: string) =>
      (await sandbox.inject({ method: 'GET', url: `/__sandbox/${path}` })).json<T>(),
    call: async <T>(path: string, body: unknown) => {
      const asked = { grant_type: 'client_credential', ...sandboxApp };
      const token = (await post('/cgi-bin/stable_token', asked)).json<{ access_token: string }>();
      return (await post(`${path}?access_token=${token.access_token}`, body)).json<T>();
    },
    wait: async (advanceMs) => {
      await control('clock', { advanceMs });
    },
    visits: async (key) => {
      await control(`users/${key}/visit`);
    },
  };
}
