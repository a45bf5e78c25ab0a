import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Lets one route read bodies of types that no other route takes, as text; everywhere else they stay refused with 415. */
export function takeAnyBody(app: NestFastifyApplication, url: string): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'string' },
    (request: FastifyRequest, body: string, done: (trouble: Error | null, body?: string) => void) =>
      request.routeOptions.url === url
        ? done(null, body)
        : done(Object.assign(new Error('a type of content that is not read here'), { statusCode: 415 })),
  );
}
