import type { IncomingMessage } from 'node:http';
import type { Options } from 'pino-http';
import { safeError } from './safe-error';

/** Nothing is written down of these: our health is asked for all the time, and who casts a secret ballot when is nobody's business. */
const unlogged = ['/api/health', '/api/ballots'];

/** Whether nothing is noted of what was asked for. */
export const isUnlogged = (url: string): boolean => unlogged.some((path) => url.startsWith(path));

// On its way through Nest a request loses the beginning of its address, and keeps it under another name.
const askedFor = ({ url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string }): string =>
  originalUrl;

const plain = /^([a-z]+([-._][a-z]+)*|open311|v?\d{1,2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The path of an address with words and ids as they are; what may be a code, a name or a number is left out, and so is the query. */
export const safePath = (url: string): string =>
  url
    .replace(/\?.*/s, '')
    .split('/')
    .map((part) => (part === '' || plain.test(part) ? part : '…'))
    .join('/');

interface Logged {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

/**
 * How requests are logged: one line each, and only what is named here. Neither bodies nor what is said in headers, codes in
 * addresses or the values of a query: they open sessions and files, and name people.
 */
export const requestLog = (level: string): Options => ({
  level,
  serializers: {
    req: ({ id, method, url, query, headers, remoteAddress }: Logged) => ({
      id,
      method,
      url: safePath(url),
      query: Object.keys(query ?? {}).filter((name) => /^\w{1,30}$/.test(name)),
      agent: headers?.['user-agent'],
      remoteAddress,
    }),
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    err: safeError,
  },
  autoLogging: { ignore: (request) => isUnlogged(askedFor(request)) },
});
