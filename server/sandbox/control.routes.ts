import type { FastifyInstance } from 'fastify';
import { isError, readBody } from './answer';
import { peoplePage } from './page';
import { sandboxPeople } from './people';
import type { SandboxPerson } from './people';
import type { Memory } from './wechat.routes';

/** What a phone and its owner do in reality, for the demo's browser and for tests; open to every origin, which WeChat's paths are not. */
export function controlRoutes(server: FastifyInstance, memory: Memory): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/__sandbox/')) return;
    reply.header('access-control-allow-origin', '*');
    if (request.method !== 'OPTIONS') return;
    reply
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-allow-methods', 'GET, POST');
    return reply.code(204).send();
  });
  server.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(peoplePage(sandboxPeople)),
  );
  server.get('/__sandbox/people', async () => sandboxPeople);
  server.post('/__sandbox/login', async (request, reply) => {
    const asked = askedPerson(request.body);
    if (!asked.person) return reply.code(404).send({ message: unknownPerson });
    return { code: memory.signIns.issue(asked.person.openid, asked.risky) };
  });
  server.post('/__sandbox/phone', async (request, reply) => {
    const asked = askedPerson(request.body);
    if (!asked.person) return reply.code(404).send({ message: unknownPerson });
    return { code: memory.phones.issue(asked.person.openid) };
  });
  server.post('/__sandbox/reset', async () => {
    memory.signIns.clear();
    memory.phones.clear();
    memory.tokens.clear();
    return { reset: true };
  });
}

const unknownPerson = 'no such person; GET /__sandbox/people lists the keys';

function askedPerson(body: unknown): { person?: SandboxPerson; risky: boolean } {
  const asked = readBody(body);
  if (isError(asked)) return { risky: false };
  const person = sandboxPeople.find(({ key, openid }) => asked.person === key || asked.person === openid);
  return { person, risky: asked.risky === true };
}
