import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import * as c from '@linli/shared/home-vote/home-vote.contract';
import { homeVoteFieldWords } from '@linli/shared/home-vote/home-vote.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { ballotSheet, slipSheets } from './home-vote-paper';
import { homeVotePrinted } from './home-vote.events';
import { passOf, SlipService } from './slip.service';

@Contract(c.printHomeVote, homeVoteFieldWords)
export class PrintHomeVoteDto {}
export interface PrintHomeVoteDto extends c.PrintHomeVote {}

@Contract(c.handInSlip, homeVoteFieldWords)
export class HandInSlipDto {}
export interface HandInSlipDto extends c.HandInSlip {}

/** Secret votes on paper, by whoever steers their place. */
@Controller()
export class HomeVotePaperController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly slips: SlipService,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  @Answers(homeVoteApi.handIn, c.handedIn)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  handIn(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: HandInSlipDto,
  ): Promise<c.HandedIn> {
    return this.once.write(key, (tx) => this.slips.handIn(tx, me, id, code).then((home) => ({ home })));
  }

  /** A link to a paper that also a download without cookies can open, for ten minutes. */
  @Answers(homeVoteApi.print, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  link(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { what }: PrintHomeVoteDto,
  ): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { districtId } = await this.slips.steered(tx, me, id);
      const about = { districtId, subjectId: id, actorId: me.id };
      await this.outbox.publish(tx, homeVotePrinted({ ...about, facts: { what } }));
      const pass = signLink(this.secrets.linking, { id, size: passOf(what), until: linkUntil(tx.at) });
      return { url: `/api/home-votes/paper.pdf?${new URLSearchParams({ id, what, pass })}` };
    });
  }

  @Get('home-votes/paper.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-secret-vote.pdf"')
  async paper(
    @Query() { id = '', what: asked = '', pass = '' }: Record<string, string>,
  ): Promise<StreamableFile> {
    const what = c.homeVotePapers.find((one) => one === asked);
    const { printed, slips } = await this.db.read(async (read) => {
      if (!what || !checkLink(this.secrets.linking, { id, size: passOf(what), pass }, read.at))
        throw new Refusal('link.over');
      const found = await this.slips.printed(read, id);
      return { printed: found, slips: what === 'slips' ? await this.slips.slips(read, found.vote) : null };
    });
    return new StreamableFile(await (slips ? slipSheets(printed, slips) : ballotSheet(printed)));
  }
}
