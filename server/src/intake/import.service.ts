import { Injectable } from '@nestjs/common';
import { columnNames, foreignFaults } from '@linli/shared/intake/foreign.words';
import {
  importLimits,
  type Imported,
  type ImportFault,
  type ImportLook,
} from '@linli/shared/intake/import.contract';
import { createHash } from 'node:crypto';
import type { ChannelRow } from '../channel/channel.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TicketIntake } from '../ticket/ticket.intake';
import { ImportRow } from './foreign.entity';
import { fileImported } from './foreign.events';
import { ForeignReading } from './foreign.reading';
import { ForeignService, type Matter, type Prepared } from './foreign.service';
import { sheetOf } from './import.sheet';
import { RefusedService } from './refused.service';

/** A file for a channel, who imports it (nobody in particular: the operator), and the paths of what may be in it. */
export interface ImportAsk {
  readonly channel: ChannelRow;
  readonly bytes: Buffer;
  readonly by: string | null;
  readonly paths: readonly string[];
}

interface Look extends ImportLook {
  readonly matters: readonly Matter[];
}

/** Files of other systems: looked over row by row, and taken in whole or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly reading: ForeignReading,
    private readonly foreign: ForeignService,
    private readonly refused: RefusedService,
    private readonly intake: TicketIntake,
    private readonly outbox: Outbox,
  ) {}

  /** What a file would do, and what is wrong in it by row and column; nothing is written. */
  async lookOver(read: Read, { channel, bytes, paths }: Omit<ImportAsk, 'by'>): Promise<Look> {
    const { rows, heads } = sheetOf(bytes);
    const reading = this.reading.begin(read, channel);
    const faults: ImportFault[] = [];
    const matters: Matter[] = [];
    const firstRow = new Map<string, number>();
    for (const { row, told } of rows) {
      const { faults: wrong, matter, path } = await this.foreign.look(told, reading);
      if (path && !isBelow(path, paths)) wrong.address ??= foreignFaults.elsewhere;
      const name = matter?.line.foreignId;
      const before = name && firstRow.get(name);
      if (before) wrong.foreignId = foreignFaults.twice(before);
      else if (name) firstRow.set(name, row);
      for (const [field, words] of Object.entries(wrong))
        faults.push({ row, column: heads[field] ?? nameOf(field), words });
      if (matter) matters.push(matter);
    }
    const known = await this.foreign.known(read, channel.id, [...firstRow.keys()]);
    // Told again, a row adds a note to its ticket: to none that whoever brings the file may not see.
    for (const [name, path] of known)
      if (!isBelow(path, paths))
        faults.push({
          row: firstRow.get(name) ?? 0,
          column: heads.foreignId ?? nameOf('foreignId'),
          words: foreignFaults.elsewhere,
        });
    return {
      rows: rows.length,
      fresh: rows.length - known.size,
      known: known.size,
      faultCount: faults.length,
      faults: faults.slice(0, importLimits.faults),
      matters,
    };
  }

  /** What a file did that was taken in before; null for one that was not. */
  async before({ rows }: Read, { channel, bytes }: ImportAsk): Promise<Imported | null> {
    const file = await rows.findOneBy(ImportRow, { channelId: channel.id, hash: hashOf(bytes) });
    return file && { rows: file.rows, fresh: 0, known: file.rows, twice: true };
  }

  /** The matters with the accounts and numbers they need, of those that are new. */
  async prepare(tx: Tx, { channel }: ImportAsk, matters: readonly Matter[]): Promise<Prepared[]> {
    const known = await this.foreign.known(
      tx,
      channel.id,
      matters.map(({ line }) => line.foreignId),
    );
    const fresh = matters.filter(({ line }) => !known.has(line.foreignId)).length;
    const numbers = fresh ? await this.intake.numbers(tx, channel.districtId, fresh) : [];
    const prepared: Prepared[] = [];
    for (const matter of matters) {
      const isNew = !known.has(matter.line.foreignId);
      const reporterId = isNew ? await this.foreign.accountOf(tx, matter) : '';
      prepared.push({ ...matter, reporterId, number: isNew ? (numbers.shift() ?? null) : null });
    }
    return prepared;
  }

  /** Takes a file in, every row of it. */
  async take(tx: Tx, ask: ImportAsk, matters: readonly Prepared[]): Promise<Imported> {
    const { channel, bytes, by, paths } = ask;
    const taken = await this.foreign.takeAll(tx, channel, matters);
    // Whoever brought the same file at the same moment was first.
    const before = await this.before(tx, ask);
    if (before) return before;
    for (const [index, { ticketId }] of taken.entries())
      await this.refused.settle(tx, channel.id, matters[index]?.line.foreignId ?? '', ticketId);
    const fresh = taken.filter(({ isNew }) => isNew).length;
    const counts = { rows: taken.length, fresh, known: taken.length - fresh };
    const [path = '/'] = paths;
    const { districtId } = channel;
    const [id, file] = [newId(tx.at), { channelId: channel.id, districtId, hash: hashOf(bytes), path }];
    await tx.rows.insert(ImportRow, { id, ...file, ...counts, importedBy: by, at: tx.at });
    const facts = { rows: `${counts.rows}`, fresh: `${fresh}` };
    await this.outbox.publish(tx, fileImported({ districtId, subjectId: id, actorId: by, facts }));
    return { ...counts, twice: false };
  }
}

const isBelow = (path: string, paths: readonly string[]): boolean =>
  paths.some((mine) => path.startsWith(mine));

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const nameOf = (field: string): string =>
  (columnNames as Record<string, readonly string[]>)[field]?.[0] ?? field;
