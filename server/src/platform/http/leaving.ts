import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'nestjs-pino';
import { setTimeout as rest } from 'node:timers/promises';

/** Seconds that what was begun has to end, before the process ends without it. */
const patience = 20;

/** Whether this process is about to go: nobody should be sent to it any more, and whoever comes is still answered. */
export class Leaving {
  begun = false;
}

/**
 * Lets the process go without anybody noticing, once it is told to: readiness falls, balancers get `wait` seconds to see it while
 * everything is answered, then no more lines are taken, what was begun is finished, and what is held is let go of.
 */
export function leaveWhenTold(
  app: NestFastifyApplication,
  wait: number,
  log: Pick<Logger, 'log' | 'error'>,
): void {
  const leaving = app.get(Leaving);
  // Whoever keeps a line open to us is asked to take another one for what comes next.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (leaving.begun) void reply.header('connection', 'close');
      done();
    });
  const leave = async (seconds: number): Promise<void> => {
    if (leaving.begun) return;
    leaving.begun = true;
    log.log(`told to go; takes requests for ${seconds} s more`, 'start');
    await rest(seconds * 1000);
    const late = setTimeout(() => {
      log.error(`something was not finished within ${patience} s`, 'start');
      process.exit(1);
    }, patience * 1000);
    await app.close();
    clearTimeout(late);
  };
  process.on('SIGTERM', () => void leave(wait));
  // Someone at a terminal waits for us, and no balancer.
  process.on('SIGINT', () => void leave(0));
}
