import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type {
  Appearance,
  AppearanceSetting,
  AppearanceTerms,
  PublishAppearance,
} from '@linli/shared/setting/appearance.contract';
import { faintPairs } from '@linli/shared/setting/appearance.rules';
import { faintFields, markFaultWords } from '@linli/shared/setting/appearance.words';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import { DistrictMarkRow } from './setting.entity';
import { SettingService } from './setting.service';
import { inForce, told } from './version.lines';
import { VersionService } from './version.service';

/** How Linli looks in a district, as versions. */
@Injectable()
export class AppearanceService {
  constructor(
    private readonly settings: SettingService,
    private readonly versions: VersionService,
    private readonly districts: DistrictQueries,
  ) {}

  /** The appearance of the reader's district, with its versions. */
  async of(read: Read, me: Actor): Promise<AppearanceSetting> {
    const district = await this.districts.of(read, me);
    const rows = await this.versions.of(read, district.id, 'appearance');
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      terms: inForce<AppearanceTerms>(rows, read.at),
      ...told<AppearanceTerms>(rows, by),
      mayPublish: mayPublish(me, district),
    };
  }

  /** Publishes how Linli looks from a date on; refuses colours that cannot be read, with the figure. */
  async publish(tx: Tx, me: Actor, { terms, base, ...said }: PublishAppearance): Promise<void> {
    const linted = { kind: 'appearance', words: { name: terms.name, source: said.source } } as const;
    const publishing = await this.settings.begin(tx, me, said, linted);
    const { mark } = terms;
    const { districtId } = publishing;
    const known = !mark || (await tx.rows.existsBy(DistrictMarkRow, { id: mark, districtId }));
    refuseFields({ ...faintFields(faintPairs(terms)), ...(!known && { mark: markFaultWords }) });
    const value: AppearanceTerms = {
      name: terms.name.trim(),
      main: terms.main.toLowerCase(),
      deep: terms.deep.toLowerCase(),
      radius: terms.radius,
      ...(mark && { mark }),
    };
    const next = { kind: 'appearance', subjectId: districtId, base, value, now: null } as const;
    await this.versions.publish(tx, publishing, next);
  }

  /** Keeps a picture, whose file lies in storage already, for the district that I administer; a version may show it. */
  async keepMark(tx: Tx, me: Actor, id: string): Promise<void> {
    const district = await this.districts.of(tx, me);
    if (!mayPublish(me, district)) throw new Refusal('role.not_yours');
    await tx.rows.insert(DistrictMarkRow, { id, districtId: district.id, byId: me.id, at: tx.at });
  }

  /** How Linli looks for somebody: as in the district they belong to; for others, where there is only one, as there. */
  async shownTo(read: Read, me: Actor | null): Promise<Appearance> {
    const districtId = await this.districts.home(read, me);
    if (districtId === null) return { terms: null };
    return {
      terms: inForce<AppearanceTerms>(await this.versions.of(read, districtId, 'appearance'), read.at),
    };
  }
}
