import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type {
  ChannelTerms,
  OversightTerms,
  Ground,
  Tenant,
  TenantTerms,
} from '@linli/shared/setting/ground.contract';
import { goalTermsOf, type GoalTerms } from '@linli/shared/setting/goal.contract';
import { oversightTermsOf } from '@linli/shared/setting/ground.contract';
import { ChannelService } from '../channel/channel.service';
import type { Read } from '../platform/db/db';
import { SupervisionService } from '../supervision/supervision.service';
import { DistrictQueries, mayPublish } from './district.queries';
import { ExceptionService } from './exception.service';
import { inForce, told } from './version.lines';
import { VersionService } from './version.service';

/** Ways in, the numbers of looking after, who runs this, and what is asked of the figures: as they are, with their versions. */
@Injectable()
export class GroundQueries {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly versions: VersionService,
    private readonly channels: ChannelService,
    private readonly supervisions: SupervisionService,
    private readonly exceptions: ExceptionService,
  ) {}

  /** The ground of the reader's district. */
  async of(read: Read, me: Actor): Promise<Ground> {
    const district = await this.districts.of(read, me);
    const channelRows = await this.versions.of(read, district.id, 'channel');
    const oversightRows = await this.versions.of(read, district.id, 'oversight');
    const tenantRows = await this.versions.of(read, district.id, 'tenant');
    const goalRows = await this.versions.of(read, district.id, 'goal');
    const by = await this.districts.publishers(
      read,
      [...channelRows, ...oversightRows, ...tenantRows, ...goalRows].map(({ id }) => id),
    );
    const laidDown = await this.supervisions.oversightOf(read, district.id);
    return {
      now: read.at.toISOString(),
      channels: (await this.channels.all(read, district.id)).map(({ id, name, kind, retiredAt }) => ({
        id,
        name,
        terms: { open: retiredAt === null },
        mayClose: kind !== 'sign',
        ...told<ChannelTerms>(
          channelRows.filter(({ subjectId }) => subjectId === id),
          by,
        ),
      })),
      oversight: { terms: oversightTermsOf(laidDown), ...told<OversightTerms>(oversightRows, by) },
      tenant: { terms: inForce<TenantTerms>(tenantRows, read.at), ...told<TenantTerms>(tenantRows, by) },
      goal: { terms: goalTermsOf(laidDown), ...told<GoalTerms>(goalRows, by) },
      mayPublish: mayPublish(me, district),
    };
  }

  /** What anybody may know of who runs this where a place lies, and which exceptions hold there. */
  async tenantAt(read: Read, placeId: string): Promise<Tenant> {
    const districtId = await this.districts.around(read, placeId);
    return {
      terms: inForce<TenantTerms>(await this.versions.of(read, districtId, 'tenant'), read.at),
      exceptions: (await this.exceptions.inForce(read, districtId)).map(
        ({ rule, kind, words, approver, until }) => ({ rule, kind, words, approver, until }),
      ),
    };
  }
}
