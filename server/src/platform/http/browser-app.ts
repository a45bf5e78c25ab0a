import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A built app for browsers: its folder, where its files lie, and the paths of its pages, which all get its index.html. */
export interface BrowserApp {
  readonly folder: string;
  readonly prefix: '/' | '/desk/';
  readonly pages: readonly string[];
  /** Those that get landing.html instead where the build has one: what their first drawing needs stands in it. */
  readonly landing?: readonly string[];
}

/** The residents' and workers' app, which is the mini-program's twin. */
export const h5App = (folder: string): BrowserApp => ({
  folder,
  prefix: '/',
  landing: ['/', '/pages/building/*'],
  pages: [
    '/pages/*',
    '/resident/*',
    '/worker/*',
    '/office/*',
    '/volunteer/*',
    '/deliberation/*',
    '/convener/*',
  ],
});

/** The desk of community, street and district staff. */
export const deskApp = (folder: string): BrowserApp => ({
  folder,
  prefix: '/desk/',
  pages: ['/desk', '/desk/', '/desk/:page', '/desk/:page/*'],
});

/** What a name is without what packing put behind it. */
const unpacked = (file: string) => path.basename(file).replace(/\.(br|gz)$/, '');

/** Serves a built app: its files packed as the browser takes them, those named by their hash for ever, and index.html for every page path. */
export async function serveApp(
  app: NestFastifyApplication,
  { folder, prefix, pages, landing = [] }: BrowserApp,
): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`no index.html in ${folder}; build the app first`);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    wildcard: false,
    index: false,
    // one copy of `sendFile` serves every app, each with its own folder
    decorateReply: !fastify.hasReplyDecorator('sendFile'),
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    cacheControl: false,
    setHeaders: (reply, sent) => {
      const named = /[.-][\w-]{8,}\.\w+$/.test(unpacked(sent));
      reply.setHeader('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('vary', 'accept-encoding');
    },
  });
  const page = (route: string, file: string) =>
    fastify.get(route, (_request: unknown, reply: FastifyReply) => reply.sendFile(file, folder));
  const first = existsSync(path.join(folder, 'landing.html')) ? 'landing.html' : 'index.html';
  for (const route of pages) page(route, 'index.html');
  for (const route of landing) page(route, first);
}
