import type { IncomingMessage } from 'node:http';
import type { Options } from 'pino-http';

/** Never in a log: what opens a session, a phone, a file or an invitation, and whom WeChat speaks of. */
const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  ...['pass', 'code', 'openid', 'signature', 'msg_signature', 'echostr', 'api_key'].map(
    (name) => `req.query.${name}`,
  ),
];

/** Nothing is written down of these: our health is asked for all the time, and who casts a secret ballot when is nobody's business. */
const unlogged = ['/api/health', '/api/ballots'];

// On its way through Nest a request loses the beginning of its address, and keeps it under another name.
const askedFor = ({ url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string }): string =>
  originalUrl;

/** How requests are logged: one line each, with these exceptions. */
export const requestLog = (level: string): Options => ({
  level,
  redact: redacted,
  // The address repeats the query, where nothing would be redacted.
  serializers: {
    req: (request: { url: string }) => Object.assign(request, { url: request.url.replace(/\?.*/s, '') }),
  },
  autoLogging: { ignore: (request) => unlogged.some((path) => askedFor(request).startsWith(path)) },
});
