import type { Sandbox } from '../../../sandbox/sandbox';

/** The stand-in's control calls, named without `/__sandbox/`; a refused one fails the test with its message. */
export interface SandboxHands {
  get<T>(path: string): Promise<T>;
  post<T = unknown>(path: string, body?: unknown): Promise<T>;
}

/** Hands on a stand-in. */
export function handsOf(sandbox: Sandbox): SandboxHands {
  const said = <T>({ statusCode, body }: { statusCode: number; body: string }): T => {
    if (statusCode !== 200) throw new Error(`the stand-in says ${statusCode}: ${body}`);
    return JSON.parse(body) as T;
  };
  return {
    get: async <T>(path: string) =>
      said<T>(await sandbox.inject({ method: 'GET', url: `/__sandbox/${path}` })),
    post: async <T>(path: string, body: unknown = {}) =>
      said<T>(
        await sandbox.inject({ method: 'POST', url: `/__sandbox/${path}`, payload: JSON.stringify(body) }),
      ),
  };
}
