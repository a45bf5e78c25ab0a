import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  exceptions,
  makeException,
  type Exceptions,
  type MakeException,
} from '@linli/shared/setting/exception.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db, type Read } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { DistrictQueries, mayPublish } from './district.queries';
import { ExceptionService } from './exception.service';

@Contract(makeException, settingFieldWords)
export class MakeExceptionDto {}
export interface MakeExceptionDto extends MakeException {}

@Controller()
export class ExceptionController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly districts: DistrictQueries,
    private readonly service: ExceptionService,
  ) {}

  @Answers(settingApi.exceptions, exceptions)
  @Allow('lead', 'supervise', 'administer')
  exceptions(@Me() me: Actor): Promise<Exceptions> {
    return this.db.read((read) => this.of(read, me));
  }

  @Answers(settingApi.makeException, exceptions, { status: 201 })
  @Allow('administer')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakeExceptionDto): Promise<Exceptions> {
    return this.once.write(key, async (tx) => {
      await this.service.make(tx, me, ask);
      return this.of(tx, me);
    });
  }

  @Answers(settingApi.endException, exceptions)
  @Allow('administer')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Exceptions> {
    return this.once.write(key, async (tx) => {
      await this.service.end(tx, me, id);
      return this.of(tx, me);
    });
  }

  private async of(read: Read, me: Actor): Promise<Exceptions> {
    const district = await this.districts.of(read, me);
    const rows = await this.service.all(read, district.id);
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    const today = localDate(read.at);
    return {
      now: read.at.toISOString(),
      exceptions: rows.map(({ id, rule, kind, why, words, approver, since, until, endedAt }) => ({
        id,
        rule,
        kind,
        why,
        words,
        approver,
        since: since.toISOString(),
        until,
        by: by(id),
        standing: endedAt || until < today ? 'past' : 'now',
      })),
      mayExcept: mayPublish(me, district),
    };
  }
}
