import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalFor } from '../platform/http/refusal.filter';
import { endpoint } from './open311.queries';
import { refuse } from './open311.reply';

const log = new Logger('open311');

function answer(trouble: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalFor(trouble);
  if (!refusal)
    log.error(
      { requestId: request.id, err: trouble },
      `${request.method} ${request.routeOptions.url} failed`,
    );
  void refuse({ request, reply }, refusal);
}

/** Every "no" of these routes in the format that was asked for. */
@Catch()
export class Open311Filter implements ExceptionFilter {
  catch(trouble: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answer(trouble, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Lets bodies that cannot be read be refused in that format too: Nest hears nothing of those. */
export function refuseBodiesAsOpen311(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith(`${endpoint}/`)) route.errorHandler = answer;
  });
}
