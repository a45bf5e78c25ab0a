import { Body, Controller, Req, Res } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  nothing,
  signedIn,
  signIn,
  type Nothing,
  type SignedIn,
  type SignIn,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, MaybeMe } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { ThrottledByAddress } from '../platform/http/throttled';
import { wechatFieldWords } from '@linli/shared/people/people.words';
import { Cookies, cookieOf } from '../platform/http/cookies';
import { Entrance } from './entrance';

@Contract(signIn, wechatFieldWords)
export class SignInDto {}
export interface SignInDto extends SignIn {}

@Controller()
export class SessionController {
  constructor(
    private readonly entrance: Entrance,
    private readonly cookies: Cookies,
  ) {}

  @Answers(peopleApi.signIn, signedIn, { keyless: true })
  @Allow('anyone')
  @ThrottledByAddress(120)
  async signIn(
    @Body() { code }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { token, seconds } = await this.entrance.open(code, cookieOf(request, 'linli_browser'));
    this.cookies.give(reply, 'linli_session', token, seconds);
    return { token };
  }

  /** Open to anyone, so that a browser whose session is dead already loses its cookie too. */
  @Answers(peopleApi.signOut, nothing, { keyless: true })
  @Allow('anyone')
  async signOut(
    @MaybeMe() me: Actor | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Nothing> {
    if (me) await this.entrance.close(me);
    this.cookies.take(reply, 'linli_session');
    return {};
  }
}
