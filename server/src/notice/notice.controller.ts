import { Body, Controller, Query } from '@nestjs/common';
import { noticeApi } from '@linli/shared/notice/notice.api';
import {
  askMessages,
  messages,
  readMessages,
  type AskMessages,
  type Messages,
  type ReadMessages,
} from '@linli/shared/notice/notice.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { noticeFieldWords } from '@linli/shared/notice/notice.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { NoticeQueries } from './notice.queries';
import { NoticeService } from './notice.service';

@Contract(askMessages, noticeFieldWords)
export class AskMessagesDto {}
export interface AskMessagesDto extends AskMessages {}

@Contract(readMessages, noticeFieldWords)
export class ReadMessagesDto {}
export interface ReadMessagesDto extends ReadMessages {}

@Controller()
export class NoticeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly notices: NoticeService,
    private readonly queries: NoticeQueries,
  ) {}

  @Answers(noticeApi.messages, messages)
  @Allow('signed-in')
  messages(@Me() me: Actor, @Query() { after }: AskMessagesDto): Promise<Messages> {
    return this.db.read((read) => this.queries.messages(read, me, after ?? null));
  }

  @Answers(noticeApi.read, nothing)
  @Allow('signed-in')
  read(@Me() me: Actor, @Key() key: Keyed, @Body() { upTo }: ReadMessagesDto): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.notices.read(tx, me, upTo);
      return {};
    });
  }
}
