import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { sandboxApp } from './app';
import { wechatError } from './answer';
import { OneTimeCodes } from './codes';
import { controlRoutes } from './control.routes';
import { StableTokens } from './tokens';
import { wechatRoutes } from './wechat.routes';

/** What the stand-in gets from outside: the time in milliseconds, and where its warnings go. */
export interface SandboxOptions {
  now: () => number;
  log?: (line: string) => void;
}

/** WeChat's stand-in, not listening yet: the paths that Linli calls, with their shapes and error numbers, state in memory. */
export function createSandbox({ now, log = () => undefined }: SandboxOptions): FastifyInstance {
  const server = fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  // WeChat reads the body as JSON whatever its type says.
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const memory = {
    app: sandboxApp,
    signIns: new OneTimeCodes(now),
    phones: new OneTimeCodes(now),
    tokens: new StableTokens(now),
    now,
  };
  controlRoutes(server, memory);
  wechatRoutes(server, memory);
  server.setNotFoundHandler(async (request, reply) => {
    // The query stays out of the log: it carries tokens.
    const path = request.url.split('?')[0] ?? '';
    log(`the stand-in does not know ${request.method} ${path}`);
    return reply.code(404).send(wechatError(48001, `: the stand-in does not know ${request.method} ${path}`));
  });
  return server;
}
