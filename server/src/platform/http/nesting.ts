import { Refusal } from '@linli/shared/refusal';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** No contract goes as deep, and none has as many names in one object. */
const [deepest, mostNames] = [32, 2_000];

/** Refuses bodies that are deeper or wider than anything asked for here, before anybody goes through them: to go down is to call oneself, and that ends. */
export function refuseDepth(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => {
      done(fits(request.body) ? undefined : new Refusal('request.not_understood'));
    });
}

/** Whether a value is nowhere deeper and no object of it wider than that. */
export function fits(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
      const inside: unknown[] = Object.values(value);
      if (!Array.isArray(value) && inside.length > mostNames) return false;
      // one by one: a list may be longer than a call has room for arguments
      for (const one of inside) next.push(one);
    }
    level = next;
  }
  return true;
}
