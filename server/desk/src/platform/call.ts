import { pathOf, type Route } from '@linli/shared/route';
import { networkGone, troubleIn } from '@linli/shared/trouble';
import { sessionEnded } from './told';

/** What one endpoint is asked with: parameters of its path, its query, its body, and the key of a write. */
export interface CallAsk<Ask> {
  params?: Readonly<Record<string, string>>;
  query?: Ask extends object ? Partial<Ask> : never;
  body?: Ask;
  key?: string;
}

/** A key under which a write is done once. */
export const newKey = (): string => crypto.randomUUID();

/** Asks one endpoint as this browser's session; resolves with its reply, rejects with `Trouble`. */
export async function call<Ask, Reply>(route: Route<Ask, Reply>, ask: CallAsk<Ask> = {}): Promise<Reply> {
  const writing = route.method !== 'GET';
  const body = ask.body ?? (route.method === 'POST' || route.method === 'PUT' ? {} : undefined);
  const got = await fetch(`/api${pathOf(route.path, ask.params, ask.query)}`, {
    method: route.method,
    headers: {
      ...(writing && { 'idempotency-key': ask.key ?? newKey() }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw networkGone(writing);
  });
  return answerOf<Reply>(got);
}

/** The reply of an answer that came, or its trouble; a session that is over is noticed by the whole desk. */
export async function answerOf<Reply>(got: Response): Promise<Reply> {
  const text = await got.text();
  const body = parsed(text);
  if (got.ok) return body as Reply;
  if (got.status === 401) sessionEnded();
  throw troubleIn({ status: got.status, body, headers: Object.fromEntries(got.headers) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
