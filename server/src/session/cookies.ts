import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config';

/** `linli_session` is who is signed in, `linli_browser` which browser asked for a pass. */
export type CookieName = 'linli_session' | 'linli_browser';

/** What a browser sends back under this name, if anything. */
export const cookieOf = ({ cookies }: Pick<FastifyRequest, 'cookies'>, name: CookieName): string | null =>
  cookies[name] || null;

/** Cookies no script can read and no other site can send. */
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
      sameSite: 'strict',
    });
  }

  /** Takes a cookie away. */
  take(reply: FastifyReply, name: CookieName): void {
    this.give(reply, name, '', 0);
  }
}
