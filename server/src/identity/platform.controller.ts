import { Controller, Get, Inject, Redirect, Req, Res, type HttpRedirectResponse } from '@nestjs/common';
import { identityApi, platformBack, platformDoor } from '@linli/shared/identity/identity.api';
import { waysIn, type WaysIn } from '@linli/shared/identity/identity.contract';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config';
import { Allow } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Cookies, cookieOf } from '../platform/http/cookies';
import { ThrottledByAddress } from '../platform/http/throttled';
import { awaySeconds, PlatformDoor } from './platform.door';

/** The way of the desk's browser to the city platform and back. What goes wrong is said on the desk, where there are other ways in. */
@Controller()
export class PlatformController {
  constructor(
    private readonly door: PlatformDoor,
    private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Pick<Config, 'issuer'>,
  ) {}

  @Answers(identityApi.waysIn, waysIn)
  @Allow('anyone')
  async waysIn(): Promise<WaysIn> {
    return { platform: this.config.issuer !== null };
  }

  @Get(platformDoor)
  @Redirect()
  @Allow('anyone')
  @ThrottledByAddress(60)
  setOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<HttpRedirectResponse> {
    return this.unlessRefused(async () => {
      const { url, setout } = await this.door.setOut();
      this.cookies.give(reply, 'linli_setout', setout, awaySeconds);
      return url;
    });
  }

  @Get(platformBack)
  @Redirect()
  @Allow('anyone')
  @ThrottledByAddress(60)
  comeBack(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HttpRedirectResponse> {
    this.cookies.take(reply, 'linli_setout');
    return this.unlessRefused(async () => {
      const query = new URLSearchParams(request.url.split('?')[1] ?? '');
      const came = await this.door.comeBack(query, cookieOf(request, 'linli_setout'));
      if ('opened' in came) this.cookies.give(reply, 'linli_session', came.opened.token, came.opened.seconds);
      else this.cookies.give(reply, 'linli_vouched', came.vouched, awaySeconds);
      return 'opened' in came ? '/desk/' : deskSaying('identity.unlinked');
    });
  }

  private async unlessRefused(way: () => Promise<string>): Promise<HttpRedirectResponse> {
    if (!this.config.issuer) throw new Refusal('identity.none');
    const url = await way().catch((trouble: unknown) => {
      if (trouble instanceof Refusal) return deskSaying(trouble.code);
      throw trouble;
    });
    return { url, statusCode: 302 };
  }
}

const deskSaying = (code: Refusal['code']): string => `/desk/?said=${code}`;
