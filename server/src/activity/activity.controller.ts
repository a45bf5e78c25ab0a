import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { activityApi as api } from '@linli/shared/activity/activity.api';
import * as c from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { ActivityQueries } from './activity.queries';
import { SignUpService } from './sign-up.service';

@Contract(c.askActivities, activityFieldWords)
export class AskActivitiesDto {}
export interface AskActivitiesDto extends c.AskActivities {}

@Contract(c.signUp, activityFieldWords)
export class SignUpDto {}
export interface SignUpDto extends c.SignUp {}

@Contract(c.checkInActivity, activityFieldWords)
export class CheckInActivityDto {}
export interface CheckInActivityDto extends c.CheckInActivity {}

/** Activities for everybody who may come. */
@Controller()
export class ActivityController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly signUps: SignUpService,
    private readonly queries: ActivityQueries,
  ) {}

  @Answers(api.list, c.activities)
  @Allow('anyone')
  list(@MaybeMe() me: Actor | null, @Query() { place }: AskActivitiesDto): Promise<c.Activities> {
    return this.db.readLate(me?.id ?? null, (read) => this.queries.list(read, me, place ?? null));
  }

  @Answers(api.page, c.activityPage)
  @Allow('anyone')
  page(
    @MaybeMe() me: Actor | null,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { place }: AskActivitiesDto,
  ): Promise<c.ActivityPage> {
    return this.db.read((read) => this.queries.page(read, me, id, place ?? null));
  }

  @Answers(api.signUp, c.activityPage)
  @Allow('signed-in')
  signUp(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { place }: SignUpDto,
  ): Promise<c.ActivityPage> {
    return this.once.write(key, async (tx) => {
      await this.queries.seen(tx, me, id, place ?? null);
      await this.signUps.signUp(tx, me, id);
      return this.queries.page(tx, me, id, place ?? null);
    });
  }

  @Answers(api.leave, nothing)
  @Allow('signed-in')
  leave(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.signUps.leave(tx, me, id).then(() => ({})));
  }

  @Answers(api.take, nothing)
  @Allow('signed-in')
  take(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.signUps.take(tx, me, id).then(() => ({})));
  }

  /** Six digits can be guessed, so that one person gets few tries a minute. */
  @Answers(api.checkIn, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  checkIn(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: CheckInActivityDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.signUps.checkIn(tx, me, id, code).then(() => ({})));
  }
}
