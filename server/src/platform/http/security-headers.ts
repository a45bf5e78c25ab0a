import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import type { Config } from '../config';

/** What browsers may do with our pages: from where they load, who may show them in a frame, and that they come by https. Made once for all answers. */
export function secure(
  app: NestFastifyApplication,
  { map, sandbox, embedders, publicUrl }: Pick<Config, 'map' | 'sandbox' | 'embedders' | 'publicUrl'>,
): void {
  const isHttps = publicUrl.startsWith('https:');
  const secured = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...(map ? [new URL(map.tiles).origin] : [])],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", ...(sandbox ? [sandbox] : [])],
        frameAncestors: ["'self'", ...embedders],
        upgradeInsecureRequests: isHttps ? [] : null,
      },
    },
    // The older header knows no other origins; browsers that know the directive pass it over.
    xFrameOptions: embedders.length ? false : { action: 'sameorigin' },
    strictTransportSecurity: isHttps,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, next) => secured(request.raw, reply.raw, () => next()));
}
