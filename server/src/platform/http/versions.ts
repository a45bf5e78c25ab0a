import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';

/** Nearly every answer says when it was given: two of one minute that differ in nothing else are the same. */
const moment = /("now":"\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}Z"/;

const versionOf = (payload: string): string =>
  `W/"${createHash('sha256').update(payload.replace(moment, '$1"')).digest('base64url').slice(0, 22)}"`;

/** Whether `If-None-Match` names this version; those who ask may say it without the weakness. */
const isKnown = (header: string | undefined, version: string): boolean =>
  header
    ?.split(',')
    .some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === version.slice(2)) ?? false;

/**
 * Gives what may be kept and asked for again (`cache-control: no-cache`) the name of its version, and answers with 304 and nothing
 * else whoever has that version. What somebody else would be answered is another answer.
 */
export function nameVersions(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      const kept = /\bno-cache\b/.test(String(reply.getHeader('cache-control')));
      if (request.method !== 'GET' || reply.statusCode !== 200 || !kept || typeof payload !== 'string')
        return done(null, payload);
      const version = versionOf(payload);
      void reply.header('etag', version);
      if (!reply.hasHeader('vary')) void reply.header('vary', 'authorization, cookie');
      if (!isKnown(request.headers['if-none-match'], version)) return done(null, payload);
      void reply.code(304).removeHeader('content-type').removeHeader('content-length');
      done(null, null);
    });
}
