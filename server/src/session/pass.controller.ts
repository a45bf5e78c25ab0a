import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  browserPass,
  confirmPass,
  nothing,
  passState,
  type BrowserPass,
  type ConfirmPass,
  type Nothing,
  type PassState,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByAddress, ThrottledByPerson } from '../platform/http/throttled';
import { Cookies, cookieOf } from '../platform/http/cookies';
import { PassService } from './pass.service';
import { passFieldWords } from './session.words';

const browserSeconds = 10 * 60;

@Contract(confirmPass, passFieldWords)
export class ConfirmPassDto {}
export interface ConfirmPassDto extends ConfirmPass {}

@Controller()
export class PassController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly passes: PassService,
    private readonly cookies: Cookies,
  ) {}

  @Answers(peopleApi.askPass, browserPass, { keyless: true })
  @Allow('anyone')
  @ThrottledByAddress(60)
  async ask(@Res({ passthrough: true }) reply: FastifyReply): Promise<BrowserPass> {
    const { pass, browser } = await this.db.write((tx) => this.passes.ask(tx));
    this.cookies.give(reply, 'linli_browser', browser, browserSeconds);
    return pass;
  }

  @Answers(peopleApi.passState, passState)
  @Allow('anyone')
  state(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<PassState> {
    return this.db.read((read) => this.passes.stateOf(read, id, cookieOf(request, 'linli_browser')));
  }

  @Answers(peopleApi.confirmPass, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  confirm(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: ConfirmPassDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.passes.confirm(tx, me, code).then(() => ({})));
  }
}
