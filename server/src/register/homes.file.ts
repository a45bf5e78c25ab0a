import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { isArea, isFloor } from '@linli/shared/register/register.rules';
import { cellPatterns } from '@linli/shared/register/register.words';
import { homeChanged, homesLaid, homesWithdrawn } from '../place/place.events';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox, type Happened } from '../platform/outbox/outbox';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer } from './gazetteer';
import { doorIn, type Doors } from './place.reading';
import { RegisterRepository } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

interface Home {
  readonly id: string;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number;
  readonly area: string;
}

/** Homes behind entrances: floor, room and area. A home that a file does not name stays. */
@Injectable()
export class HomesFile implements FileKind {
  readonly kind = 'homes';

  constructor(
    private readonly register: RegisterRepository,
    private readonly outbox: Outbox,
  ) {}

  async *look(
    read: Read,
    scope: Scope,
    rows: readonly ToldRow[],
  ): AsyncGenerator<readonly Looked[], string[]> {
    const gazetteer = await Gazetteer.of(read, scope.districtId);
    const doors = { gazetteer, path: scope.path, today: localDate(read.at) };
    const first = new FirstRows();
    for (const group of together(rows)) {
      const told = group.map(({ row, told }) => {
        const reader = new RowReader(this.kind, told);
        const home = homeIn(reader, doors);
        const before = home && first.before(`${home.entrance} ${home.room}`, row);
        if (before) reader.fault('room', 'twice', `${before}`);
        return { row, home, wrong: reader.wrong };
      });
      const known = await this.known(
        read,
        told.flatMap(({ home }) => (home ? [home.entrance] : [])),
      );
      yield told.map(({ row, home, wrong }): Looked => {
        const there = home && known.get(`${home.entrance} ${home.room}`);
        if (!home || wrong.length) return { row, wrong, effect: null, subjectId: '' };
        if (!there) return { row, wrong, effect: 'fresh', subjectId: newId(read.at), wanted: home };
        const { id, floor, area } = there;
        const same = floor === home.floor && area === home.area;
        return {
          row,
          wrong,
          effect: same ? 'same' : 'changed',
          subjectId: id,
          wanted: home,
          before: { floor, area },
        };
      });
    }
    return [];
  }

  private async known({ rows }: Read, entrances: readonly string[]): Promise<Map<string, Home>> {
    const homes = await rows.query<Home[]>(
      'select id, entrance_id as entrance, room, floor, area from home where entrance_id = any($1)',
      [[...new Set(entrances)]],
    );
    return new Map(homes.map((home) => [`${home.entrance} ${home.room}`, home]));
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const [{ moved }] = await tx.rows.query<[{ moved: number }]>(
      `select count(*)::int as moved from register_line l
         left join home h on h.entrance_id = (l.wanted->>'entrance')::uuid and h.room = l.wanted->>'room'
        where l.file_id = $1 and case l.effect when 'fresh' then h.id is not null
              else h.id is distinct from l.subject_id or h.floor is distinct from (l.before->>'floor')::smallint or h.area is distinct from (l.before->>'area')::numeric end`,
      [file.id],
    );
    if (moved) throw new Refusal('import.changed');
    await tx.rows.query(
      `insert into home (id, district_id, entrance_id, room, floor, area)
       select subject_id, $2, (wanted->>'entrance')::uuid, wanted->>'room', (wanted->>'floor')::smallint, (wanted->>'area')::numeric
         from register_line where file_id = $1 and effect = 'fresh'`,
      [file.id, file.districtId],
    );
    await tx.rows.query(
      `update home h set floor = (l.wanted->>'floor')::smallint, area = (l.wanted->>'area')::numeric
         from register_line l where l.file_id = $1 and l.effect = 'changed' and h.id = l.subject_id`,
      [file.id],
    );
    await this.register.keepChanges(tx, file.id);
    await this.tell(tx, me, file, 'taken');
  }

  async undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const [{ moved }] = await tx.rows.query<[{ moved: number }]>(
      `select count(*)::int as moved from register_change c left join home h on h.id = c.subject_id
        where c.file_id = $1 and (h.id is null or h.floor <> (c.after->>'floor')::smallint or h.area <> (c.after->>'area')::numeric)`,
      [file.id],
    );
    this.register.refuseMoved(moved);
    await this.register.refuseDependents(tx, file.id, 'home');
    await this.tell(tx, me, file, 'undone');
    await tx.rows.query(
      "delete from home h using register_change c where c.file_id = $1 and c.effect = 'fresh' and h.id = c.subject_id",
      [file.id],
    );
    await tx.rows.query(
      `update home h set floor = (c.before->>'floor')::smallint, area = (c.before->>'area')::numeric
         from register_change c where c.file_id = $1 and c.effect = 'changed' and h.id = c.subject_id`,
      [file.id],
    );
  }

  /** New homes are told of by the door, changed ones each by itself. */
  private async tell(
    tx: Tx,
    me: Actor,
    { id, districtId }: FileAtHand,
    how: 'taken' | 'undone',
  ): Promise<void> {
    const doors = await tx.rows.query<{ entrance: string; count: string }[]>(
      `select after->>'entrance' as entrance, count(*)::text as count from register_change
        where file_id = $1 and effect = 'fresh' group by 1`,
      [id],
    );
    const changed = await tx.rows.query<{ entrance: string; facts: Record<string, string> }[]>(
      `select after->>'entrance' as entrance, jsonb_build_object('home', subject_id, 'floor', after->>'floor', 'area', after->>'area',
              'floorBefore', before->>'floor', 'areaBefore', before->>'area') as facts
         from register_change where file_id = $1 and effect = 'changed'`,
      [id],
    );
    const about = { districtId, actorId: me.id };
    const laid = how === 'taken' ? homesLaid : homesWithdrawn;
    const happened: Happened[] = [
      ...doors.map(({ entrance, count }) => laid({ ...about, subjectId: entrance, facts: { count } })),
      ...changed.map(({ entrance, facts: { home, floor, area, floorBefore, areaBefore } }) => {
        const [now, then] = [
          { floor: `${floor}`, area: `${area}` },
          { floor: `${floorBefore}`, area: `${areaBefore}` },
        ];
        const [to, from] = how === 'taken' ? [now, then] : [then, now];
        const facts = { home: `${home}`, ...to, floorBefore: from.floor, areaBefore: from.area };
        return homeChanged({ ...about, subjectId: entrance, facts });
      }),
    ];
    for (const group of together(happened)) await this.outbox.publishAll(tx, group);
  }
}

/** What a row tells of a home; null where its door is not known. */
function homeIn(reader: RowReader, doors: Doors): Omit<Home, 'id'> | null {
  const entrance = doorIn(reader, doors);
  const [room, floor, area] = [reader.text('room', 20), floorIn(reader), areaIn(reader)];
  if (!entrance || room === null || floor === null || area === null) return null;
  return { entrance: entrance.id, room: room.replace(cellPatterns.room, ''), floor, area };
}

function floorIn(reader: RowReader): number | null {
  const told = reader.text('floor', 10);
  if (told === null) return null;
  const floor = cellPatterns.floor.exec(told)?.[0];
  const number = Number(floor ?? 0);
  if (!isFloor(number)) reader.fault('floor', 'floor');
  return number;
}

/** Square metres with two places. */
function areaIn(reader: RowReader): string | null {
  const told = reader.text('area', 16);
  if (told === null) return null;
  const metres = Number(told.replace(cellPatterns.area, ''));
  if (!isArea(metres)) reader.fault('area', 'area');
  return metres.toFixed(2);
}
