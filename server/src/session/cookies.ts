import { Inject, Injectable } from '@nestjs/common';
import { fastifyCookie } from '@fastify/cookie';
import { CONFIG, type Config } from '../platform/config';

/** `linli_session` is who is signed in, `linli_browser` which browser asked for a pass. */
export type CookieName = 'linli_session' | 'linli_browser';

interface Asked {
  readonly headers: { readonly cookie?: string | undefined };
}
interface Replying {
  header(name: string, value: string): unknown;
}

/** What a browser sends back under this name, if anything. */
export const cookieOf = ({ headers }: Asked, name: CookieName): string | null =>
  (headers.cookie && fastifyCookie.parse(headers.cookie)[name]) || null;

/** Cookies no script can read and no other site can send. */
@Injectable()
export class Cookies {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** Gives a cookie that lasts `seconds`. */
  give(reply: Replying, name: CookieName, value: string, seconds: number): void {
    const secure = !this.config.publicUrl.startsWith('http:');
    const choice = { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: seconds } as const;
    reply.header('set-cookie', fastifyCookie.serialize(name, value, choice));
  }

  /** Takes a cookie away. */
  take(reply: Replying, name: CookieName): void {
    this.give(reply, name, '', 0);
  }
}
