import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import * as c from '@linli/shared/ballot/ballot.contract';
import { ballotFieldWords } from '@linli/shared/ballot/ballot.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { cookieOf } from '../platform/http/cookies';
import { BallotQueries } from './ballot.queries';
import { BallotService } from './ballot.service';

@Contract(c.castBallot, ballotFieldWords)
export class CastBallotDto {}
export interface CastBallotDto extends c.CastBallot {}

/** What anybody may do with a secret vote: see how far it is, cast a signed ballot, and read the list of what was cast. */
@Controller()
export class BallotController {
  constructor(
    private readonly db: Db,
    private readonly ballots: BallotService,
    private readonly queries: BallotQueries,
  ) {}

  @Answers(ballotApi.box, c.ballotBox)
  @Allow('anyone')
  box(@Param('id', ParseUUIDPipe) id: string): Promise<c.BallotBox> {
    return this.db.read((read) => this.queries.totals(read, id));
  }

  /** No session, no key, no count of knocks and no line in a log: each would say who casts, or when. */
  @Answers(ballotApi.cast, nothing, { keyless: true })
  @Allow('anyone')
  async cast(@Req() request: FastifyRequest, @Body() ballot: CastBallotDto): Promise<Nothing> {
    if (request.headers.authorization || cookieOf(request, 'linli_session'))
      throw new Refusal('ballot.named');
    try {
      await this.db.write((tx) => this.ballots.cast(tx, ballot));
    } catch (trouble) {
      // What went wrong is not logged, for it would be logged with the ballot.
      throw trouble instanceof Refusal ? trouble : new Refusal('ballot.not_now');
    }
    return {};
  }

  @Answers(ballotApi.trackers, c.trackerList)
  @Allow('anyone')
  trackers(@Param('id', ParseUUIDPipe) id: string): Promise<c.TrackerList> {
    return this.db.read((read) => this.queries.trackers(read, id));
  }
}
