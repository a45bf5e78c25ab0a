import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields, Refusal } from '@linli/shared/refusal';
import type {
  CategoryTerms,
  PublishCategory,
  SettingCategories,
} from '@linli/shared/setting/category.contract';
import { settingFaultWords } from '@linli/shared/setting/setting.words';
import { DispatchService, type CategoryRow } from '../dispatch/dispatch.service';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import type { SettingRow } from './setting.entity';
import { SettingService } from './setting.service';
import { VersionService } from './version.service';

/** The kinds of matter of a district: read with their versions, changed and opened. */
@Injectable()
export class CategoryService {
  constructor(
    private readonly settings: SettingService,
    private readonly districts: DistrictQueries,
    private readonly versions: VersionService,
    private readonly dispatch: DispatchService,
  ) {}

  /** Every category of the reader's district, in use or not. */
  async of(read: Read, me: Actor): Promise<SettingCategories> {
    const district = await this.districts.of(read, me);
    const rows = await this.versions.of(read, district.id, 'category');
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      categories: (await this.dispatch.categoriesOf(read, district.id)).map((category) => {
        const own = rows.filter(({ subjectId }) => subjectId === category.id);
        return {
          id: category.id,
          code: category.code,
          terms: termsOf(category),
          base: Math.max(0, ...own.map(({ version }) => version)),
          versions: own.map((row) => ({
            version: row.version,
            source: row.source,
            from: row.fromAt.toISOString(),
            by: by(row.id),
            terms: valueOf(row),
          })),
        };
      }),
      mayPublish: mayPublish(me, district),
    };
  }

  /** Publishes the next version of a category; without an id it opens a new one on its first day. */
  async publish(tx: Tx, me: Actor, { id, terms: asked, base, source, from }: PublishCategory): Promise<void> {
    const terms = { ...asked, name: asked.name.trim(), hint: asked.hint?.trim() || null };
    const linted = { kind: 'category', words: { name: terms.name, hint: terms.hint, source } } as const;
    const publishing = await this.settings.begin(tx, me, { source, from }, linted);
    const { districtId } = publishing;
    const all = await this.dispatch.categoriesOf(tx, districtId);
    const known = all.find((category) => category.id === id);
    if (id && !known) throw new Refusal('setting.missing');
    refuseFields(clashes(all, known ?? null, terms));
    const subjectId = known?.id ?? (await this.dispatch.openLater(tx, districtId, newCode(all), terms));
    const now = known ? termsOf(known) : null;
    await this.versions.publish(tx, publishing, { kind: 'category', subjectId, base, value: terms, now });
  }
}

// what stands in a row of this kind was checked by the contract of categories
const valueOf = ({ value }: SettingRow): CategoryTerms => value as CategoryTerms;

const termsOf = (row: CategoryRow): CategoryTerms => ({
  name: row.name,
  icon: row.icon,
  hint: row.hint,
  tile: row.tile,
  sort: row.sort,
  visibility: row.visibility,
  urgent: row.urgent,
  placeKinds: row.placeKinds as CategoryTerms['placeKinds'],
  open: row.retiredAt === null,
});

/** A name, or a tile, that another category in use has. */
function clashes(
  all: readonly CategoryRow[],
  own: CategoryRow | null,
  terms: CategoryTerms,
): Record<string, string> {
  if (!terms.open) return {};
  const others = all.filter((category) => category.id !== own?.id && !category.retiredAt);
  const named = others.some(({ name }) => name === terms.name);
  const tiled = others.find(({ tile }) => tile !== null && tile === terms.tile);
  return {
    ...(named && { name: settingFaultWords.name }),
    ...(tiled && { tile: settingFaultWords.tile(tiled.name) }),
  };
}

/** A code that no category of the district has had. */
function newCode(all: readonly CategoryRow[]): string {
  const codes = new Set(all.map(({ code }) => code));
  for (let number = all.length + 1; ; number++) if (!codes.has(`own_${number}`)) return `own_${number}`;
}
