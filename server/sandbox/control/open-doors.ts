import type { FastifyInstance } from 'fastify';
import { Wrong } from './control';

/** Lets pages of every origin steer the stand-in, which WeChat's own paths do not allow, and says no in plain sentences. */
export function openDoors(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/__sandbox/')) return;
    reply.header('access-control-allow-origin', '*');
    if (request.method !== 'OPTIONS') return;
    reply
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-allow-methods', 'GET, POST');
    return reply.code(204).send();
  });
  server.setErrorHandler(async (error, _request, reply) => {
    if (error instanceof Wrong) return reply.code(error.status).send({ message: error.message });
    throw error;
  });
}
