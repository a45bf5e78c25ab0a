import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  recruitmentApi as api,
  recruitmentOfficeApi as officeApi,
} from '@linli/shared/recruitment/recruitment.api';
import * as c from '@linli/shared/recruitment/recruitment.contract';
import { recruitmentFieldWords } from '@linli/shared/recruitment/recruitment.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { NomineeService } from './nominee.service';

@Contract(c.nominate, recruitmentFieldWords)
export class NominateDto {}
export interface NominateDto extends c.Nominate {}

@Contract(c.acceptNomination, recruitmentFieldWords)
export class AcceptNominationDto {}
export interface AcceptNominationDto extends c.AcceptNomination {}

@Contract(c.answerNominee, recruitmentFieldWords)
export class AnswerNomineeDto {}
export interface AnswerNomineeDto extends c.AnswerNominee {}

/** Who stands for a call. */
@Controller()
export class NomineeController {
  constructor(
    private readonly once: Once,
    private readonly nominees: NomineeService,
  ) {}

  @Answers(api.nominate, c.nominated, { status: 201 })
  @Allow('signed-in')
  nominate(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: NominateDto,
  ): Promise<c.Nominated> {
    return this.once.write(key, (tx) => this.nominees.nominate(tx, me, id, ask));
  }

  /** A code could be guessed, so that one person gets few tries a minute. */
  @Answers(api.accept, c.madeRecruitment)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  accept(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Body() { code }: AcceptNominationDto,
  ): Promise<c.MadeRecruitment> {
    return this.once.write(key, async (tx) => ({ id: await this.nominees.accept(tx, me, code) }));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.nominees.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(officeApi.choose, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  choose(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: AnswerNomineeDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) =>
      this.nominees.answer(tx, me, id, { to: 'chosen', words }).then(() => ({})),
    );
  }

  @Answers(officeApi.decline, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decline(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: AnswerNomineeDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) =>
      this.nominees.answer(tx, me, id, { to: 'declined', words }).then(() => ({})),
    );
  }
}
