import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import * as c from '@linli/shared/mandate/mandate.contract';
import { agentCodeWords, mandateFieldWords } from '@linli/shared/mandate/mandate.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { MandateQueries } from './mandate.queries';
import { MandateService } from './mandate.service';

@Contract(c.giveMandate, mandateFieldWords)
export class GiveMandateDto {}
export interface GiveMandateDto extends c.GiveMandate {}

@Contract(c.acceptMandate, agentCodeWords)
export class AcceptMandateDto {}
export interface AcceptMandateDto extends c.AcceptMandate {}

@Contract(c.writeMandate, mandateFieldWords)
export class WriteMandateDto {}
export interface WriteMandateDto extends c.WriteMandate {}

/** Who may act for whom. */
@Controller()
export class MandateController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly mandates: MandateService,
    private readonly queries: MandateQueries,
  ) {}

  @Answers(mandateApi.all, c.mandates)
  @Allow('signed-in')
  all(@Me() me: Actor): Promise<c.Mandates> {
    return this.db.read((read) => this.queries.of(read, me));
  }

  @Answers(mandateApi.give, c.givenMandate)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  give(@Me() me: Actor, @Key() key: Keyed, @Body() ask: GiveMandateDto): Promise<c.GivenMandate> {
    return this.once.write(key, (tx) => this.mandates.give(tx, me, ask));
  }

  @Answers(mandateApi.accept, c.mandates)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  accept(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: AcceptMandateDto): Promise<c.Mandates> {
    return this.once.write(key, async (tx) => {
      await this.mandates.accept(tx, me, code);
      return this.queries.of(tx, me);
    });
  }

  @Answers(mandateApi.write, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  write(@Me() me: Actor, @Key() key: Keyed, @Body() ask: WriteMandateDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.mandates.write(tx, me, ask).then(() => ({})));
  }

  @Answers(mandateApi.list, c.mandateList)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.MandateList> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(mandateApi.end, nothing)
  @Allow('signed-in')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.mandates.end(tx, me, id).then(() => ({})));
  }
}
