import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refusalWords } from '@linli/shared/refusal';
import { registerFilePaths } from '@linli/shared/register/register.api';
import {
  isKeepersMove,
  previewed,
  type RegisterFile,
  type RegisterFiles,
  type RegisterPreview,
  type RowFaultLine,
} from '@linli/shared/register/register.contract';
import { fileLife, registerKinds } from '@linli/shared/register/register.rules';
import { registerKindWords } from '@linli/shared/register/register.words';
import { PeopleQueries } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { RegisterFileRow } from './register.entity';
import { RegisterService } from './register.service';
import type { Head } from './register.stage';

/** What desks read of files of base data. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly register: RegisterService,
    private readonly people: PeopleQueries,
    private readonly secrets: Secrets,
  ) {}

  /** The newest files that speak of places below my steering posts. */
  async files(read: Read, me: Actor): Promise<RegisterFiles> {
    const rows = await read.rows
      .createQueryBuilder(RegisterFileRow, 'file')
      .where('exists (select from unnest(:paths::text[]) mine where starts_with(file.path, mine))', {
        paths: steeredPaths(me),
      })
      .orderBy('file.id', 'DESC')
      .limit(100)
      .getMany();
    return {
      now: read.at.toISOString(),
      kinds: registerKinds.map((kind) => ({
        kind,
        name: registerKindWords[kind],
        template: registerFilePaths.template(kind),
      })),
      files: await Promise.all(rows.map((row) => this.shown(read, row))),
    };
  }

  /** One file with its first rows and faults; out of sight is missing. */
  async preview(read: Read, me: Actor, id: string): Promise<RegisterPreview> {
    const row = await this.inSight(read, me, id);
    const faults = await this.faults(read, id, previewed.faults);
    const effects = await read.rows.query<{ row: number; effect: 'fresh' | 'changed' | 'ended' }[]>(
      'select row, effect from register_line where file_id = $1 and row <= $2',
      [id, previewed.rows * 10],
    );
    const head = row.headSealed
      ? (JSON.parse(this.secrets.open(row.headSealed)) as Head)
      : { heads: [], rows: [] };
    const judged = row.state === 'ready' || row.state === 'faulty';
    const faulty = new Set(faults.map((fault) => fault.row));
    const effectOf = (row: number) =>
      faulty.has(row) ? null : (effects.find((line) => line.row === row)?.effect ?? 'same');
    return {
      ...(await this.shown(read, row)),
      now: read.at.toISOString(),
      heads: [...head.heads],
      rows: head.rows.map(({ row, cells }) => ({ row, cells, effect: judged ? effectOf(row) : null })),
      faults,
      faultSheet: row.state === 'faulty' ? registerFilePaths.faults(id) : null,
      warnings: row.warnings,
    };
  }

  async inSight({ rows }: Read, me: Actor, id: string): Promise<RegisterFileRow> {
    const row = await rows.findOneBy(RegisterFileRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('import.missing');
    return row;
  }

  /** The first faults of a file, by row. */
  faults({ rows }: Read, id: string, most: number): Promise<RowFaultLine[]> {
    return rows.query(
      'select row, "column", words from register_fault where file_id = $1 order by row, "column" limit $2',
      [id, most],
    );
  }

  private async shown(read: Read, row: RegisterFileRow): Promise<RegisterFile> {
    const { id, kind, name, state, total, done, counts, faultCount, refusal } = row;
    const undoUntil =
      state === 'taken'
        ? this.register.undoUntil(row, await this.register.termsOf(read, row.districtId))
        : null;
    const moves = openMoves(fileLife, state, ['keeper']).filter(isKeepersMove);
    return {
      ...{ id, kind, name, state, total, done, counts, faultCount },
      says: refusal && refusalWords(refusal.code, refusal.facts),
      broughtBy: await this.people.nameAtWork(read, row.broughtBy),
      at: row.at.toISOString(),
      takenBy: row.takenBy && (await this.people.nameAtWork(read, row.takenBy)),
      takenAt: row.takenAt?.toISOString() ?? null,
      undoUntil: undoUntil?.toISOString() ?? null,
      openMoves: undoUntil && undoUntil <= read.at ? [] : moves,
    };
  }
}
