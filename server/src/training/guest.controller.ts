import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { trainingApi } from '@linli/shared/training/training.api';
import * as c from '@linli/shared/training/training.contract';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { GuestQueries } from './guest.queries';
import { GuestService } from './guest.service';

@Contract(c.answerTraining, trainingFieldWords)
export class AnswerTrainingDto {}
export interface AnswerTrainingDto extends c.AnswerTraining {}

@Contract(c.checkIn, trainingFieldWords)
export class CheckInDto {}
export interface CheckInDto extends c.CheckIn {}

/** The sessions somebody is invited to. */
@Controller()
export class GuestController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly guests: GuestService,
    private readonly queries: GuestQueries,
  ) {}

  @Answers(trainingApi.mine, c.ownTrainings)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnTrainings> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(trainingApi.answer, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerTrainingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.guests.answer(tx, me, id, ask).then(() => ({})));
  }

  /** Six digits can be guessed, so that one person gets few tries a minute. */
  @Answers(trainingApi.checkIn, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  checkIn(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: CheckInDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.guests.checkIn(tx, me, id, code).then(() => ({})));
  }
}
