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

/** How requests are logged: one line each, with these exceptions. */
export const requestLog = (level: string): Options => ({
  level,
  redact: redacted,
  // The address repeats the query, where nothing would be redacted.
  serializers: {
    req: (request: { url: string }) => Object.assign(request, { url: request.url.replace(/\?.*/s, '') }),
  },
  autoLogging: { ignore: ({ url }) => unlogged.some((path) => url?.startsWith(path)) },
});
