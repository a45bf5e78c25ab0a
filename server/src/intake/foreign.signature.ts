import { signedBy } from '@linli/shared/intake/intake.api';
import type { FastifyRequest } from 'fastify';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far from our moment a signature may have been made, in milliseconds. */
export const signedWithin = 5 * 60_000;

/** A request as a system signed it. */
export interface SignedAsk {
  readonly method: string;
  /** Path and query as they were asked for. */
  readonly url: string;
  readonly body: string;
  /** Seconds since 1970, as they were written. */
  readonly timestamp: string;
}

/** HMAC-SHA256 over the timestamp, method and path, and the bytes of the body, each on a line of its own. */
export const signatureOf = (secret: string, { timestamp, method, url, body }: SignedAsk): Buffer =>
  createHmac('sha256', secret).update(`${timestamp}\n${method} ${url}\n${body}`).digest();

/** What a request says of its signature; null where it says nothing, or nothing that could be one. */
export function signedAsk(
  request: FastifyRequest & { rawBody?: Buffer },
): (SignedAsk & { signature: Buffer; at: Date }) | null {
  const timestamp = String(request.headers[signedBy.timestamp] ?? '');
  const hex = /^sha256=([0-9a-f]{64})$/.exec(String(request.headers[signedBy.signature] ?? ''))?.[1];
  // No name of ours holds a NUL, and no database text can.
  if (request.originalUrl.includes('%00')) return null;
  if (!hex || !/^\d{10}$/.test(timestamp)) return null;
  return {
    method: request.method,
    url: request.originalUrl,
    body: request.rawBody?.toString('utf8') ?? '',
    timestamp,
    signature: Buffer.from(hex, 'hex'),
    at: new Date(Number(timestamp) * 1000),
  };
}

/** Whether a signature was made with this secret. */
export const isSignedWith = (secret: string, ask: SignedAsk & { signature: Buffer }): boolean =>
  timingSafeEqual(signatureOf(secret, ask), ask.signature);
