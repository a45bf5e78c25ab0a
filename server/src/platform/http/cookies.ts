import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';

/** What other sites may make a browser send. */
const sites = {
  /** Who is signed in. */
  linli_session: 'strict',
  /** Which browser asked for a pass. */
  linli_browser: 'strict',
  /** Which browser set out for the city platform: it comes back from there, which is another site. */
  linli_setout: 'lax',
  /** Whom the city platform vouched for, until it is known who that is here. */
  linli_vouched: 'strict',
} as const;
export type CookieName = keyof typeof sites;

/** What a browser sends back under this name, if anything. */
export const cookieOf = ({ cookies }: Pick<FastifyRequest, 'cookies'>, name: CookieName): string | null =>
  cookies[name] || null;

/** Cookies no script can read, and no other site can send but by a plain link. */
@Injectable()
export class Cookies {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** Gives a cookie that lasts `seconds`. */
  give(reply: FastifyReply, name: CookieName, value: string, seconds: number): void {
    const secure = !this.config.publicUrl.startsWith('http:');
    void reply.setCookie(name, value, {
      maxAge: seconds,
      path: '/',
      httpOnly: true,
      secure,
      sameSite: sites[name],
    });
  }

  /** Takes a cookie away. */
  take(reply: FastifyReply, name: CookieName): void {
    this.give(reply, name, '', 0);
  }
}
