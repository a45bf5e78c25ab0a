import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { AddPlace, ChangePlace, ClosePlace } from '@linli/shared/register/hand.contract';
import { handKinds, numberedKinds, standsIn, type HandKind } from '@linli/shared/register/register.rules';
import { handFaultWords as words, numberedNameWords } from '@linli/shared/register/register.words';
import { LayingService } from '../place/laying.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import type { KnownPlace } from './gazetteer';
import { HandQueries } from './hand.queries';

/** Years that a place may have stood before today, or be told of beforehand. */
const [longest, ahead] = [200, 1];

/** Compounds, buildings, entrances and open places, one at a time. */
@Injectable()
export class HandService {
  constructor(
    private readonly places: PlaceService,
    private readonly laying: LayingService,
    private readonly queries: HandQueries,
  ) {}

  /** Adds a place in one that I steer; a second one of its kind and name or number there is a no. A door may be given to a grid at once. */
  async add(tx: Tx, me: Actor, { parentId, kind, gridId, ...ask }: AddPlace): Promise<string> {
    const parent = await this.hold(tx, me, parentId);
    if (parent.kind !== standsIn[kind]) throw new Refusal('place.missing');
    const number = numberedKinds.includes(kind) ? (ask.number?.trim() ?? '') : null;
    const name = ask.name?.trim() || calledBy(kind, number);
    const grids = gridId ? await this.queries.grids(tx, parent.path) : [];
    const twin = await this.hasTwin(tx, parent.id, { id: null, kind, name, number });
    refuseFields({
      ...(number === '' && { number: words.number }),
      ...(!name && number === null && { name: words.name }),
      ...(twin && { [number === null ? 'name' : 'number']: words.twice }),
      ...sinceFault(ask.since, localDate(tx.at)),
      ...(gridId && !grids.some(({ id }) => id === gridId) && { gridId: words.grid }),
    });
    const { since } = ask;
    const id = newId(tx.at);
    const place = { id, kind, name, number, phone: ask.phone?.trim() || null, since, until: null, parentId };
    const laying = { districtId: parent.districtId, by: me.id };
    await this.laying.layAll(tx, laying, [place]);
    if (gridId)
      await this.laying.coverAll(tx, laying, [
        { id: newId(tx.at), gridId, gridKind: 'living', placeId: id, since },
      ]);
    return id;
  }

  /** Calls a place otherwise from now on; refused where a colleague changed it since it was read. */
  async change(tx: Tx, me: Actor, id: string, { was, ...said }: ChangePlace): Promise<void> {
    const place = await this.hold(tx, me, id, was);
    const number = numberedKinds.includes(place.kind) ? (said.number?.trim() ?? '') : place.number;
    const name = said.name.trim();
    const twin = await this.hasTwin(tx, place.parentId, { ...place, name, number });
    refuseFields({
      ...(number === '' && { number: words.number }),
      ...(twin && { [number === null ? 'name' : 'number']: words.twice }),
    });
    await this.places.change(tx, me.id, id, { name, number, phone: said.phone?.trim() || null });
  }

  /** Says from which day on a place is closed: it takes no reports from then on, what is open there finishes. Null: it stays after all. */
  async close(tx: Tx, me: Actor, id: string, { was, until }: ClosePlace): Promise<void> {
    const place = await this.hold(tx, me, id, was);
    const fault = until && closeFault(until, place.since, localDate(tx.at));
    refuseFields(fault ? { until: fault } : {});
    if (until && !place.until) await this.places.closePlace(tx, me.id, id, until);
    else await this.places.change(tx, me.id, id, { until });
  }

  /** A place that I steer, locked; any other, or one of a kind that is not changed by hand, is missing. */
  private async hold(
    tx: Tx,
    me: Actor,
    id: string,
    was?: ChangePlace['was'],
  ): Promise<KnownPlace & { readonly districtId: string }> {
    const [place] = await tx.rows.query<(KnownPlace & { districtId: string })[]>(
      `select p.id, p.district_id as "districtId", p.kind, p.name, p.number, p.phone, p.since, p.until, s.parent_id as "parentId", s.path
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative' where p.id = $1 for update of p`,
      [id],
    );
    if (!place || !holdsAt(me, steering, place.path)) throw new Refusal('place.missing');
    if (!was) return place;
    if (!handKinds.some((kind) => kind === place.kind)) throw new Refusal('place.missing');
    const same = (['name', 'number', 'phone', 'until'] as const).every((each) => place[each] === was[each]);
    if (!same) throw new Refusal('register.stale');
    return place;
  }

  /** Another open place of the kind beside it bears its number, or, where it has none, its name. */
  private async hasTwin(
    tx: Tx,
    parentId: string | null,
    place: { id: string | null } & Pick<KnownPlace, 'kind' | 'name' | 'number'>,
  ): Promise<boolean> {
    const found = await tx.rows.query<unknown[]>(
      `select from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and s.parent_id = $1 and p.kind = $2 and p.id is distinct from $3 and (p.until is null or p.until > $4)
          and case when $5::text is null then p.name = $6 else p.number = $5 end limit 1`,
      [parentId, place.kind, place.id, localDate(tx.at), place.number, place.name],
    );
    return found.length > 0;
  }
}

const calledBy = (kind: HandKind, number: string | null): string =>
  number && (kind === 'building' || kind === 'entrance') ? numberedNameWords[kind](number) : '';

const yearsFrom = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

function sinceFault(since: string, today: string): { since?: string } {
  if (!isDate(since)) return { since: words.day };
  const fits = since >= yearsFrom(today, -longest) && since <= yearsFrom(today, ahead);
  return fits ? {} : { since: words.old };
}

function closeFault(until: string, since: string, today: string): string | null {
  if (!isDate(until)) return words.day;
  return until > since && until >= today ? null : words.closed;
}
