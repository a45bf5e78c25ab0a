import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Serves the built H5 app: its files as they are, named by their hash, and index.html for every page path. */
export async function serveH5(app: NestFastifyApplication, folder: string): Promise<void> {
  const file = path.join(folder, 'index.html');
  if (!existsSync(file)) throw new Error(`no index.html in ${folder}; build the H5 app first`);
  const index = readFileSync(file, 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (reply, file) => {
      reply.setHeader(
        'cache-control',
        file.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      );
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const route of ['/', '/pages/*', '/resident/*', '/worker/*', '/office/*', '/volunteer/*'])
    fastify.get(route, (_request: unknown, reply: FastifyReply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index),
    );
}
