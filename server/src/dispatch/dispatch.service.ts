import { Injectable } from '@nestjs/common';
import type { Category, Unit } from '@linli/shared/dispatch/dispatch.contract';
import { doorKinds, type PlaceKind } from '@linli/shared/place/place.contract';
import { atField, Refusal } from '@linli/shared/refusal';
import type { CategoryTerms } from '@linli/shared/setting/category.contract';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import type { Chain } from '../place/place.service';
import { CategoryRow, DispatchRuleRow } from './dispatch.entity';
import { DispatchRepository, type OnDuty, type UnitRow } from './dispatch.repository';

export type { CategoryRow } from './dispatch.entity';
export type { OnDuty } from './dispatch.repository';

/** Who takes a matter in a unit: someone, or whoever of them accepts it first. */
export interface Taker {
  readonly personId: string | null;
  readonly name: string | null;
}

/** Where a matter goes: a unit, and who takes it there. */
export interface Destination {
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
  readonly personName: string | null;
  /** It waits in the community's or street's queue to be given to someone. */
  readonly queued: boolean;
  /** Those who work where it would usually go, when the matter is about them: it goes one level up, unseen by them. */
  readonly hiddenFrom: readonly string[];
}

export interface Matter {
  readonly categoryId: string;
  readonly aboutHandler: boolean;
}

export type Route = DispatchRuleRow;

/** A rule as it is laid down; without a source it is as old as the house. */
export type NewRoute = Pick<
  DispatchRuleRow,
  'districtId' | 'categoryId' | 'placeId' | 'unitId' | 'personId' | 'what' | 'since'
> & { readonly source?: string; readonly until?: string | null };

/** Who answers for what, where. */
@Injectable()
export class DispatchService {
  constructor(private readonly rules: DispatchRepository) {}

  async category(read: Read, districtId: string, code: string): Promise<CategoryRow> {
    const category = await this.rules.category(read, districtId, code);
    if (!category) throw atField('category.missing', 'category');
    return category;
  }

  /** A category in force that can be reported at a kind of place; any other is refused at its field. */
  async categoryAt(read: Read, { district, place }: Chain, code: string): Promise<CategoryRow> {
    const category = await this.category(read, district.id, code);
    const here = (doorKinds as readonly PlaceKind[]).includes(place.kind) ? category.placeKinds : null;
    if (here && !here.includes(place.kind)) throw atField('category.elsewhere', 'category');
    return category;
  }

  /** The categories in force in the district of a place, in their order. */
  categoriesAt(read: Read, placeId: string): Promise<CategoryRow[]> {
    return this.rules.categoriesAt(read, placeId);
  }

  /** A category of a district in use by its code, else by its name; null for neither. */
  categoryNamed(read: Read, districtId: string, said: string): Promise<CategoryRow | null> {
    return this.rules.categoryNamed(read, districtId, said);
  }

  /** The code of a category. */
  async codeOf({ rows }: Read, categoryId: string): Promise<string> {
    return (await rows.findOneByOrFail(CategoryRow, { id: categoryId })).code;
  }

  /**
   * The destination of a new matter: the deepest rule for its category above the door, else the grid that covers the
   * door, else the community's queue; and there whoever is on duty, the substitute of someone on leave, else the
   * community's queue.
   */
  async route(read: Read, chain: Chain, { categoryId, aboutHandler }: Matter): Promise<Destination> {
    const queue = {
      unitId: chain.community.id,
      unitName: chain.community.name,
      personId: null,
      personName: null,
      queued: true,
      hiddenFrom: [],
    };
    const usual = await this.usual(read, chain, categoryId);
    if (!aboutHandler) return usual ?? queue;
    const there = await this.rules.onDuty(read, usual?.unitId ?? queue.unitId);
    // Also whoever stands in for someone away there would be its handler.
    const concerned = [
      usual?.personId,
      ...there.flatMap(({ personId, substituteId }) => [personId, substituteId]),
    ];
    const hiddenFrom = [...new Set(concerned.filter((id) => typeof id === 'string'))];
    if (usual && usual.unitId !== queue.unitId) return { ...queue, hiddenFrom };
    return { ...queue, unitId: chain.street.id, unitName: chain.street.name, hiddenFrom };
  }

