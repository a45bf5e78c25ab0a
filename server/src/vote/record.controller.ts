import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import * as o from '@linli/shared/vote/office.contract';
import { ballotDeskApi as api } from '@linli/shared/vote/vote.api';
import { voteFieldWords } from '@linli/shared/vote/vote.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { DeliveryService } from './delivery.service';
import { LookService } from './look.service';

@Contract(o.deliver, voteFieldWords)
export class DeliverDto {}
export interface DeliverDto extends o.Deliver {}

@Contract(o.lookAtBallots, voteFieldWords)
export class LookAtBallotsDto {}
export interface LookAtBallotsDto extends o.LookAtBallots {}

/** What is kept beside the ballots: which home was told, and who looked at what. */
@Controller()
export class VoteRecordController {
  constructor(
    private readonly once: Once,
    private readonly deliveries: DeliveryService,
    private readonly looks: LookService,
  ) {}

  @Answers(api.deliver, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  deliver(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DeliverDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.deliveries.deliver(tx, me, id, ask).then(() => ({})));
  }

  /** Looking is asking: each look is a row with its reason, before anything is shown. */
  @Answers(api.look, o.ballotsSeen)
  @Allow('lead', 'supervise', 'administer')
  look(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: LookAtBallotsDto,
  ): Promise<o.BallotsSeen> {
    return this.once.write(key, (tx) => this.looks.look(tx, me, id, reason));
  }
}
