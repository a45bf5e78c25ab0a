import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Lets no cache on the way or in the browser keep what the API answers, unless the route itself says how long. */
export function keepFromCaches(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
        void reply.header('cache-control', 'no-store');
      done(null, payload);
    });
}
