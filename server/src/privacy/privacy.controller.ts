import { Controller, Get, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { copyFile, privacyApi } from '@linli/shared/privacy/privacy.api';
import {
  erasures,
  myCopy,
  myLooks,
  type Erasures,
  type MyCopy,
  type MyLooks,
} from '@linli/shared/privacy/privacy.contract';
import { keptWords } from '@linli/shared/privacy/kept.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { ThrottledByPerson } from '../platform/http/throttled';
import { sheetAnswer } from '../platform/sheet/download';
import { each, mostInWorkbook, toSheet, type Column } from '../platform/sheet/sheet';
import { CopyQueries, type Copied } from './copy.queries';
import { copyHeads, copyMoment, copyName } from './copy.words';
import { ErasureQueries } from './erasure.queries';
import { LookQueries } from './look.queries';

const columns: readonly Column<Copied>[] = [
  { head: copyHeads.kind, of: ({ kind }) => keptWords[kind].title, width: 16 },
  { head: copyHeads.what, of: ({ what }) => what, width: 20 },
  { head: copyHeads.at, of: ({ at }) => at && copyMoment(at), width: 22 },
  { head: copyHeads.words, of: ({ words }) => words, width: 80 },
];

/** What people read about their own data, and those who lead about what was erased. */
@Controller()
export class PrivacyController {
  constructor(
    private readonly db: Db,
    private readonly looked: LookQueries,
    private readonly copies: CopyQueries,
    private readonly erased: ErasureQueries,
  ) {}

  @Answers(privacyApi.looks, myLooks)
  @Allow('signed-in')
  looks(@Me() me: Actor): Promise<MyLooks> {
    return this.db.read((read) => this.looked.of(read, me.id));
  }

  @Answers(privacyApi.copy, myCopy)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  copy(@Me() me: Actor): Promise<MyCopy> {
    return this.db.read(async (read) => ({
      at: read.at.toISOString(),
      parts: (await this.copies.of(read, me.id)).map(({ at, ...part }) => ({
        ...part,
        at: at?.toISOString() ?? null,
      })),
    }));
  }

  /** The same as a workbook, which a phone opens and sends on; the latest of each kind, as many as a workbook holds. */
  @Get(copyFile)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  async file(@Me() me: Actor): Promise<StreamableFile> {
    const copied = await this.db.read((read) => this.copies.of(read, me.id));
    const lines = each(copied.slice(0, mostInWorkbook));
    return sheetAnswer(await toSheet(columns, lines, 'xlsx'), copyName, 'xlsx');
  }

  @Answers(privacyApi.erasures, erasures)
  @Allow('lead', 'supervise', 'administer')
  erasures(): Promise<Erasures> {
    return this.db.read((read) => this.erased.latest(read));
  }
}
