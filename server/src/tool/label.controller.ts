import { Body, Controller, Get, Header, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import * as c from '@linli/shared/tool/tool.contract';
import { toolCodeFrom } from '@linli/shared/tool/tool.rules';
import { toolFieldWords } from '@linli/shared/tool/tool.words';
import { PlaceService } from '../place/place.service';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { escaped, smallPage } from '../platform/http/small-page';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { labelSheet } from './label-sheet';
import { labelWords as words } from './label.words';
import { labelsPrinted } from './tool.events';
import { ToolQueries } from './tool.queries';

@Contract(c.labelLink, toolFieldWords)
export class LabelLinkDto {}
export interface LabelLinkDto extends c.LabelLink {}

const size = 'tool-labels';

/** The labels of tools on paper, and the page that a label opens outside the app. */
@Controller()
export class LabelController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: ToolQueries,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A link to the printed labels of a wall that also a download without cookies can open, for ten minutes. */
  @Answers(toolOfficeApi.labels, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  labels(@Me() me: Actor, @Key() key: Keyed, @Body() { placeId }: LabelLinkDto): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { tools } = await this.queries.kept(tx, me);
      if (!tools.some((tool) => tool.placeId === placeId)) throw new Refusal('tool.none');
      const { district } = await this.places.chainOf(tx, placeId);
      const about = { districtId: district.id, subjectId: placeId, actorId: me.id };
      await this.outbox.publish(tx, labelsPrinted({ ...about, facts: {} }));
      const pass = signLink(this.secrets.linking, { id: placeId, size, until: linkUntil(tx.at) });
      return { url: `/api/tools/labels.pdf?${new URLSearchParams({ place: placeId, pass })}` };
    });
  }

  @Get('tools/labels.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-tools.pdf"')
  async sheet(@Query() { place = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const labels = await this.db.read((read) => {
      if (!checkLink(this.secrets.linking, { id: place, size, pass }, read.at))
        throw new Refusal('link.over');
      return this.queries.labels(read, place);
    });
    if (!labels.length) throw new Refusal('tool.none');
    return new StreamableFile(await labelSheet(labels, (code) => `${this.config.publicUrl}/t/${code}`));
  }

  /** What a tool is and how it is borrowed, for whoever scans its label without the app. Who has it, nobody reads here. */
  @Get('t/:code')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Param('code') given: string): Promise<string> {
    const code = toolCodeFrom(given);
    if (!code) throw new Refusal('tool.missing');
    const { name, station, state, due, phone } = await this.db.read((read) =>
      this.queries.behind(read, code),
    );
    const call = phone && `<a class="go" href="tel:${escaped(phone)}">${escaped(words.call(phone))}</a>`;
    const lines = [words.where(station), words.state(state, due)].map((one) => `<li>${escaped(one)}</li>`);
    return smallPage(
      words.page,
      `<h1>${escaped(name)}</h1><ul>${lines.join('')}</ul><p>${escaped(words.how)}</p>${call ?? ''}`,
    );
  }
}
