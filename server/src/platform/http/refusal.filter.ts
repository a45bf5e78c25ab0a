import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ThrottlerException } from '@nestjs/throttler';
import { Refusal } from '@linli/shared/refusal';
import { bugWords } from '@linli/shared/refusal.words';
import { isUnreachable } from '../db/unreachable';
import { StorageTrouble } from '../storage/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Every "no" in one shape: `{code, message, fields?, requestId}`. What is not a Refusal is a bug: 500, logged. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(trouble: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalFor(trouble);
    const requestId = String(request.id);
    if (!refusal)
      this.log.error(
        { requestId, err: trouble },
        `${request.method} ${request.routeOptions?.url ?? 'nowhere'} failed`,
      );
    if (refusal?.code === 'service.busy')
      this.log.warn(
        { requestId, err: trouble },
        `the ${trouble instanceof StorageTrouble ? 'storage' : 'database'} is out of reach`,
      );
    // The route may have announced a page or a paper; what it sends now is neither.
    void reply
      .removeHeader('content-disposition')
      .type('application/json; charset=utf-8')
      .status(refusal?.status ?? 500)
      .headers(refusal && isSoonOver(refusal) ? { 'Retry-After': '1' } : {})
      .send(
        refusal
          ? {
              code: refusal.code,
              message: refusal.message,
              ...(refusal.fields && { fields: refusal.fields }),
              requestId,
            }
          : { code: 'bug', message: bugWords, requestId },
      );
  }
}

const isSoonOver = ({ code }: Refusal): boolean => code === 'key.busy' || code === 'service.busy';

/** What the frameworks throw, as ours; null for a bug. */
export function refusalFor(trouble: unknown): Refusal | null {
  if (trouble instanceof Refusal) return trouble;
  if (isUnreachable(trouble) || (trouble instanceof StorageTrouble && trouble.passing))
    return new Refusal('service.busy');
  if (trouble instanceof ThrottlerException) return new Refusal('request.too_often');
  const status = statusOf(trouble);
  if (status === 404) return new Refusal('route.missing');
  if (status === 413) return new Refusal('request.too_big');
  if (status !== null && status >= 400 && status < 500) return new Refusal('request.not_understood');
  return null;
}

function statusOf(trouble: unknown): number | null {
  if (trouble instanceof HttpException) return trouble.getStatus();
  return typeof trouble === 'object' &&
    trouble !== null &&
    'statusCode' in trouble &&
    typeof trouble.statusCode === 'number'
    ? trouble.statusCode
    : null;
}
