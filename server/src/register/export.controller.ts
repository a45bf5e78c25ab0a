import { Body, Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { registerApi, registerFilePaths } from '@linli/shared/register/register.api';
import { askExport, type AskExport } from '@linli/shared/register/register.contract';
import { exportListWords } from '@linli/shared/register/export.words';
import { registerFieldWords } from '@linli/shared/register/register.words';
import { Db, type Read } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { mostInWorkbook } from '../platform/sheet/sheet';
import { sheetAnswer } from '../platform/sheet/download';
import { ExportQueries } from './export.queries';
import { listExported } from './register.events';
import { PlaceService } from '../place/place.service';

@Contract(askExport, registerFieldWords)
export class AskExportDto {}
export interface AskExportDto extends AskExport {}

/** For so long a list that was asked for can be fetched, in milliseconds. */
const goodFor = 10 * 60_000;

/** Lists as files: asked for with a record of who and what, then fetched by the same person. */
@Controller()
export class ExportController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: ExportQueries,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  @Answers(registerApi.export, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  ask(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AskExportDto): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const [path = ''] = await this.queries.pathsOf(tx, me, ask.place ?? null);
      const list = await this.queries.listed(tx, me, ask);
      if (ask.format === 'xlsx' && (await list.isLongerThan(mostInWorkbook)))
        throw new Refusal('export.too_long', { limit: mostInWorkbook });
      const subjectId = newId(tx.at);
      const { format, place = null, period = null } = ask;
      const districtId = await this.places.districtOf(tx, path);
      const facts = { list: ask.list, format, place, period };
      await this.outbox.publish(tx, listExported({ districtId, subjectId, actorId: me.id, facts }));
      return { url: registerFilePaths.export(subjectId) };
    });
  }

  @Get('register/exports/:id')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.db.read(async (read) => {
      const ask = await this.asked(read, me, id);
      const list = await this.queries.listed(read, me, ask);
      return sheetAnswer(await list.write(ask.format), exportListWords[ask.list], ask.format);
    });
  }

  /** What I asked for under this id in the last minutes. */
  private async asked(read: Read, me: Actor, id: string): Promise<AskExport> {
    const event = (await this.outbox.history(read, id)).find(({ kind }) => kind === listExported.kind);
    const fresh = event && event.actorId === me.id && event.at.getTime() + goodFor > read.at.getTime();
    if (!fresh) throw new Refusal('export.missing');
    const { list, format, place, period } = event.facts;
    return { list, format, ...(place && { place }), ...(period && { period }) } as AskExport;
  }
}
