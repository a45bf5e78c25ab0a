import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { registerKinds, registerLimits } from '@linli/shared/register/register.rules';
import { faultHeads, registerKindWords } from '@linli/shared/register/register.words';
import { Readable } from 'node:stream';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { mostInWorkbook, toSheet, type Column } from '../platform/sheet/sheet';
import { tableIn } from '../platform/sheet/table';
import { sheetAnswer } from '../platform/sheet/download';
import { RegisterFiles } from './register.files';
import { RegisterQueries } from './register.queries';
import { columnsOf } from './row.reading';

/** A row as it was brought, with what is wrong in it. */
interface MarkedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly words: string;
}

/** Workbooks to fill in, and to put right. */
@Controller()
export class SheetController {
  constructor(
    private readonly db: Db,
    private readonly queries: RegisterQueries,
    private readonly files: RegisterFiles,
  ) {}

  /** An empty file of a kind with one row as an example. */
  @Get('register/templates/:name')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async template(@Param('name') name: string): Promise<StreamableFile> {
    const kind = registerKinds.find((one) => name === `${one}.xlsx`);
    if (!kind) throw new Refusal('route.missing');
    const columns = Object.values(columnsOf(kind)).map(({ names, example }) => ({
      head: names[0],
      of: () => example,
    }));
    return sheetAnswer(await toSheet(columns, Readable.from([{}]), 'xlsx'), registerKindWords[kind], 'xlsx');
  }

  /** The file as it was brought, each wrong row marked with what to write; of a long one just the wrong rows. */
  @Get('register/files/:id/faults.xlsx')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async faults(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, faults } = await this.db.read(async (read) => ({
      name: (await this.queries.inSight(read, me, id)).name,
      faults: await this.queries.faults(read, id, registerLimits.faults),
    }));
    const bytes = faults.length ? await this.files.get(id) : null;
    if (!bytes) throw new Refusal('import.missing');
    const [heads = [], ...records] = await tableIn(bytes);
    const words = new Map<number, string>();
    for (const fault of faults)
      words.set(fault.row, [words.get(fault.row), fault.words].filter(Boolean).join('；'));
    const marked = records
      .map((cells, index): MarkedRow => ({ row: index + 2, cells, words: words.get(index + 2) ?? '' }))
      .filter((row) => records.length <= mostInWorkbook || row.words);
    const columns: Column<MarkedRow>[] = [
      { head: faultHeads.words, of: ({ words }) => words || null, width: 50 },
      { head: faultHeads.row, of: ({ row }) => row },
      ...heads.map((head, at) => ({ head, of: ({ cells }: MarkedRow) => cells[at] ?? null })),
    ];
    return sheetAnswer(
      await toSheet(columns, Readable.from(marked), 'xlsx'),
      `${name} ${faultHeads.words}`,
      'xlsx',
    );
  }
}
