import {
  Body,
  Controller,
  Get,
  Header,
  Inject,
  Param,
  ParseUUIDPipe,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { prints, printVote, type PrintVote } from '@linli/shared/vote/office.contract';
import { voteOfficeApi as api } from '@linli/shared/vote/vote.api';
import { voteFieldWords } from '@linli/shared/vote/vote.words';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { PrintQueries } from './print.queries';
import { noticePaper, resultPaper, slipPapers } from './vote-paper';
import { votePrinted } from './vote.events';

@Contract(printVote, voteFieldWords)
export class PrintVoteDto {}
export interface PrintVoteDto extends PrintVote {}

/** What the pass of a link is for. */
const form = (what: string) => `vote-${what}`;

/** The papers of a vote: its notice, its ballots, its result. */
@Controller()
export class VotePrintController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: PrintQueries,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A link to a paper that also a download without cookies can open, for ten minutes. */
  @Answers(api.print, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  link(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { what }: PrintVoteDto,
  ): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { districtId } = await this.queries.posted(tx, me, id);
      const about = { districtId, subjectId: id, actorId: me.id };
      await this.outbox.publish(tx, votePrinted({ ...about, facts: { what } }));
      if (what === 'result') await this.queries.result(tx, id);
      const pass = signLink(this.secrets.linking, { id, size: form(what), until: linkUntil(tx.at) });
      return { url: `/api/votes/paper.pdf?${new URLSearchParams({ id, what, pass })}` };
    });
  }

  @Get('votes/paper.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-vote.pdf"')
  async paper(
    @Query() { id = '', what: asked = '', pass = '' }: Record<string, string>,
  ): Promise<StreamableFile> {
    const what = prints.find((one) => one === asked);
    const found = await this.db.read(async (read) => {
      if (!what || !checkLink(this.secrets.linking, { id, size: form(what), pass }, read.at))
        throw new Refusal('link.over');
      const printed = await this.queries.printed(read, id);
      return {
        ...{ printed, at: read.at },
        slips: what === 'slips' ? await this.queries.slips(read, id) : [],
        result: what === 'result' ? await this.queries.result(read, id) : null,
      };
    });
    const { printed, slips, result, at } = found;
    const page = `${this.config.publicUrl}/deliberation/vote/index?id=${id}`;
    if (result) return new StreamableFile(await resultPaper(printed, result, page));
    const paper =
      what === 'slips'
        ? slipPapers(printed, slips, (code) => `${this.config.publicUrl}/b/${code}`)
        : noticePaper(printed, page, at);
    return new StreamableFile(await paper);
  }
}
