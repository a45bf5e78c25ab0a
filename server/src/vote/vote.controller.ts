import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { voteApi as api } from '@linli/shared/vote/vote.api';
import * as c from '@linli/shared/vote/vote.contract';
import { voteFieldWords } from '@linli/shared/vote/vote.words';
import { DocumentFiles } from '../document/document.files';
import { DocumentService } from '../document/document.service';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { CastService } from './cast.service';
import { ProxyService } from './proxy.service';
import { ResultQueries } from './result.queries';
import { VoteFiles } from './vote.files';
import { VoteQueries } from './vote.queries';

@Contract(c.castBallot, voteFieldWords)
export class CastNamedBallotDto {}
export interface CastNamedBallotDto extends c.CastBallot {}

@Contract(c.askPaper, voteFieldWords)
export class AskPaperDto {}
export interface AskPaperDto extends c.AskPaper {}

@Contract(c.objectTo, voteFieldWords)
export class ObjectToDto {}
export interface ObjectToDto extends c.ObjectTo {}

@Contract(c.giveOwnProxy, voteFieldWords)
export class GiveOwnProxyDto {}
export interface GiveOwnProxyDto extends c.GiveOwnProxy {}

@Contract(c.answerProxy, voteFieldWords)
export class AnswerProxyDto {}
export interface AnswerProxyDto extends c.AnswerProxy {}

/** Votes for everybody whom they concern. */
@Controller()
export class VoteController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly casting: CastService,
    private readonly proxies: ProxyService,
    private readonly queries: VoteQueries,
    private readonly results: ResultQueries,
  ) {}

  @Answers(api.mine, c.voteLines)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.VoteLines> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(api.ofTopic, c.voteLines)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.VoteLines> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.page, c.votePage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.VotePage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  @Answers(api.result, c.voteResult)
  @Allow('anyone')
  result(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.VoteResult> {
    return this.db.read((read) => this.results.result(read, me, id));
  }

  @Answers(api.cast, c.castReceipt, { status: 201 })
  @Allow('signed-in')
  cast(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CastNamedBallotDto,
  ): Promise<c.CastReceipt> {
    return this.once.write(key, (tx) => this.casting.cast(tx, me, id, ask));
  }

  @Answers(api.paper, nothing)
  @Allow('signed-in')
  paper(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { slotId }: AskPaperDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.casting.askPaper(tx, me, id, slotId).then(() => ({})));
  }

  @Answers(api.object, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  object(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ObjectToDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.casting.object(tx, me, id, ask).then(() => ({})));
  }

  /** An owner lets somebody vote for a slot of theirs. */
  @Answers(api.giveProxy, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  giveProxy(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: GiveOwnProxyDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.proxies.giveOwn(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.proxy, nothing)
  @Allow('signed-in')
  proxy(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('proxy', ParseUUIDPipe) proxy: string,
    @Body() { yes }: AnswerProxyDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.proxies.answer(tx, me, id, proxy, yes).then(() => ({})));
  }
}

/** What belongs to a vote as a file, for whoever was given the link. */
@Controller()
export class VoteDocumentController {
  constructor(
    private readonly db: Db,
    private readonly links: VoteFiles,
    private readonly documents: DocumentService,
    private readonly files: DocumentFiles,
  ) {}

  @Get('votes/document')
  @Allow('anyone')
  @Header('cache-control', 'private, max-age=300')
  async document(@Query() { id = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const [row] = await this.db.read((read) => {
      if (!this.links.opens(id, pass, read.at)) throw new Refusal('link.over');
      return this.documents.named(read, [id]);
    });
    const stored = row && (await this.files.get(row));
    if (!stored) throw new Refusal('document.missing');
    return new StreamableFile(stored.bytes, {
      type: stored.type,
      disposition: `inline; filename="linli.${row.kind}"; filename*=UTF-8''${encodeURIComponent(row.name)}.${row.kind}`,
    });
  }
}
