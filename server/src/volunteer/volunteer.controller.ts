import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { volunteerApi as api } from '@linli/shared/volunteer/volunteer.api';
import * as c from '@linli/shared/volunteer/volunteer.contract';
import { volunteerFieldWords } from '@linli/shared/volunteer/volunteer.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { AgreementService } from './agreement.service';
import { ProfileService } from './profile.service';
import { VolunteerQueries } from './volunteer.queries';

@Contract(c.agree, volunteerFieldWords)
export class AgreeDto {}
export interface AgreeDto extends c.Agree {}

@Contract(c.guard, volunteerFieldWords)
export class GuardDto {}
export interface GuardDto extends c.Guard {}

@Contract(c.profile, volunteerFieldWords)
export class ProfileDto {}
export interface ProfileDto extends c.Profile {}

/** What somebody says about serving: their consent, and what they can do. */
@Controller()
export class VolunteerController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly agreements: AgreementService,
    private readonly profiles: ProfileService,
    private readonly queries: VolunteerQueries,
  ) {}

  @Answers(api.mine, c.ownVolunteering)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnVolunteering> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(api.agree, c.agreed, { status: 201 })
  @Allow('signed-in')
  agree(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AgreeDto): Promise<c.Agreed> {
    return this.once.write(key, (tx) => this.agreements.agree(tx, me, ask));
  }

  /** A code could be guessed, so that one person gets few tries a minute. */
  @Answers(api.guard, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  guard(@Me() me: Actor, @Key() key: Keyed, @Body() ask: GuardDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.agreements.guard(tx, me, ask).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.agreements.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(api.keep, nothing)
  @Allow('signed-in')
  keep(@Me() me: Actor, @Key() key: Keyed, @Body() ask: ProfileDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.profiles.keep(tx, me, ask).then(() => ({})));
  }

  @Answers(api.erase, nothing)
  @Allow('signed-in')
  erase(@Me() me: Actor, @Key() key: Keyed): Promise<Nothing> {
    return this.once.write(key, (tx) => this.profiles.erase(tx, me).then(() => ({})));
  }
}
