import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor, Permission } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';

/** Who may knock: anyone, anyone signed in, or holders of these permissions anywhere. */
export type Knock = 'anyone' | 'signed-in' | Permission;
export const KNOCK = 'linli:knock';

/** Says who may knock at a route. Every route says it; a test fails for one that does not. */
export const Allow = (...who: [Knock, ...Knock[]]) => SetMetadata(KNOCK, who);

export interface Visited extends FastifyRequest {
  actor?: Actor;
}

/** The person who knocks. On a route for anyone use `MaybeMe`. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Visited>();
  if (!actor) throw new Refusal('session.missing');
  return actor;
});

/** The person who knocks, if signed in. */
export const MaybeMe = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<Visited>().actor ?? null,
);
