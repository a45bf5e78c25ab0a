import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { writtenBy } from '@linli/shared/people/people.api';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { KNOCK, type Knock, type Visited } from '../platform/http/allow';
import { cookieOf } from '../platform/http/cookies';
import { Doorkeeper } from './doorkeeper';

/** Stands at every route: finds who knocks and lets in whom the route allows. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()] as const;
    const allowed = this.reflector.getAllAndOverride<readonly Knock[] | undefined>(KNOCK, [...places]);
    if (!allowed) throw new Error(`${places[1].name}.${places[0].name} does not say who may knock`);
    const request = context.switchToHttp().getRequest<Visited>();
    const bearer = bearerOf(request);
    const token = bearer ?? cookieOf(request, 'linli_session');
    // A cookie goes wherever the browser is sent to; what only reads is kept from others by the browser itself.
    if (token && !bearer && request.method !== 'GET' && isFromElsewhere(request))
      throw new Refusal('session.elsewhere');
    const actor = token ? await this.doorkeeper.knows(token) : null;
    if (actor) request.actor = actor;
    const writer = request.headers[writtenBy];
    if (actor && writer && writer !== actor.id) throw new Refusal('session.another');
    if (allowed.includes('anyone')) return true;
    if (!token) throw new Refusal('session.missing');
    if (!actor) throw new Refusal('session.ended');
    if (!mayEnter(allowed, actor)) request.actor = await this.lookAgain(allowed, token);
    return true;
  }

  /** Nobody is turned away by memory: a post given in another process counts at once. */
  private async lookAgain(allowed: readonly Knock[], token: string): Promise<Actor> {
    const actor = await this.doorkeeper.looksAgain(token);
    if (!actor) throw new Refusal('session.ended');
    if (!mayEnter(allowed, actor)) throw new Refusal('role.not_yours');
    return actor;
  }
}

const mayEnter = (allowed: readonly Knock[], { posts }: Actor): boolean =>
  allowed.includes('signed-in') || posts.some(({ permission }) => allowed.includes(permission));

/** The token of the mini-program. */
const bearerOf = (request: Visited): string | null =>
  /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Whether a page that is not ours made the browser send this, as the browser says; old ones say only where the page is from. */
function isFromElsewhere({ headers }: Visited): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== headers.host;
}
