import { Body, Controller, HttpCode, Post, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { valueOf, wrong, type Given } from '@linli/shared/open311/open311.contract';
import { Refusal } from '@linli/shared/refusal';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { ThrottleStorage } from '../platform/http/throttle.storage';
import { ThrottledByAddress } from '../platform/http/throttled';
import { JurisdictionService } from './jurisdiction.service';
import { Open311Filter } from './open311.filter';
import { Open311Service } from './open311.service';
import { Asked, formatOf, told, type Talk } from './open311.reply';

const hour = 60 * 60_000;

/** GeoReport v2, the writing half: reports from systems that have a key. */
@Controller('open311/v2')
@UseFilters(Open311Filter)
export class ReportController {
  constructor(
    private readonly db: Db,
    private readonly jurisdictions: JurisdictionService,
    private readonly reports: Open311Service,
    private readonly throttle: ThrottleStorage,
  ) {}

  /** The key is looked at before anything is counted, and counted before anything is written. */
  @Post('requests.:format')
  @HttpCode(200)
  @Allow('anyone')
  @ThrottledByAddress(60)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', required: ['api_key', 'service_code'] } })
  async report(@Asked() talk: Talk, @Body() body: unknown): Promise<string> {
    formatOf(talk);
    const given = formIn(talk, body);
    const { jurisdiction, key } = await this.db.read(async (read) => {
      const jurisdiction = await this.jurisdictions.meant(read, valueOf(given, 'jurisdiction_id'));
      const key = await this.jurisdictions.keyFor(read, jurisdiction.districtId, valueOf(given, 'api_key'));
      return { jurisdiction, key };
    });
    const { isBlocked, timeToBlockExpire } = await this.throttle.increment(
      `open311 ${key.id}`,
      hour,
      key.perHour,
      hour,
    );
    if (isBlocked) {
      void talk.reply.header('retry-after', String(timeToBlockExpire));
      throw new Refusal('request.too_often');
    }
    return told(talk, await this.db.write((tx) => this.reports.report(tx, jurisdiction, given)));
  }
}

function formIn({ request }: Talk, body: unknown): Given {
  const type = String(request.headers['content-type'] ?? '');
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw wrong('Content-Type', 'form');
  return body as Given;
}
