import { Injectable } from '@nestjs/common';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { openMoves } from '@linli/shared/machine';
import { homeWords } from '@linli/shared/home/home.words';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { Refusal } from '@linli/shared/refusal';
import type * as c from '@linli/shared/tool/tool.contract';
import { isLate, keeperMoves, toolLife, type KeeperMove } from '@linli/shared/tool/tool.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ToolRepository } from './tool.repository';

type WallFound = Omit<c.ToolLine, 'mine' | 'rights'> & {
  readonly has: boolean;
  readonly heldUntil: Date | null;
  readonly line: number | null;
};
type KeptFound = Omit<c.KeptTool, 'loan' | 'openMoves' | 'mayLend'> & {
  readonly lentAt: Date | null;
  readonly borrower: string | null;
  readonly where: string | null;
  readonly entranceId: string | null;
  readonly room: string | null;
  readonly entered: boolean;
};

/** A label as it is printed. */
export interface Label {
  readonly code: string;
  readonly name: string;
  readonly station: string;
}

const columns = `t.id, t.name, t.words, p.name as station, t.state, l.due::text, (select count(*)::int from tool_wait w where w.tool_id = t.id and w.ended_at is null) as waiting`;
const joins = `join place p on p.id = t.place_id left join tool_loan l on l.tool_id = t.id and l.ended_at is null`;

/** Walls of tools as neighbours see them, who never read who has one, and as their keepers do. */
@Injectable()
export class ToolQueries {
  constructor(
    private readonly tools: ToolRepository,
    private readonly places: PlaceService,
  ) {}

  /** The tools of the communities of a place, my homes and posts, what I have and wait for among them. */
  async wall(read: Read, me: Actor | null, place: string | null): Promise<c.Tools> {
    const { rows, at } = read;
    const here = place ? [await this.places.pathOf(read, place)] : [];
    const reaches = [...here, ...(me?.posts ?? []).map(({ path }) => path)].flatMap(pathsUpTo);
    const found = await rows.query<WallFound[]>(
      `select ${columns}, coalesce(l.person_id = $1, false) as has, m.held_until as "heldUntil",
              (select count(*)::int from tool_wait w where w.tool_id = t.id and w.ended_at is null and w.id <= m.id) as line
         from tool t ${joins} left join tool_wait m on m.tool_id = t.id and m.person_id = $1 and m.ended_at is null
        where t.state <> 'retired' and (t.reach = any($2) or l.person_id = $1)
        order by coalesce(l.person_id = $1, false) desc, m.held_until is null, p.name, t.name, t.id limit 500`,
      [me?.id ?? null, reaches],
    );
    const homes = me?.posts.filter(({ permission }) => permission === 'reside') ?? [];
    return {
      now: at.toISOString(),
      tools: found.map((one) => onWall(one, me, at)),
      home: homes.length > 0,
      phone: place ? (await this.places.chainOf(read, place)).community.phone : null,
    };
  }

  /** The tools at and below the places I steer, each with who has it, and the places where a wall can be. */
  async kept(read: Read, me: Actor): Promise<c.KeptTools> {
    const { rows, at } = read;
    const paths = steeredPaths(me);
    const found = await rows.query<KeptFound[]>(
      `select ${columns}, t.place_id as "placeId", t.code, t.loan_days as "loanDays", t.version, t.note, l.lent_at as "lentAt",
              coalesce(l.name, b.name, '') as borrower, l."where", h.entrance_id as "entranceId", h.room, l.entered_by is not null as entered
         from tool t ${joins} left join person b on b.id = l.person_id left join home h on h.id = l.home_id
        where t.state <> 'retired' and exists (select from unnest($1::text[]) mine where starts_with(t.path, mine))
        order by t.path, t.name, t.code limit 2000`,
      [paths],
    );
    const plates = await this.places.platesOf(
      read,
      found.flatMap(({ entranceId }) => (entranceId ? [entranceId] : [])),
    );
    return {
      now: at.toISOString(),
      tools: found.map(({ entranceId, room, ...one }) => {
        const plate = entranceId ? plates.get(entranceId) : undefined;
        return asKept({ ...one, where: plate ? homeWords(plate, room ?? '') : one.where }, at);
      }),
      stations: await rows.query<c.KeptTools['stations']>(
        `select p.id, concat_ws(' ', o.name, p.name) as name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
           left join place o on o.id = s.parent_id
          where p.kind = 'open_place' and (p.until is null or p.until > $2)
            and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by s.path limit 500`,
        [paths, localDate(at)],
      ),
    };
  }

  /** What is printed for the wall of a place. */
  labels({ rows }: Read, placeId: string): Promise<Label[]> {
    return rows.query(
      `select t.code, t.name, p.name as station from tool t join place p on p.id = t.place_id
        where t.place_id = $1 and t.state <> 'retired' order by t.name, t.code limit 500`,
      [placeId],
    );
  }

  /** A tool as the page of its code tells strangers: its name, where it hangs, its state, whom to call. */
  async behind(
    { rows }: Read,
    code: string,
  ): Promise<Pick<c.ToolLine, 'name' | 'station' | 'state' | 'due'> & { phone: string | null }> {
    const [tool] = await rows.query<
      (Pick<c.ToolLine, 'name' | 'station' | 'state' | 'due'> & { phone: string | null })[]
    >(
      `select t.name, p.name as station, t.state, l.due::text, k.phone from tool t ${joins}
         join stand s on s.tree = 'administrative' and s.path = t.reach join place k on k.id = s.place_id
        where t.code = $1 and t.state <> 'retired'`,
      [code],
    );
    if (!tool) throw new Refusal('tool.missing');
    return tool;
  }

  /** A tool as messages tell of it. */
  async mentioned({ rows }: Read, id: string): Promise<{ name: string; station: string } | null> {
    const [tool] = await rows.query<{ name: string; station: string }[]>(
      'select t.name, p.name as station from tool t join place p on p.id = t.place_id where t.id = $1',
      [id],
    );
    return tool ?? null;
  }
}

function onWall({ has, heldUntil, line, ...one }: WallFound, me: Actor | null, at: Date): c.ToolLine {
  const { state, due } = one;
  const waits = Boolean(line);
  const forMe = state === 'held' && heldUntil !== null;
  return {
    ...one,
    mine: {
      has,
      late: has && due !== null && isLate(due, at),
      heldUntil: forMe ? heldUntil.toISOString() : null,
      line: waits && !forMe ? line : null,
    },
    rights: {
      borrow: state === 'free' || forMe,
      giveBack: has,
      wait: state !== 'free' && !has && !waits,
      stopWaiting: me !== null && waits,
    },
  };
}

function asKept(
  { lentAt, borrower, where, entered, ...one }: Omit<KeptFound, 'entranceId' | 'room'>,
  at: Date,
): c.KeptTool {
  const { state, due } = one;
  const moves = openMoves(toolLife, state, ['keeper']);
  return {
    ...one,
    loan:
      lentAt && due !== null
        ? {
            name: borrower ?? '',
            where: where ?? '',
            lentAt: lentAt.toISOString(),
            due,
            late: isLate(due, at),
            entered,
          }
        : null,
    openMoves: moves.filter((move): move is KeeperMove => (keeperMoves as readonly string[]).includes(move)),
    mayLend: state === 'free',
  };
}