  private async usual(read: Read, chain: Chain, categoryId: string): Promise<Destination | null> {
    const rule = await this.rules.ruleFor(read, chain.path, categoryId);
    const [grid] = chain.grids;
    const unit = rule ? { id: rule.unitId, name: rule.unitName } : grid;
    if (!unit) return null;
    const taker = await this.takerAt(read, unit.id, rule?.personId ?? null, []);
    return (
      taker && {
        unitId: unit.id,
        unitName: unit.name,
        personId: taker.personId,
        personName: taker.name,
        queued: false,
        hiddenFrom: [],
      }
    );
  }

  /**
   * Who takes a new matter in a unit today: the named person, else whoever holds fewest (in a firm or department all of
   * them together), during leave the substitute; nobody it is hidden from. Null when nobody is there.
   */
  async takerAt(
    read: Read,
    unitId: string,
    personId: string | null,
    hiddenFrom: readonly string[],
  ): Promise<Taker | null> {
    const duty = (await this.rules.onDuty(read, unitId)).filter(
      (each) => !hiddenFrom.includes(each.personId),
    );
    const named = duty.filter((each) => each.personId === personId);
    const candidates = named.length ? named : duty;
    const [present, another] = candidates.filter(({ away }) => !away);
    if (present) return another && present.pools ? { personId: null, name: null } : present;
    const substitute = candidates.find(({ substituteId }) => substituteId);
    return substitute ? { personId: substitute.substituteId, name: substitute.substituteName } : null;
  }

  /** The category of a ticket, in force or retired. */
  categoryById(read: Read, id: string): Promise<CategoryRow> {
    return read.rows.findOneByOrFail(CategoryRow, { id });
  }

  onDuty(read: Read, unitId: string): Promise<OnDuty[]> {
    return this.rules.onDuty(read, unitId);
  }

  /** Whether all who are appointed in a unit today are among these people; false where nobody is. */
  async worksWithNobodyElse(read: Read, unitId: string, people: readonly string[]): Promise<boolean> {
    const there = await this.rules.onDuty(read, unitId);
    return there.length > 0 && there.every(({ personId }) => people.includes(personId));
  }

  /** A unit that a ticket at `path` may be given to: on the way up, below the same community, or named by a rule. */
  async unitFor(
    read: Read,
    path: string,
    communityId: string,
    unitId: string,
  ): Promise<Pick<UnitRow, 'id' | 'name' | 'level'>> {
    const unit = (await this.rules.unitsFor(read, path, communityId)).find(({ id }) => id === unitId);
    if (!unit) throw new Refusal('move.no_such_unit');
    return unit;
  }

  /** The level at which a unit works: that of its kind, or of the body it stands below. */
  levelOf(read: Read, unitId: string): Promise<Level> {
    return this.rules.levelOf(read, unitId);
  }

  /** The street above a path. */
  streetOf(read: Read, path: string): Promise<{ id: string; name: string }> {
    return this.rules.streetOf(read, path);
  }

