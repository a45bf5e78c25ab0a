import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Given } from '@linli/shared/open311/open311.contract';
import { Refusal } from '@linli/shared/refusal';
import { bugWords } from '@linli/shared/refusal.words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { contentTypes, formats, written, type Format, type Paper } from './open311.paper';

/** One question and what it is answered with. */
export interface Talk {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What stands behind the question mark. */
  readonly given: Given;
}

/** Question and answer of a route. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Talk => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  return { request, reply: http.getResponse<FastifyReply>(), given: request.query as Given };
});

/** What anybody's page may do with our answers: read them. */
const openToPages = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** Sets what pages elsewhere may do, on any answer of ours. */
export const opened = (reply: FastifyReply): FastifyReply => reply.headers(openToPages);

/** The format at the end of a path; null for any other than ours. */
function formatIn(url: string): Format | null {
  const ending = /\.([^./?]*)(?:\?|$)/.exec(url)?.[1];
  return formats.find((format) => format === ending) ?? null;
}

/** The format that is asked for; any other than ours is refused. */
export function formatOf({ request }: Pick<Talk, 'request'>): Format {
  const format = formatIn(request.url);
  if (!format) throw new Refusal('open311.format');
  return format;
}

/** Answers a read: kept by caches for `seconds`, and not sent again to whoever has it. */
export async function tell({ request, reply }: Talk, paper: Paper, seconds: number): Promise<string> {
  const format = formatOf({ request });
  const text = await written(paper, format);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  opened(reply)
    .type(contentTypes[format])
    .headers({ etag, 'cache-control': `public, max-age=${seconds}` });
  if (!has(request, etag)) return text;
  void reply.code(304);
  return '';
}

/** Whether the asker has just this already (`If-None-Match`). */
export const has = ({ headers }: FastifyRequest, etag: string): boolean =>
  String(headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === etag);

/** Answers a write, which no cache keeps. */
export async function told({ request, reply }: Talk, paper: Paper): Promise<string> {
  const format = formatOf({ request });
  opened(reply).type(contentTypes[format]).header('cache-control', 'no-store');
  return written(paper, format);
}

/** Statuses that keep their meaning; what else is the client's to mend is 400 in GeoReport v2. */
const kept: readonly number[] = [403, 404, 429, 503];

/** Says no in the format that was asked for, in XML where it was none. Null is a fault of ours. */
export async function refuse(
  { request, reply }: Pick<Talk, 'request' | 'reply'>,
  no: Refusal | null,
): Promise<void> {
  const status = !no ? 500 : kept.includes(no.status) ? no.status : 400;
  const description = no ? [no.message, ...Object.values(no.fields ?? {})].join(' ') : bugWords;
  const format = formatIn(request.url) ?? 'xml';
  const paper: Paper = { root: 'errors', body: [{ code: String(status), description }] };
  const text = await written(paper, format);
  void opened(reply).code(status).type(contentTypes[format]).header('cache-control', 'no-store').send(text);
}
