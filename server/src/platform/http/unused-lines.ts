import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets the server close without waiting for lines on which nobody has said anything: browsers open some ahead, and Node
 * counts them as busy until its time for headers is over, which is a minute. What was begun on others is answered.
 */
export function dropUnusedLines(app: NestFastifyApplication): void {
  const lines = new Set<Socket>();
  let closing = false;
  const drop = (line: Socket) => void (line.bytesRead === 0 && line.destroy());
  (app.getHttpServer() as Server).on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
    if (closing) drop(line);
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', (done) => {
      closing = true;
      lines.forEach(drop);
      done();
    });
}
