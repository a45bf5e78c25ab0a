import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { windowWords } from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { bulletinPaper } from './bulletin-paper';
import { bulletinPrinted } from './bulletin.events';
import { BulletinQueries } from './bulletin.queries';
import { BulletinOffice } from './office.queries';

/** What the pass of a link is for. */
const form = 'bulletin-paper';

/** Bulletins on paper, for boards and doors. */
@Controller()
export class PaperController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly office: BulletinOffice,
    private readonly queries: BulletinQueries,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A link to the sheet that also a download without cookies can open, for ten minutes. */
  @Answers(bulletinOfficeApi.paper, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  link(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { live } = await this.office.detail(tx, me, id);
      if (!live) throw new Refusal('bulletin.missing');
      const districtId = await this.queries.districtOf(tx, id);
      await this.outbox.publish(
        tx,
        bulletinPrinted({ districtId, subjectId: id, actorId: me.id, facts: {} }),
      );
      const pass = signLink(this.secrets.linking, { id, size: form, until: linkUntil(tx.at) });
      return { url: `/api/bulletins/paper.pdf?${new URLSearchParams({ id, pass })}` };
    });
  }

  @Get('bulletins/paper.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-bulletin.pdf"')
  async paper(@Query() { id = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const { printed, at } = await this.db.read(async (read) => {
      if (!checkLink(this.secrets.linking, { id, size: form, pass }, read.at)) throw new Refusal('link.over');
      return { printed: await this.queries.printed(read, id), at: read.at };
    });
    const { from, until, ...rest } = printed;
    return new StreamableFile(
      await bulletinPaper({
        ...rest,
        window: windowWords(from, until),
        printed: momentWords(at),
        address: `${this.config.publicUrl}/resident/bulletin/index?id=${id}`,
      }),
    );
  }
}
