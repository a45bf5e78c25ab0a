import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { refuseBodiesAsOpen311 } from './open311/open311.filter';
import type { Config } from './platform/config';
import { takeAnyBody } from './platform/http/any-body';
import { deskApp, h5App, serveApp } from './platform/http/browser-app';
import { refuseDepth } from './platform/http/nesting';
import { keepFromCaches } from './platform/http/no-store';
import { sendReplays } from './platform/http/replay';
import { secure } from './platform/http/security-headers';
import { dropUnusedLines } from './platform/http/unused-lines';
import { nameVersions } from './platform/http/versions';
import { requestId, watchRequests } from './platform/telemetry/request-watch';

/** The whole API, ready to listen: security headers, cookies, uploads, contracts, Swagger, the H5 app at `/` and the desk at `/desk`. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy || false,
    bodyLimit: 256 * 1024,
    // Long enough for a photo on a slow line; whoever says one letter a second is sent away.
    requestTimeout: 300_000,
    http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
    genReqId: requestId,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    bufferLogs: true,
    // Whoever starts us says why it failed, and ends as failed.
    abortOnError: false,
    // What another system signs is the bytes it sent.
    rawBody: true,
  });
  app.useLogger(app.get(Logger));
  watchRequests(app, config.traces);
  app.setGlobalPrefix('api', {
    exclude: [
      'b/:code',
      'c/:code',
      's/:code',
      's/:code/wechat',
      't/:code',
      'v/:code',
      'wechat/prefetch',
      'wechat/push',
      'open311/v2/*path',
    ],
  });
  secure(app, config);
  sendReplays(app);
  keepFromCaches(app);
  nameVersions(app);
  refuseDepth(app);
  await app.register(cookie);
  // WeChat pushes XML or JSON, and its types of content have not always said which.
  takeAnyBody(app, '/wechat/push');
  refuseBodiesAsOpen311(app);
  // How large a file may be, each upload says and sees for itself.
  await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 4, parts: 5 } });
  const description = new DocumentBuilder().setTitle('Linli').setVersion('1').addBearerAuth().build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
  });
  if (config.h5) await serveApp(app, h5App(config.h5));
  if (config.desk) await serveApp(app, deskApp(config.desk));
  dropUnusedLines(app);
  return app;
}
