import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import type { Refusal } from '@linli/shared/refusal';
import { previewed, type RowCounts } from '@linli/shared/register/register.contract';
import { fileLife, registerLimits, type RowEffect } from '@linli/shared/register/register.rules';
import { rowFaultWords } from '@linli/shared/register/columns.words';
import type { Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import type { Looked } from './file-kind';
import { RegisterFaultRow, RegisterFileRow, RegisterLineRow } from './register.entity';
import { columnsOf, type ToldFile } from './row.reading';

/** The first rows of a file as they were written, with what each would do. */
export interface Head {
  readonly heads: readonly string[];
  readonly rows: readonly { row: number; cells: string[] }[];
}

/** What a reading writes down of its file, step by step; nothing once another reading has begun. */
@Injectable()
export class RegisterStage {
  constructor(private readonly secrets: Secrets) {}

  /** Begins a reading from the first row; null where the file is not to be read. */
  async begin({ rows }: Tx, id: string): Promise<RegisterFileRow | null> {
    const file = await rows.findOne(RegisterFileRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (file?.state !== 'reading') return null;
    await rows.delete(RegisterLineRow, { fileId: id });
    await rows.delete(RegisterFaultRow, { fileId: id });
    const counts: RowCounts = { fresh: 0, changed: 0, same: 0, ended: 0 };
    const begun = { attempt: file.attempt + 1, done: 0, faultCount: 0, counts };
    await rows.update(RegisterFileRow, id, begun);
    return { ...file, ...begun };
  }

  /** How many rows there are, and the first of them. */
  async headed({ rows }: Tx, { id, attempt }: RegisterFileRow, told: ToldFile): Promise<void> {
    const fields = Object.keys(told.heads);
    const head: Head = {
      heads: Object.values(told.heads).map((name) => name.slice(0, 40)),
      rows: told.rows
        .slice(0, previewed.rows)
        .map(({ row, told }) => ({ row, cells: fields.map((field) => (told[field] ?? '').slice(0, 200)) })),
    };
    const headSealed = this.secrets.seal(JSON.stringify(head));
    await rows.update(RegisterFileRow, { id, attempt }, { total: told.rows.length, headSealed });
  }

  /** Notes what some rows would do; false where another reading has begun meanwhile. */
  async note(
    { rows }: Tx,
    file: RegisterFileRow,
    told: ToldFile,
    looked: readonly Looked[],
  ): Promise<boolean> {
    const { id, attempt } = file;
    const mine = await rows.findOne(RegisterFileRow, {
      where: { id, attempt },
      lock: { mode: 'pessimistic_write' },
    });
    if (!mine) return false;
    const faults = looked.flatMap(({ row, wrong }) =>
      wrong.map(({ field, why, of }) => {
        const head = told.heads[field] ?? columnsOf(file.kind)[field]?.names[0] ?? field;
        return { row, column: head, words: rowFaultWords[why](head, of) };
      }),
    );
    const room = Math.max(0, registerLimits.faults - mine.faultCount);
    await rows.query(
      `insert into register_fault (file_id, row, "column", words)
       select $2, row, "column", words from jsonb_to_recordset($1::jsonb) as f(row integer, "column" text, words text) on conflict do nothing`,
      [JSON.stringify(faults.slice(0, room)), id],
    );
    const lines = looked.filter(({ effect, wrong }) => !wrong.length && effect !== null && effect !== 'same');
    await rows.query(
      `insert into register_line (file_id, row, effect, subject_id, wanted, before, sealed)
       select $2, row, effect, subject, wanted, before, decode(sealed, 'base64')
         from jsonb_to_recordset($1::jsonb) as l(row integer, effect text, subject uuid, wanted jsonb, before jsonb, sealed text)`,
      [JSON.stringify(lines.map((line) => this.lineOf(line))), id],
    );
    const count = (effect: RowEffect) =>
      looked.filter((line) => !line.wrong.length && line.effect === effect).length;
    const before = mine.counts ?? { fresh: 0, changed: 0, same: 0, ended: 0 };
    await rows.update(RegisterFileRow, id, {
      done: mine.done + looked.length,
      faultCount: mine.faultCount + faults.length,
      counts: {
        fresh: before.fresh + count('fresh'),
        changed: before.changed + count('changed'),
        same: before.same + count('same'),
        ended: before.ended + count('ended'),
      },
    });
    return true;
  }

  private lineOf({ row, effect, subjectId, wanted, before, personal }: Looked) {
    const sealed = personal && this.secrets.seal(JSON.stringify(personal)).toString('base64');
    return { row, effect, subject: subjectId, wanted, before, sealed };
  }

  /** All rows were looked at. */
  async finish(tx: Tx, { id, attempt }: RegisterFileRow, warnings: string[]): Promise<void> {
    const file = await tx.rows.findOneBy(RegisterFileRow, { id, attempt });
    if (!file) return;
    const state = step(fileLife, file.state, file.faultCount ? 'fail' : 'read', ['reading']);
    await tx.rows.update(
      RegisterFileRow,
      { id, attempt },
      { state, warnings: warnings.slice(0, 100), readAt: tx.at },
    );
  }

  /** It could not be read, and why. */
  async stumble(
    { rows, at }: Tx,
    { id, attempt, state: from }: RegisterFileRow,
    { code, facts }: Refusal,
  ): Promise<void> {
    const state = step(fileLife, from, 'stumble', ['reading']);
    await rows.update(RegisterFileRow, { id, attempt }, { state, refusal: { code, facts }, readAt: at });
  }
}
