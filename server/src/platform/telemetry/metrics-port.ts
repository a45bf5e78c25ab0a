import type { INestApplicationContext } from '@nestjs/common';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Meter } from './meter';

/**
 * Serves the numbers of a process at `/metrics` on a port of their own, which no proxy leads to: who may reach it is decided by the
 * network, the worker has it as the API does, and no visitor can find it. `/live` answers as long as the process turns.
 */
export async function serveMetrics(
  app: INestApplicationContext,
  where: { readonly host: string; readonly port: number } | null,
): Promise<Server | null> {
  if (!where) return null;
  const meter = app.get(Meter);
  meter.watchProcess();
  const server = createServer((asked, reply) => {
    if (asked.url === '/live') return void reply.end('live\n');
    if (asked.url !== '/metrics') return void reply.writeHead(404).end();
    meter.text().then(
      (text) => reply.writeHead(200, { 'content-type': meter.registry.contentType }).end(text),
      () => reply.writeHead(500).end(),
    );
  });
  server.listen(where.port, where.host);
  await once(server, 'listening');
  // It watches the process and must not keep it.
  server.unref();
  return server;
}
