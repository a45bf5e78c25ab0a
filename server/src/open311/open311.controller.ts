import { All, Controller, Get, Param, UseFilters } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { isExtended, requestsAsk, valueOf } from '@linli/shared/open311/open311.contract';
import { Refusal } from '@linli/shared/refusal';
import { PhotoService } from '../photo/photo.service';
import { Db, type Read } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { ThrottledByAddress } from '../platform/http/throttled';
import { JurisdictionService } from './jurisdiction.service';
import { Open311Filter } from './open311.filter';
import type { Paper } from './open311.paper';
import { Open311Queries } from './open311.queries';
import { Asked, formatOf, has, opened, tell, type Talk } from './open311.reply';

/** Seconds for which caches may keep what seldom changes, and what changes often. */
const seldom = 300;
const often = 30;

/** GeoReport v2, the reading half: what neighbours may see, for other systems. */
@Controller('open311/v2')
@UseFilters(Open311Filter)
@ThrottledByAddress(120)
export class Open311Controller {
  constructor(
    private readonly db: Db,
    private readonly jurisdictions: JurisdictionService,
    private readonly queries: Open311Queries,
    private readonly photos: PhotoService,
  ) {}

  @Get('discovery.:format')
  @Allow('anyone')
  async discovery(@Asked() talk: Talk): Promise<string> {
    formatOf(talk);
    return tell(talk, await this.db.read((read) => this.queries.discovery(read)), seldom);
  }

  @Get('services.:format')
  @Allow('anyone')
  services(@Asked() talk: Talk): Promise<string> {
    return this.answer(talk, seldom, (read, district) => this.queries.services(read, district));
  }

  @Get('services/:code.:format')
  @Allow('anyone')
  definition(@Asked() talk: Talk, @Param('code') code: string): Promise<string> {
    return this.answer(talk, seldom, (read, district) => this.queries.definition(read, district, code));
  }

  @Get('requests.:format')
  @Allow('anyone')
  requests(@Asked() talk: Talk): Promise<string> {
    return this.answer(talk, often, (read, district) =>
      this.queries.requests(read, district, requestsAsk(talk.given, read.at)),
    );
  }

  @Get('requests/:id.:format')
  @Allow('anyone')
  request(@Asked() talk: Talk, @Param('id') id: string): Promise<string> {
    return this.answer(talk, often, (read, district) =>
      this.queries.request(read, district, id, isExtended(talk.given)),
    );
  }

  @Get('tokens/:token.:format')
  @Allow('anyone')
  token(@Asked() talk: Talk, @Param('token') token: string): Promise<string> {
    return this.answer(talk, often, (read, district) => this.queries.token(read, district, token));
  }

  /** The small picture of a report. Each time it is asked for, it is looked at whether it may still be seen. */
  @Get('media/:id.jpg')
  @Allow('anyone')
  async media(@Asked() { request, reply }: Talk, @Param('id') id: string): Promise<Buffer | string> {
    const shown = await this.db.read((read) => this.queries.showsPhoto(read, id));
    const etag = `"${id}"`;
    const thumb = shown && !has(request, etag) ? await this.photos.thumb(id) : null;
    if (!shown || (!thumb && !has(request, etag))) throw new Refusal('photo.missing');
    opened(reply).headers({ etag, 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff' });
    if (thumb) return (reply.type('image/jpeg'), thumb);
    void reply.code(304);
    return '';
  }

  /** Pages elsewhere may ask what they may do here; anything else below this address is nothing. */
  @All('*')
  @ApiExcludeEndpoint()
  @Allow('anyone')
  elsewhere(@Asked() { request, reply }: Talk): string {
    if (request.method !== 'OPTIONS') throw new Refusal('route.missing');
    opened(reply).code(204).headers({
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    });
    return '';
  }

  private async answer(
    talk: Talk,
    seconds: number,
    work: (read: Read, districtId: string) => Promise<Paper>,
  ): Promise<string> {
    formatOf(talk);
    const paper = await this.db.read(async (read) => {
      const { districtId } = await this.jurisdictions.meant(read, valueOf(talk.given, 'jurisdiction_id'));
      return work(read, districtId);
    });
    return tell(talk, paper, seconds);
  }
}
