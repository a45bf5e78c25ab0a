import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import * as c from '@linli/shared/intake/alert.contract';
import { checking } from '@linli/shared/intake/alert.rules';
import { alertFieldWords, unknownDevice } from '@linli/shared/intake/alert.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract, objectSchema } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByAddress } from '../platform/http/throttled';
import { AlertQueries } from './alert.queries';
import { AlertService } from './alert.service';
import { ForeignDoor } from './foreign.door';
import { RefusedService } from './refused.service';

@Contract(c.decideAlert, alertFieldWords)
export class DecideAlertDto {}
export interface DecideAlertDto extends c.DecideAlert {}

/** Where devices call, and where people say what they found. */
@Controller()
export class AlertController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly door: ForeignDoor,
    private readonly service: AlertService,
    private readonly queries: AlertQueries,
    private readonly refused: RefusedService,
  ) {}

  /** A call that names no known device is kept for a person, like every line that cannot be taken. */
  @Answers(intakeApi.raise, c.alertState, { keyless: true })
  @ApiBody({ schema: objectSchema(c.raiseAlert) })
  @Allow('anyone')
  @ThrottledByAddress(600)
  async raise(
    @Param('channel') code: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<c.AlertState> {
    const channel = await this.door.open(request, code);
    const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const faults = wordsOfFaults(faultsOf(c.raiseAlert, told), alertFieldWords);
    const state = Object.keys(faults).length
      ? null
      : await this.db.write(async (tx) => {
          const alert = await this.service.raise(tx, channel, told as c.RaiseAlert);
          return alert && this.queries.state(tx, alert);
        });
    if (state) return state;
    const wrong = Object.keys(faults).length ? faults : { device: unknownDevice };
    await this.db.write((tx) => this.refused.keep(tx, channel, told, { faults: wrong, path: null }));
    throw new Refusal('intake.refused', {}, wrong);
  }

  @Answers(intakeApi.alerts, c.alerts)
  @Allow(...checking)
  alerts(@Me() me: Actor): Promise<c.Alerts> {
    return this.db.read((read) => this.queries.open(read, me));
  }

  @Answers(intakeApi.seeAlert, nothing)
  @Allow(...checking)
  see(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.see(tx, me, id).then(() => ({})));
  }

  @Answers(intakeApi.decideAlert, nothing)
  @Allow(...checking)
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DecideAlertDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.decide(tx, me, id, ask).then(() => ({})));
  }
}
