import { Body, Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { hoursApi, hoursFilePaths, hoursOfficeApi } from '@linli/shared/hours/hours.api';
import * as c from '@linli/shared/hours/hours.contract';
import { hoursFieldWords, hoursFileWords } from '@linli/shared/hours/hours.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import { Db, type Read, type Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { sheetAnswer } from '../platform/sheet/download';
import { mostInWorkbook, toSheet } from '../platform/sheet/sheet';
import type { SheetFormat } from '../platform/sheet/table';
import { exportColumns, ExportQueries, type Wanted } from './export.queries';
import { hoursExported } from './hours.events';

@Contract(c.exportOwnHours, hoursFieldWords)
export class ExportOwnHoursDto {}
export interface ExportOwnHoursDto extends c.ExportOwnHours {}

@Contract(c.exportHours, hoursFieldWords)
export class ExportHoursDto {}
export interface ExportHoursDto extends c.ExportHours {}

/** For so long a file that was asked for can be fetched, in milliseconds. */
const goodFor = 10 * 60_000;

/** Hours as files: asked for with a record of who and what, then fetched by the same person. */
@Controller()
export class HoursExportController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: ExportQueries,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  @Answers(hoursApi.export, link)
  @Allow('signed-in')
  own(@Me() me: Actor, @Key() key: Keyed, @Body() { format }: ExportOwnHoursDto): Promise<Link> {
    return this.once.write(key, (tx) => this.make(tx, me, { whose: 'own' }, format));
  }

  @Answers(hoursOfficeApi.export, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  scope(@Me() me: Actor, @Key() key: Keyed, @Body() { format, from, until }: ExportHoursDto): Promise<Link> {
    return this.once.write(key, (tx) => this.make(tx, me, { whose: 'scope', from, until }, format));
  }

  @Get('hours/exports/:id')
  @Allow('signed-in')
  async file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.db.read(async (read) => {
      const { wanted, format } = await this.asked(read, me, id);
      const lines = this.queries.lines(read, me, wanted);
      return sheetAnswer(await toSheet(exportColumns, lines, format), hoursFileWords, format);
    });
  }

  private async make(tx: Tx, me: Actor, wanted: Wanted, format: SheetFormat): Promise<Link> {
    if (format === 'xlsx' && (await this.queries.isLonger(tx, me, wanted, mostInWorkbook)))
      throw new Refusal('export.too_long', { limit: mostInWorkbook });
    const subjectId = newId(tx.at);
    const [post] = me.posts;
    const districtId = post ? await this.places.districtOf(tx, post.path) : null;
    const { whose } = wanted;
    const { from, until } = wanted.whose === 'scope' ? wanted : { from: null, until: null };
    await this.outbox.publish(
      tx,
      hoursExported({ districtId, subjectId, actorId: me.id, facts: { whose, format, from, until } }),
    );
    return { url: hoursFilePaths.export(subjectId) };
  }

  /** What I asked for under this id in the last minutes. */
  private async asked(read: Read, me: Actor, id: string): Promise<{ wanted: Wanted; format: SheetFormat }> {
    const event = (await this.outbox.history(read, id)).find(({ kind }) => kind === hoursExported.kind);
    const fresh = event && event.actorId === me.id && event.at.getTime() + goodFor > read.at.getTime();
    if (!fresh) throw new Refusal('export.missing');
    const { whose, format, from, until } = event.facts;
    const scope = whose === 'scope' && from && until;
    return {
      wanted: scope ? { whose: 'scope', from, until } : { whose: 'own' },
      format: format === 'xlsx' ? 'xlsx' : 'csv',
    };
  }
}
