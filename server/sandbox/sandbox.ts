import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { wechatError, withRid } from './answer';
import { apis } from './api/apis';
import { serve } from './api/serve';
import { openDoors } from './control/open-doors';
import { phoneControl } from './control/phone.control';
import { pushControl } from './control/push.control';
import { scanControl } from './control/scan.control';
import { subscribeControl } from './control/subscribe.control';
import { worldControl } from './control/world.control';
import { peoplePage } from './page';
import { sandboxPeople } from './people';
import { World, type WorldOptions } from './world/world';

/** The stand-in's server; `deliverDue` tells the app what WeChat has to tell by now and gives the number of attempts. */
export type Sandbox = FastifyInstance & { deliverDue(): Promise<number> };

/** WeChat's stand-in, not listening yet: the paths that Linli calls, with their shapes and error numbers, state in memory. */
export function createSandbox(options: WorldOptions): Sandbox {
  const world = new World(options);
  const server = fastify({ forceCloseConnections: true, bodyLimit: 4 * 1024 * 1024 });
  server.removeAllContentTypeParsers();
  // WeChat reads the body as JSON whatever its type says.
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  openDoors(server);
  server.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(peoplePage(sandboxPeople)),
  );
  for (const add of [phoneControl, subscribeControl, pushControl, scanControl, worldControl])
    add(server, world);
  for (const api of apis) serve(server, world, api);
  server.setNotFoundHandler(async (request, reply) => {
    // The query stays out of the log: it carries tokens.
    const path = request.url.split('?')[0] ?? '';
    world.warn(`the stand-in does not know ${request.method} ${path}`);
    const unknown = wechatError(48001, `: not implemented in the stand-in: ${request.method} ${path}`);
    return reply.code(404).send(withRid(unknown, world.chance.bytes(12)));
  });
  return Object.assign(server, { deliverDue: () => world.pushes.deliverDue() });
}
