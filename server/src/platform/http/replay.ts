import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Replay } from './once';

/** Sends a stored answer as it was, and says that it is one. */
export function sendReplays(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preSerialization', (_request, reply, payload, done) => {
      if (!(payload instanceof Replay)) return done(null, payload);
      void reply.header('Idempotent-Replayed', 'true');
      done(null, payload.body);
    });
}
