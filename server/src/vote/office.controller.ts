import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import * as o from '@linli/shared/vote/office.contract';
import { voteOfficeApi as api } from '@linli/shared/vote/vote.api';
import { voteResult, type VoteResult } from '@linli/shared/vote/vote.contract';
import { voteFieldWords } from '@linli/shared/vote/vote.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { MoveService } from './move.service';
import { VoteOffice } from './office.queries';
import { PostService } from './post.service';
import { ResultQueries } from './result.queries';
import { VoteService } from './vote.service';

@Contract(o.makeVote, voteFieldWords)
export class MakeVoteDto {}
export interface MakeVoteDto extends o.MakeVote {}

@Contract(o.reviseVote, voteFieldWords)
export class ReviseVoteDto {}
export interface ReviseVoteDto extends o.ReviseVote {}

@Contract(o.moveVote, voteFieldWords)
export class MoveVoteDto {}
export interface MoveVoteDto extends o.MoveVote {}

@Contract(o.askSlots, voteFieldWords)
export class AskSlotsDto {}
export interface AskSlotsDto extends o.AskSlots {}

/** Votes as those who steer a place hold them. */
@Controller()
export class VoteOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly votes: VoteService,
    private readonly moves: MoveService,
    private readonly posting: PostService,
    private readonly office: VoteOffice,
    private readonly results: ResultQueries,
  ) {}

  @Answers(api.list, o.officeVotes)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<o.OfficeVotes> {
    return this.db.read((read) => this.office.list(read, me));
  }

  @Answers(api.form, o.voteForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<o.VoteForm> {
    return this.db.read((read) => this.office.form(read, me));
  }

  @Answers(api.make, o.madeVote, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakeVoteDto): Promise<o.MadeVote> {
    return this.once.write(key, (tx) => this.votes.make(tx, me, ask));
  }

  @Answers(api.detail, o.officeVote)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  detail(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<o.OfficeVote> {
    return this.db.read((read) => this.office.detail(read, me, id));
  }

  @Answers(api.revise, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  revise(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReviseVoteDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.votes.revise(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.move, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveVoteDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.moves.move(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.follow, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  follow(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.posting.follow(tx, me, id).then(() => ({})));
  }

  @Answers(api.slots, o.slotLines)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  slots(
    @Me() me: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { q }: AskSlotsDto,
  ): Promise<o.SlotLines> {
    return this.db.read((read) => this.office.slots(read, me, id, q ?? null));
  }

  /** What a count came to, before everybody sees it. */
  @Answers(api.result, voteResult)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  result(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VoteResult> {
    return this.db.read((read) => this.results.result(read, me, id, true));
  }
}
