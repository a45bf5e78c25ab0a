import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Plate } from '@linli/shared/place/place.contract';
import type { Position } from '@linli/shared/place/position.rules';
import type { Outcome, TicketState } from '@linli/shared/ticket/ticket.rules';
import { CheckQueries } from '../check/check.queries';
import { PhotoService } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

/** A ticket as the public may know it: nobody's name, nothing that staff have not shown or that a check holds back. */
export interface PublicTicket {
  readonly id: string;
  readonly state: TicketState;
  readonly outcome: Outcome | null;
  readonly code: string;
  readonly category: string;
  readonly unit: string;
  readonly plate: Plate;
  /** Of the door, or else of what it stands in. */
  readonly position: Position | null;
  readonly floor: number | null;
  readonly outside: boolean;
  readonly words: string | null;
  readonly line: string | null;
  readonly photoId: string | null;
  readonly at: Date;
  readonly closedAt: Date | null;
  readonly changedAt: Date;
  /** What was promised in this cycle, the soonest first. */
  readonly promises: readonly { readonly kind: ClockKind; readonly due: Date; readonly running: boolean }[];
}

/** Which public tickets of a district. */
export interface PublicChoice {
  readonly districtId: string;
  readonly ids?: readonly string[] | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  /** Reported in this span, both ends included. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Changed later than this, the longest ago first; otherwise the newest report is first. */
  readonly changedAfter?: Date | undefined;
  /** Where the ticket is, or else what that stands in, is one of these places. */
  readonly placeIds?: readonly string[] | undefined;
}

export interface Part {
  readonly most: number;
  readonly after: number;
}

type Row = Omit<PublicTicket, 'plate' | 'position' | 'photoId' | 'promises'> & {
  readonly placeId: string;
  readonly lat: number | null;
  readonly long: number | null;
  readonly wordsShown: boolean;
  readonly promises: readonly { kind: ClockKind; due: string; running: boolean }[] | null;
};

const joins = `from ticket t join category c on c.id = t.category_id join place u on u.id = t.unit_id
  join place p on p.id = t.place_id left join place b on b.id = t.building_id left join place m on m.id = t.compound_id`;

/** The condition of a choice, and its values. */
function conditionOf(choice: PublicChoice): { where: string; values: unknown[] } {
  const { districtId, ids, codes, open, from, to, changedAfter, placeIds } = choice;
  const conditions: [value: unknown, says: string][] = [
    [districtId, "t.visibility = 'public' and t.district_id = $"],
    [ids, 't.id = any($::uuid[])'],
    [codes, 'c.code = any($::text[])'],
    [open, '(t.closed_at is null) = $'],
    [from, 't.at >= $'],
    [to, 't.at <= $'],
    [changedAfter, 't.changed_at > $'],
    [
      placeIds,
      'case when p.lat is not null then p.id when b.lat is not null then b.id else m.id end = any($::uuid[])',
    ],
  ];
  const said = conditions.filter(([value]) => value !== undefined);
  return {
    where: said.map(([, says], index) => says.replace('$', () => `$${index + 1}`)).join(' and '),
    values: said.map(([value]) => value),
  };
}

/** The statement that reads a part of a choice. */
export function publicTickets(
  choice: PublicChoice,
  { most, after }: Part,
): { sql: string; values: unknown[] } {
  const { where, values } = conditionOf(choice);
  const order = choice.changedAfter ? 't.changed_at, t.id' : 't.at desc, t.id desc';
  const sql = `select t.id, t.state, t.outcome, c.code, c.name as category, u.name as unit, t.place_id as "placeId", t.floor, t.outside,
      t.words, t.words_shown as "wordsShown", t.line, t.at, t.closed_at as "closedAt", t.changed_at as "changedAt",
      coalesce(p.lat, b.lat, m.lat)::float as lat, coalesce(p.long, b.long, m.long)::float as long,
      (select json_agg(json_build_object('kind', k.kind, 'due', k.due_at, 'running', k.stopped_at is null) order by k.due_at, k.id)
         from (select distinct on (k.kind) k.* from clock k where k.ticket_id = t.id and k.cycle = t.cycle
                 and k.kind in ('accept', 'resolve', 'feedback') order by k.kind, k.id desc) k) as promises
    ${joins} where ${where} order by ${order} limit ${Number(most)} offset ${Number(after)}`;
  return { sql, values };
}

/** Tickets for those who only know what is public: other systems, mirrors, monitors. */
@Injectable()
export class PublicTickets {
  constructor(
    private readonly places: PlaceService,
    private readonly photos: PhotoService,
    private readonly checks: CheckQueries,
  ) {}

  async list(read: Read, choice: PublicChoice, part: Part): Promise<PublicTicket[]> {
    const { sql, values } = publicTickets(choice, part);
    const rows = await read.rows.query<Row[]>(sql, values);
    const ids = rows.map(({ id }) => id);
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    const photos = await this.photos.of(
      read,
      rows.filter(({ wordsShown }) => wordsShown).map(({ id }) => id),
    );
    const heldBack = await this.checks.heldBack(read, ids);
    return rows.flatMap(({ placeId, lat, long, wordsShown, promises, ...row }) => {
      const plate = plates.get(placeId);
      if (!plate) return [];
      const held = heldBack(row.id);
      const photo = photos.get(row.id)?.find(({ id, role }) => role === 'before' && held.shows('photo', id));
      return [
        {
          ...row,
          plate,
          position: lat === null || long === null ? null : { lat, long },
          words: wordsShown && held.shows('words', row.id) ? row.words : null,
          line: held.shows('line', row.id) ? row.line : null,
          photoId: photo?.id ?? null,
          promises: (promises ?? []).map(({ due, ...promise }) => ({ ...promise, due: new Date(due) })),
        },
      ];
    });
  }

  async count({ rows }: Read, choice: PublicChoice): Promise<number> {
    const { where, values } = conditionOf(choice);
    const [row] = await rows.query<[{ count: number }]>(
      `select count(*)::int as count ${joins} where ${where}`,
      values,
    );
    return row.count;
  }

  /** Whether the public may see this picture of a report now. */
  async showsPhoto(read: Read, photoId: string): Promise<boolean> {
    const [row] = await read.rows.query<{ id: string }[]>(
      `select t.id from photo f join ticket t on t.id = f.ticket_id
        where f.id = $1 and f.role = 'before' and f.erased_at is null and t.visibility = 'public' and t.words_shown`,
      [photoId],
    );
    return row !== undefined && (await this.checks.heldBack(read, [row.id]))(row.id).shows('photo', photoId);
  }
}
