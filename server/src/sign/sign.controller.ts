import { Body, Controller, Get, Header, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { placeApi } from '@linli/shared/place/place.api';
import * as c from '@linli/shared/place/place.contract';
import { placeFieldWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { MiniCodes } from './mini-codes';
import { signSheet } from './sign-sheet';
import type { Sign } from './sign';
import { SignQueries } from './sign.queries';

@Contract(c.issueSign, placeFieldWords)
export class IssueSignDto {}
export interface IssueSignDto extends c.IssueSign {}

@Contract(c.askSigns, placeFieldWords)
export class AskSignsDto {}
export interface AskSignsDto extends c.AskSigns {}

@Contract(c.sheetLink, placeFieldWords)
export class SheetLinkDto {}
export interface SheetLinkDto extends c.SheetLink {}

const formOf = ({ paper, ink, code }: c.SheetLink): string => `sheet-${paper}-${ink}-${code}`;

@Controller()
export class SignController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly places: PlaceService,
    private readonly queries: SignQueries,
    private readonly minis: MiniCodes,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Answers(placeApi.signs, c.signs)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  signs(@Me() me: Actor, @Query() { compound }: AskSignsDto): Promise<c.Signs> {
    return this.db.read((read) => this.queries.signs(read, me, compound ?? null));
  }

  @Answers(placeApi.issue, c.issuedSign)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  issue(@Me() me: Actor, @Key() key: Keyed, @Body() { placeId }: IssueSignDto): Promise<c.IssuedSign> {
    return this.once.write(key, async (tx) => {
      await this.queries.inScope(tx, me, placeId);
      return this.places.issueSign(tx, me.id, placeId);
    });
  }

  @Answers(placeApi.revoke, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  revoke(@Me() me: Actor, @Key() key: Keyed, @Param('code') code: string): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      const { sign } = await this.places.behind(tx, code);
      await this.queries.inScope(tx, me, sign.placeId);
      await this.places.revokeSign(tx, me.id, sign.code);
      return {};
    });
  }

  /** A link to the printed sheet that also a download without cookies can open, for ten minutes. */
  @Answers(placeApi.sheetLink, c.link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async sheetLink(@Me() me: Actor, @Key() key: Keyed, @Body() ask: SheetLinkDto): Promise<c.Link> {
    const signs = await this.db.read(async (read) => {
      await this.queries.inScope(read, me, ask.compound);
      return ask.code === 'mini' ? this.queries.printed(read, ask.compound) : [];
    });
    // Drawn before there is a link, so that trouble with WeChat is told at the form.
    await this.picturesFor(ask, signs);
    return this.once.write(key, async (tx) => {
      await this.places.printSigns(tx, me.id, ask.compound);
      const pass = signLink(this.secrets.linking, {
        id: ask.compound,
        size: formOf(ask),
        until: linkUntil(tx.at),
      });
      return { url: `/api/signs/sheet.pdf?${new URLSearchParams({ ...ask, pass })}` };
    });
  }

  @Get('signs/sheet.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-signs.pdf"')
  async sheet(@Query() { pass, ...given }: Record<string, string>): Promise<StreamableFile> {
    const ask = given as c.SheetLink;
    const signs = await this.db.read(async (read) => {
      if (
        !checkLink(
          this.secrets.linking,
          { id: String(ask.compound), size: formOf(ask), pass: pass ?? '' },
          read.at,
        )
      )
        throw new Refusal('link.over');
      return this.queries.printed(read, ask.compound);
    });
    if (!signs.length) throw new Refusal('sign.none');
    const pictures = await this.picturesFor(ask, signs);
    const host = new URL(this.config.publicUrl).host;
    return new StreamableFile(await signSheet(signs, { paper: ask.paper, ink: ask.ink, host, pictures }));
  }

  private async picturesFor({ code }: c.SheetLink, signs: Sign[]): Promise<Map<string, Buffer> | undefined> {
    return code === 'mini' ? this.minis.of(signs.map((sign) => sign.code)) : undefined;
  }
}
