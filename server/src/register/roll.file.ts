import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { replacedWords } from '@linli/shared/register/register.words';
import { HomeService, type RollOfHome, type RollOwner } from '../home/home.service';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer } from './gazetteer';
import { RegisterRepository, type Line } from './register.repository';
import { faultTogether, ownerIn, type OwnerRow, type ToldOwner } from './roll.row';
import { RowReader, type ToldRow } from './row.reading';

/** What of an owner tells who they are, kept sealed; and what does not. */
type Personal = Pick<RollOwner, 'name' | 'phone'>;
type Plain = Pick<RollOwner, 'share' | 'since'>;
/** The entries of a roll by their ids. */
interface Entries {
  readonly entries: readonly string[];
}

interface RowOfHome extends OwnerRow {
  readonly homeId: string | null;
}

/** The owners of homes, one to a row: the rows of a home are its whole roll. A home that a file does not name keeps its own. */
@Injectable()
export class RollFile implements FileKind {
  readonly kind = 'roll';

  constructor(
    private readonly register: RegisterRepository,
    private readonly homes: HomeService,
    private readonly secrets: Secrets,
  ) {}

  /** All rows are read before the first is compared, for those of one home may stand far apart. */
  async *look(
    read: Read,
    scope: Scope,
    rows: readonly ToldRow[],
  ): AsyncGenerator<readonly Looked[], string[]> {
    const told: RowOfHome[] = [];
    const gazetteer = await Gazetteer.of(read, scope.districtId);
    for (const group of together(rows))
      told.push(...(await this.read(read, { gazetteer, path: scope.path }, group)));
    const byHome = new Map<string, RowOfHome[]>();
    for (const row of told) {
      const others = row.homeId ? byHome.get(row.homeId) : undefined;
      if (others) others.push(row);
      else if (row.homeId) byHome.set(row.homeId, [row]);
    }
    for (const owners of byHome.values()) faultTogether(owners);
    let replaced = 0;
    const seen = new Set<string>();
    for (const group of together(told)) {
      const named = [...new Set(group.flatMap(({ homeId }) => homeId ?? []))];
      const compared = await this.homes.compareRolls(
        read,
        named.map((homeId) => rollOf(homeId, scope.districtId, byHome.get(homeId) ?? [])),
      );
      const found = new Map(compared.map((one) => [one.roll.homeId, one]));
      for (const { roll, gone } of compared) if (!seen.has(roll.homeId)) replaced += gone.length;
      for (const homeId of named) seen.add(homeId);
      yield group.map(({ row, reader: { wrong }, homeId, owner: { name, phone, share, since } }): Looked => {
        const there = homeId && found.get(homeId);
        if (!there || wrong.length) return { row, wrong, effect: null, subjectId: '' };
        const { entries, fresh, gone } = there;
        const effect = !entries.length ? 'fresh' : fresh.length || gone.length ? 'changed' : 'same';
        return {
          ...{ row, wrong, effect, subjectId: homeId },
          wanted: { share, since } satisfies Plain,
          before: { entries } satisfies Entries,
          personal: { name, phone } satisfies Personal,
        };
      });
    }
    return replaced ? [replacedWords(replaced)] : [];
  }

  private async read(
    read: Read,
    { gazetteer, path }: { gazetteer: Gazetteer; path: string },
    rows: readonly ToldRow[],
  ): Promise<RowOfHome[]> {
    const today = localDate(read.at);
    const told = rows.map(({ row, told }) => {
      const reader = new RowReader(this.kind, told);
      return { row, reader, owner: ownerIn(reader, { gazetteer, path, today }) };
    });
    const doors = [...new Set(told.flatMap(({ owner }) => owner?.door.id ?? []))];
    const known = await this.register.homesBehind(read, doors);
    return told.map(({ row, reader, owner }) => ({ row, reader, ...homeOf(reader, owner, known) }));
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const lines = await this.register.lines<Plain, Entries>(tx, file.id);
    const byHome = new Map<string, Line<Plain, Entries>[]>();
    for (const line of lines) {
      const others = byHome.get(line.subjectId);
      if (others) others.push(line);
      else byHome.set(line.subjectId, [line]);
    }
    for (const group of together([...byHome])) {
      const homeIds = group.map(([homeId]) => homeId);
      const there = await this.homes.entryIds(tx, homeIds);
      const before = new Map(group.map(([homeId, [line]]) => [homeId, line?.before?.entries ?? []]));
      const gone = await this.register.goneHomes(tx, homeIds);
      if (gone || homeIds.some((id) => !isAs(there.get(id), before.get(id))))
        throw new Refusal('import.changed');
      const rolls = group.map(([homeId, owners]) => ({
        ...{ homeId, districtId: file.districtId },
        owners: owners.map((line) => this.ownerOf(line)),
      }));
      await this.homes.enterRoll(tx, me.id, file.name, rolls);
      const after = await this.homes.entryIds(tx, homeIds);
      await this.register.keep(
        tx,
        file.id,
        group.map(([subject, [line]]) => ({
          ...{ subject, effect: line?.effect ?? 'changed' },
          before: { entries: before.get(subject) ?? [] },
          after: { entries: after.get(subject) ?? [] },
        })),
      );
    }
  }

  private ownerOf({ wanted, sealed }: Line<Plain, Entries>): RollOwner {
    if (!sealed) throw new Error('a line of a roll names nobody');
    return { ...(JSON.parse(this.secrets.open(sealed)) as Personal), ...wanted };
  }

  async undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    for (const group of together(await this.register.changes<Entries>(tx, file.id))) {
      const homeIds = group.map(({ subjectId }) => subjectId);
      const there = await this.homes.entryIds(tx, homeIds);
      const moved = group.filter(({ subjectId, wanted }) => !isAs(there.get(subjectId), wanted.entries));
      this.register.refuseMoved(moved.length);
      const came = file.takenAt ? await this.homes.cameByRoll(tx, homeIds, file.takenAt) : 0;
      this.register.refuseUsed('resident', came);
      await this.homes.takeBackRolls(
        tx,
        me.id,
        group.map(({ subjectId: homeId, before, wanted }) => ({
          ...{ homeId, districtId: file.districtId },
          ...{ before: before?.entries ?? [], after: wanted.entries },
        })),
      );
    }
  }
}

/** The home that a row is about; none where its door has no such room, which is a fault, or the row is not readable. */
function homeOf(
  reader: RowReader,
  told: ToldOwner | null,
  known: ReadonlyMap<string, string>,
): Pick<RowOfHome, 'homeId' | 'owner'> {
  if (!told) return { homeId: null, owner: { name: '', phone: null, share: null, since: '' } };
  const { door, room, owner } = told;
  const homeId = known.get(`${door.id} ${room}`) ?? null;
  if (!homeId) reader.fault('room', 'unknown', `${door.name} ${room}`);
  return { homeId, owner };
}

const rollOf = (homeId: string, districtId: string, rows: readonly OwnerRow[]): RollOfHome => ({
  homeId,
  districtId,
  owners: rows.map(({ owner }) => owner),
});

/** Whether two rolls have the same entries. */
const isAs = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
