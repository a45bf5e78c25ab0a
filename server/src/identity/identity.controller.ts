import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { identityApi } from '@linli/shared/identity/identity.api';
import {
  exchange,
  identities,
  linkIdentity,
  type Exchange,
  type Identities,
  type LinkIdentity,
} from '@linli/shared/identity/identity.contract';
import { identityFieldWords } from '@linli/shared/identity/identity.words';
import { nothing, signedIn, type Nothing, type SignedIn } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Cookies, cookieOf } from '../platform/http/cookies';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByAddress } from '../platform/http/throttled';
import { IdentityService } from './identity.service';
import { PlatformDoor } from './platform.door';

@Contract(exchange, identityFieldWords)
export class ExchangeDto {}
export interface ExchangeDto extends Exchange {}

@Contract(linkIdentity, identityFieldWords)
export class LinkIdentityDto {}
export interface LinkIdentityDto extends LinkIdentity {}

/** Coming in by an account elsewhere, and what I have of them. */
@Controller()
export class IdentityController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly door: PlatformDoor,
    private readonly service: IdentityService,
    private readonly cookies: Cookies,
  ) {}

  @Answers(identityApi.exchange, signedIn, { keyless: true })
  @Allow('anyone')
  @ThrottledByAddress(120)
  async exchange(
    @Body() ask: ExchangeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { token, seconds } = await this.door.exchange(ask, cookieOf(request, 'linli_browser'));
    this.cookies.give(reply, 'linli_session', token, seconds);
    return { token };
  }

  @Answers(identityApi.link, signedIn, { keyless: true })
  @Allow('anyone')
  @ThrottledByAddress(60)
  async link(
    @Body() { pass }: LinkIdentityDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const [vouched, browser] = [cookieOf(request, 'linli_vouched'), cookieOf(request, 'linli_browser')];
    const { token, seconds } = await this.door.link(vouched, pass, browser);
    this.cookies.take(reply, 'linli_vouched');
    this.cookies.give(reply, 'linli_session', token, seconds);
    return { token };
  }

  @Answers(identityApi.mine, identities)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<Identities> {
    return this.db.read((read) => this.service.mine(read, me));
  }

  @Answers(identityApi.unlink, nothing)
  @Allow('signed-in')
  unlink(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.unlink(tx, me, id).then(() => ({})));
  }
}
