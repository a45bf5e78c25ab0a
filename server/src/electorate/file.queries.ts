import { Injectable } from '@nestjs/common';
import type { ElectorateFile, PostedList } from '@linli/shared/electorate/electorate.contract';
import { gapsOf, lotKinds, totalsOf } from '@linli/shared/electorate/electorate.rules';
import { asksOf, pairOf, type Pair } from '@linli/shared/electorate/matching.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import { plateWords } from '@linli/shared/place/place.words';
import type { Read } from '../platform/db/db';
import { ElectorateRow } from './electorate.entity';
import { ElectorateRepository } from './electorate.repository';
import { asPosted } from './freeze.service';
import { ElectorateMatchRow, type ElectorateOwnerRow } from './lot.entity';
import { asLot, asParty, LotRepository, type LotFound } from './lot.repository';
import { ElectorateChangeRow, ElectorateObjectionRow } from './objection.entity';
import { mayAnswer } from './objection.service';

/** So many gaps and questions are shown at once; all are counted. */
const shown = { gaps: 100, asks: 50 };

/** An electorate as those who work on it, and who read it on a wall, see it. */
@Injectable()
export class ElectorateFiles {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly places: PlaceService,
  ) {}

  /** What it adds up to, what it lacks, what is asked and objected, and what may be done with it. */
  async of(read: Read, me: Actor, id: string): Promise<ElectorateFile> {
    const row = await this.electorates.steered(read, me, id);
    const lots = await this.lots.lots(read, id);
    const owners = await this.lots.owners(read, id);
    const gaps = lots.flatMap((lot) => {
      const some = gapsOf(asLot(lot));
      return some.length ? [{ id: lot.id, label: lot.label, gaps: some }] : [];
    });
    const asks = await this.asks(read, id, lots, owners);
    const objections = await this.objections(read, me, row, lots);
    const newest = await this.electorates.newest(read, row.lineId);
    const editable = row.state === 'draft';
    const posted = row.state === 'posted';
    const over = row.postedUntil !== null && localDate(read.at) > row.postedUntil;
    const ready = !gaps.length && !asks.length;
    return {
      now: read.at.toISOString(),
      ...(await this.heading(read, row, lots)),
      buildings: await this.names(read, row.buildings),
      byKind: lotKinds.flatMap((kind) => {
        const { lots: count, area } = totalsOf(lots.filter((lot) => lot.kind === kind).map(asLot));
        return count ? [{ kind, lots: count, area }] : [];
      }),
      gaps: gaps.slice(0, shown.gaps),
      gapCount: gaps.length,
      asks: asks.slice(0, shown.asks),
      askCount: asks.length,
      objections,
      changes: await this.changes(read, row.lineId),
      editions: (
        await read.rows.find(ElectorateRow, { where: { lineId: row.lineId }, order: { edition: 'ASC' } })
      ).map(({ id: each, edition, hash }) => ({ id: each, edition, hash })),
      rights: {
        edit: editable,
        post: editable && ready,
        freeze: posted && over && ready && !objections.some(({ state }) => state === 'open'),
        drop: editable || posted,
        change: posted || (row.state === 'frozen' && newest.id === id),
        object: posted && !over,
      },
    };
  }

  /** The list as it hangs on a wall: rooms, areas and numbers of heads. */
  async posted(read: Read, me: Actor, id: string): Promise<PostedList> {
    const row = await this.electorates.steered(read, me, id);
    const lots = await this.lots.lots(read, id);
    const { name, place, edition, state, postedUntil, hash, totals } = await this.heading(read, row, lots);
    return {
      ...{ name, place, edition, state, postedUntil, hash, totals, text: row.text },
      lots: lots
        .map(asPosted)
        .map(({ label, kind, area, source, head }) => ({ label, kind, area, source, head })),
    };
  }

  /** What stands over an electorate wherever it is shown. */
  async heading(read: Read, row: ElectorateRow, lots: readonly LotFound[]) {
    const { id, name, placeId, edition, state, version, madeAt, postedUntil, hash } = row;
    const [place = ''] = await this.names(read, [placeId]);
    return {
      ...{ id, name, place, edition, state, version, madeAt: madeAt.toISOString(), postedUntil, hash },
      totals: totalsOf(lots.map(asLot)),
    };
  }

  private async names(read: Read, ids: readonly string[]): Promise<string[]> {
    const plates = await this.places.platesOf(read, ids);
    return ids.flatMap((id) => {
      const plate = plates.get(id);
      return plate ? [plateWords(plate)] : [];
    });
  }

  private async asks(
    read: Read,
    electorateId: string,
    lots: readonly LotFound[],
    owners: readonly ElectorateOwnerRow[],
  ): Promise<ElectorateFile['asks']> {
    const told = await read.rows.findBy(ElectorateMatchRow, { electorateId });
    const known = new Map(owners.map((owner) => [owner.id, owner]));
    const party = (id: string) => ({
      id,
      name: known.get(id)?.name ?? '',
      hasPhone: Boolean(known.get(id)?.phoneIndex),
      lots: lots.filter((lot) => lot.owners.some((one) => one.id === id)).map(({ label }) => label),
    });
    const apart = told.map(({ oneId, otherId }) => pairOf(oneId, otherId));
    const place = new Map<string, number>();
    lots.forEach((lot, turn) => lot.owners.forEach(({ id }) => place.set(id, place.get(id) ?? turn)));
    const first = ({ one, other }: Pair) => Math.min(place.get(one) ?? 0, place.get(other) ?? 0);
    return asksOf(owners.map(asParty), apart)
      .sort((a, b) => first(a) - first(b))
      .map(({ one, other }) => ({ one: party(one), other: party(other) }));
  }

  private async objections(
    read: Read,
    me: Actor,
    row: ElectorateRow,
    lots: readonly LotFound[],
  ): Promise<ElectorateFile['objections']> {
    const found = await read.rows.find(ElectorateObjectionRow, {
      where: { electorateId: row.id },
      order: { at: 'ASC', id: 'ASC' },
      take: 500,
    });
    return found.map((each) => ({
      ...objectionLine(each, lots, read.at),
      who: each.who,
      mayAnswer: each.state === 'open' && mayAnswer(each, row, me),
    }));
  }

  private async changes({ rows }: Read, lineId: string): Promise<ElectorateFile['changes']> {
    const found = await rows
      .createQueryBuilder(ElectorateChangeRow, 'c')
      .innerJoinAndMapOne('c.edition', ElectorateRow, 'e', 'e.id = c.electorate_id and e.line_id = :lineId', {
        lineId,
      })
      .orderBy('c.at', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .take(500)
      .getMany();
    return (found as (ElectorateChangeRow & { edition: ElectorateRow })[]).map(
      ({ at, why, reason, before, after, edition }) => ({
        at: at.toISOString(),
        lot: (after ?? before)?.label ?? '',
        why,
        reason,
        edition: edition.edition,
        areaBefore: before?.area ?? null,
        areaAfter: after?.area ?? null,
        ownersChanged: JSON.stringify(before?.owners ?? []) !== JSON.stringify(after?.owners ?? []),
      }),
    );
  }
}

/** An objection as its writer and those who answer see it. */
export const objectionLine = (
  { id, lotId, words, state, version, at, dueAt, answer }: ElectorateObjectionRow,
  lots: readonly LotFound[],
  now: Date,
) => ({
  ...{ id, lotId, words, state, version, answer },
  lot: lots.find((lot) => lot.id === lotId)?.label ?? null,
  at: at.toISOString(),
  due: dueAt.toISOString(),
  late: state === 'open' && dueAt < now,
});
