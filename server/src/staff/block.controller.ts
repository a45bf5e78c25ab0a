import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  answerAppeal,
  appeal,
  blockPerson,
  blocks,
  nothing,
  type AnswerAppeal,
  type Appeal,
  type BlockPerson,
  type Blocks,
  type Nothing,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { BlockService } from '../block/block.service';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { BlockQueries } from './block.queries';

@Contract(blockPerson, peopleFieldWords)
export class BlockPersonDto {}
export interface BlockPersonDto extends BlockPerson {}

@Contract(appeal, peopleFieldWords)
export class AppealDto {}
export interface AppealDto extends Appeal {}

@Contract(answerAppeal, peopleFieldWords)
export class AnswerAppealDto {}
export interface AnswerAppealDto extends AnswerAppeal {}

@Controller()
export class BlockController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly blocking: BlockService,
    private readonly queries: BlockQueries,
  ) {}

  @Answers(peopleApi.blocks, blocks)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  blocks(@Me() me: Actor): Promise<Blocks> {
    return this.db.read((read) => this.queries.blocksOf(read, me));
  }

  @Answers(peopleApi.block, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  block(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) ticketId: string,
    @Body() ask: BlockPersonDto,
  ): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.blocking.block(tx, me, await this.queries.firstReporter(tx, me, ticketId), ask);
      return {};
    });
  }

  @Answers(peopleApi.answerAppeal, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerAppealDto,
  ): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.queries.mustSee(tx, me, id);
      await this.blocking.answer(tx, me, id, ask);
      return {};
    });
  }

  @Answers(peopleApi.appeal, nothing)
  @Allow('signed-in')
  appeal(@Me() me: Actor, @Key() key: Keyed, @Body() { words }: AppealDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.blocking.appeal(tx, me, words).then(() => ({})));
  }
}
