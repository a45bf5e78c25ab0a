import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { boardApi } from '@linli/shared/board/board.api';
import * as c from '@linli/shared/board/board.contract';
import { boardFieldWords } from '@linli/shared/board/board.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { BulkQueries } from './bulk.queries';
import { BulkService } from './bulk.service';

@Contract(c.bulkAsk, boardFieldWords)
export class BulkAskDto {}
export interface BulkAskDto extends c.BulkAsk {}

const Id = () => Param('id', ParseUUIDPipe);

@Controller()
export class BulkController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly wishes: BulkService,
    private readonly queries: BulkQueries,
  ) {}

  @Answers(boardApi.moveMany, c.bulk, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  moveMany(@Me() me: Actor, @Key() key: Keyed, @Body() ask: BulkAskDto): Promise<c.Bulk> {
    return this.once.write(key, async (tx) => this.queries.of(tx, me, await this.wishes.wish(tx, me, ask)));
  }

  @Answers(boardApi.bulks, c.bulks)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  lately(@Me() me: Actor): Promise<c.Bulks> {
    return this.db.read((read) => this.queries.lately(read, me));
  }

  @Answers(boardApi.bulk, c.bulk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  one(@Me() me: Actor, @Id() id: string): Promise<c.Bulk> {
    return this.db.read((read) => this.queries.of(read, me, id));
  }

  @Answers(boardApi.undo, c.bulk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  undo(@Me() me: Actor, @Key() key: Keyed, @Id() id: string): Promise<c.Bulk> {
    return this.once.write(key, async (tx) => {
      await this.wishes.undo(tx, me, id);
      return this.queries.of(tx, me, id);
    });
  }
}
