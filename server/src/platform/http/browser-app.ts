import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A built app for browsers: its folder, where its files lie, and the paths of its pages, which all get its index.html. */
export interface BrowserApp {
  readonly folder: string;
  readonly prefix: '/' | '/desk/';
  readonly pages: readonly string[];
}

/** The residents' and workers' app, which is the mini-program's twin. */
export const h5App = (folder: string): BrowserApp => ({
  folder,
  prefix: '/',
  pages: ['/', '/pages/*', '/resident/*', '/worker/*', '/office/*', '/volunteer/*', '/deliberation/*'],
});

/** The desk of community, street and district staff. */
export const deskApp = (folder: string): BrowserApp => ({
  folder,
  prefix: '/desk/',
  pages: ['/desk', '/desk/', '/desk/:page', '/desk/:page/*'],
});

/** Serves a built app: its files as they are, named by their hash, and index.html for every page path. */
export async function serveApp(
  app: NestFastifyApplication,
  { folder, prefix, pages }: BrowserApp,
): Promise<void> {
  const file = path.join(folder, 'index.html');
  if (!existsSync(file)) throw new Error(`no index.html in ${folder}; build the app first`);
  const index = readFileSync(file, 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    wildcard: false,
    index: false,
    decorateReply: false,
    setHeaders: (reply, sent) => {
      const named = /[.-][\w-]{8,}\.\w+$/.test(path.basename(sent));
      reply.setHeader('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const route of pages)
    fastify.get(route, (_request: unknown, reply: FastifyReply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index),
    );
}
