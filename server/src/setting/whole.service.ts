import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import type { Kept, KeptKind } from './setting.entity';
import { SettingService } from './setting.service';
import { told } from './version.lines';
import { VersionService } from './version.service';

/** A setting that a district has once and publishes whole, and how it is read as it is now. */
export interface Whole<Kind extends KeptKind> {
  readonly kind: Kind;
  now(read: Read, districtId: string): Promise<Kept[Kind]>;
}

/** What a new version says, and on which one it was written. */
interface Publication<Terms> {
  readonly terms: Terms;
  readonly base: number;
  readonly source: string;
  readonly from: string;
}

/** Settings that a district has once: all of it in force, with its versions, and the next one. */
@Injectable()
export class WholeService {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly settings: SettingService,
    private readonly versions: VersionService,
  ) {}

  /** What holds in the reader's district, with its versions, the last to begin first. */
  async of<Kind extends KeptKind>(read: Read, me: Actor, { kind, now }: Whole<Kind>) {
    const district = await this.districts.of(read, me);
    const rows = await this.versions.of(read, district.id, kind);
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      terms: await now(read, district.id),
      ...told<Kept[Kind]>(rows, by),
      mayPublish: mayPublish(me, district),
    };
  }

  /** Publishes the next version; its `words` are looked at for what no setting may say, and `check` refuses what does not fit the district. */
  async publish<Kind extends KeptKind>(
    tx: Tx,
    me: Actor,
    { kind, now }: Whole<Kind>,
    {
      words,
      check,
      terms,
      base,
      ...said
    }: Publication<Kept[Kind]> & { words: string; check?: (districtId: string) => Promise<void> },
  ): Promise<void> {
    const linted = { kind, words: { terms: words, source: said.source } };
    const publishing = await this.settings.begin(tx, me, said, linted);
    const { districtId } = publishing;
    await check?.(districtId);
    const before = await now(tx, districtId);
    await this.versions.publish(tx, publishing, {
      kind,
      subjectId: districtId,
      base,
      value: terms,
      now: before,
    });
  }
}
