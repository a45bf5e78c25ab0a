import { writtenBy } from '@linli/shared/people/people.api';
import { pathOf, type Route } from '@linli/shared/route';
import { hearDate } from './clock';
import { dropProof, proof } from './credential';
import { host } from './host';
import { newKey } from './key';
import { timed } from './slow';
import { networkGone, troubleIn } from '@linli/shared/trouble';

export interface CallAsk<Ask> {
  /** Fills `:name` in the path. */
  params?: Readonly<Record<string, string>>;
  query?: Ask extends object ? Partial<Ask> : never;
  body?: Ask;
  /** Idempotency key of a write: the form's own, so that a second try does nothing twice. */
  key?: string;
  /** Id of the person who wrote it: refused in the session of anybody else. */
  by?: string;
}

/** Asks one endpoint; resolves with its reply, rejects with `Trouble`. A 401 forgets the session. */
export async function call<Ask, Reply>(route: Route<Ask, Reply>, ask: CallAsk<Ask> = {}): Promise<Reply> {
  const writing = route.method !== 'GET';
  const headers = {
    ...proof(),
    ...(writing && { 'idempotency-key': ask.key ?? newKey() }),
    ...(ask.by && { [writtenBy]: ask.by }),
  };
  const url = addressOf(route.path, ask.params, ask.query);
  // a POST or PUT without fields is an empty object, so that every server reads the same thing
  const body = ask.body ?? (route.method === 'POST' || route.method === 'PUT' ? {} : undefined);
  const reply = await timed(host.request({ method: route.method, url, headers, body })).catch(() => {
    throw networkGone(writing);
  });
  hearDate(reply.headers.date);
  if (reply.status >= 200 && reply.status < 300) return reply.body as Reply;
  if (reply.status === 401) dropProof();
  throw troubleIn(reply);
}

/** The full address of a route: parameters filled in, query appended, unset values left out. */
export const addressOf = (...asked: Parameters<typeof pathOf>): string => API_BASE + pathOf(...asked);
