import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import {
  issueBallot,
  issuedBallot,
  type IssueBallot,
  type IssuedBallot,
} from '@linli/shared/ballot/ballot.contract';
import { ballotFieldWords } from '@linli/shared/ballot/ballot.words';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import * as c from '@linli/shared/home-vote/home-vote.contract';
import { homeVoteFieldWords } from '@linli/shared/home-vote/home-vote.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { HomeVoteQueries } from './home-vote.queries';
import { HomeVoteService } from './home-vote.service';

@Contract(issueBallot, ballotFieldWords)
export class IssueBallotDto {}
export interface IssueBallotDto extends IssueBallot {}

@Contract(c.makeHomeVote, homeVoteFieldWords)
export class MakeHomeVoteDto {}
export interface MakeHomeVoteDto extends c.MakeHomeVote {}

/** Secret votes with one voice for each home. */
@Controller()
export class HomeVoteController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly votes: HomeVoteService,
    private readonly queries: HomeVoteQueries,
  ) {}

  @Answers(homeVoteApi.list, c.homeVotes)
  @Allow('signed-in')
  list(@Me() me: Actor): Promise<c.HomeVotes> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(homeVoteApi.ofTopic, c.homeVoteLines)
  @Allow('signed-in')
  ofTopic(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.HomeVoteLines> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(homeVoteApi.page, c.homeVotePage)
  @Allow('signed-in')
  page(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.HomeVotePage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  /** Closes the slot of one of my homes. */
  @Answers(ballotApi.issue, issuedBallot)
  @Allow('signed-in')
  issue(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: IssueBallotDto,
  ): Promise<IssuedBallot> {
    return this.once.write(key, (tx) => this.votes.issue(tx, me, id, ask).then((signed) => ({ signed })));
  }

  @Answers(homeVoteApi.form, c.homeVoteForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<c.HomeVoteForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(homeVoteApi.make, c.madeHomeVote, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakeHomeVoteDto): Promise<c.MadeHomeVote> {
    return this.once.write(key, (tx) => this.votes.make(tx, me, ask).then((id) => ({ id })));
  }
}
