import type { Span } from '@opentelemetry/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { isUnlogged } from '../http/request-log';
import { Meter } from './meter';
import type { Tracing } from './tracing';

/** The id of a request: the one a proxy gave it when it looks like one, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomUUID();
}

/** How a route is called where it is counted; what no route answers has one name together, and asking for the head is asking. */
const routeOf = ({ method, routeOptions: { url } }: FastifyRequest): string =>
  url && url !== '*' ? `${method === 'HEAD' ? 'GET' : method} ${url}` : 'none';

// Loaded only where it serves: it is large, and most run without.
function tracingTo(collector: string): Tracing {
  const { Tracing: Loaded } = createRequire(__filename)('./tracing') as typeof import('./tracing');
  return new Loaded(collector);
}

/** Answers every request with its id, counts it, and traces it where there is a collector; of a secret ballot nothing is noted. */
export function watchRequests(app: NestFastifyApplication, collector: string | null): void {
  const meter = app.get(Meter);
  const tracing = collector ? tracingTo(collector) : null;
  const spans = new WeakMap<FastifyRequest, Span>();
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (tracing && !isUnlogged(request.url))
      spans.set(request, tracing.begin(request.method, request.headers.traceparent));
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    if (!isUnlogged(request.url)) {
      const route = routeOf(request);
      meter.asked(route, reply.statusCode, reply.elapsedTime / 1000);
      const span = spans.get(request);
      if (span) tracing?.end(span, route, reply.statusCode);
    }
    done();
  });
  if (tracing) server.addHook('onClose', () => tracing.close());
}