  /** Where a ticket could go from here, with who is there today; the suggested first, never to those it is hidden from. */
  async candidates(
    read: Read,
    ticket: Pick<Destination, 'unitId' | 'hiddenFrom'> & {
      path: string;
      communityId: string;
      categoryId: string;
    },
  ): Promise<Unit[]> {
    const units = await this.rules.unitsFor(read, ticket.path, ticket.communityId);
    const rule = await this.rules.ruleFor(read, ticket.path, ticket.categoryId);
    const recent = await this.rules.recentOf(
      read,
      ticket.categoryId,
      units.map(({ id }) => id),
    );
    const shown = await Promise.all(
      units.map(async ({ id, name, kind, level, what }): Promise<Unit[]> => {
        const there = await this.rules.onDuty(read, id);
        const people = there
          .filter(({ personId }) => !ticket.hiddenFrom.includes(personId))
          .map(({ personId, name, away }) => ({ personId, name, away }));
        if (there.length && !people.length) return [];
        const unit: Unit = {
          unitId: id,
          name,
          kind,
          level,
          what,
          suggested: id === rule?.unitId && id !== ticket.unitId,
          ruled: id === rule?.unitId && rule.ofCategory,
          recent: recent.get(id) ?? 0,
          people,
        };
        return [unit];
      }),
    );
    // Where it is already is no place to give it to, unless somebody else is there.
    return shown
      .flat()
      .filter(({ unitId, people }) => unitId !== ticket.unitId || people.length > 1)
      .sort((a, b) => Number(b.suggested) - Number(a.suggested));
  }

  /** Every category of a district, in use or not, in their order. */
  categoriesOf({ rows }: Read, districtId: string): Promise<CategoryRow[]> {
    return rows.find(CategoryRow, { where: { districtId }, order: { sort: 'ASC', code: 'ASC' } });
  }

  /** Every rule of a district by which matters find their unit, first to begin first. */
  rulesOf({ rows }: Read, districtId: string): Promise<DispatchRuleRow[]> {
    return rows.find(DispatchRuleRow, { where: { districtId }, order: { since: 'ASC', id: 'ASC' } });
  }

  /** A rule, in force or not; null for an unknown one. */
  rule({ rows }: Read, id: string): Promise<DispatchRuleRow | null> {
    return rows.findOneBy(DispatchRuleRow, { id });
  }

  /** Changes a category as a whole; one that is closed takes no new matters, and those it has go on. */
  async changeCategory(tx: Tx, id: string, { open, ...terms }: CategoryTerms): Promise<void> {
    const { retiredAt } = await this.categoryById(tx, id);
    await tx.rows.update(CategoryRow, id, { ...terms, retiredAt: open ? null : (retiredAt ?? tx.at) });
  }

  /** Opens a category in a district. */
  async openCategory(tx: Tx, districtId: string, category: Category & { sort: number }): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(CategoryRow, { id, districtId, ...category });
    return id;
  }

  /** Lays down a category that takes no matters yet; answers its id. */
  async openLater(
    tx: Tx,
    districtId: string,
    code: string,
    { open: _, ...terms }: CategoryTerms,
  ): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(CategoryRow, { id, districtId, code, ...terms, retiredAt: tx.at });
    return id;
  }

  /** From `since` on, `unitId` answers for the category (all, if null) at the place and below it. */
  async answerFor(tx: Tx, rule: NewRoute): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(DispatchRuleRow, { id, source: null, ...rule });
    return id;
  }

  /** The same in the place of those for the very same category and place that began before, until the next of them begins; answers its id. */
  async answerInstead(tx: Tx, rule: NewRoute): Promise<string> {
    const { districtId, categoryId, placeId, since } = rule;
    const same = { districtId, placeId, categoryId: categoryId ?? IsNull() };
    const before = { ...same, since: LessThanOrEqual(since) };
    await tx.rows.update(DispatchRuleRow, { ...before, until: IsNull() }, { until: since });
    await tx.rows.update(DispatchRuleRow, { ...before, until: MoreThan(since) }, { until: since });
    const next = await tx.rows.findOne(DispatchRuleRow, {
      where: { ...same, since: MoreThan(since), until: IsNull() },
      order: { since: 'ASC' },
    });
    return this.answerFor(tx, { ...rule, until: next?.since ?? null });
  }

  /** From a local date on a rule holds no more; before its first day it never does. */
  async endRule(tx: Tx, { id, since }: DispatchRuleRow, from: string): Promise<void> {
    await tx.rows.update(DispatchRuleRow, id, { until: from < since ? since : from });
  }
}
