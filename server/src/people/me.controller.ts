import { Body, Controller } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  leaving,
  me as mePage,
  nothing,
  renameMe,
  tellNotice,
  type Leaving,
  type Me as MePage,
  type Nothing,
  type RenameMe,
  type TellNotice,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PeopleQueries } from './people.queries';
import { PeopleService } from './people.service';

@Contract(renameMe, peopleFieldWords)
export class RenameMeDto {}
export interface RenameMeDto extends RenameMe {}

@Contract(tellNotice, peopleFieldWords)
export class TellNoticeDto {}
export interface TellNoticeDto extends TellNotice {}

@Controller()
export class MeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
  ) {}

  @Answers(peopleApi.me, mePage)
  @Allow('signed-in')
  me(@Me() me: Actor): Promise<MePage> {
    return this.db.read((read) => this.queries.meOf(read, me.id));
  }

  @Answers(peopleApi.rename, nothing)
  @Allow('signed-in')
  rename(@Me() me: Actor, @Key() key: Keyed, @Body() { name }: RenameMeDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.people.rename(tx, me, name).then(() => ({})));
  }

  @Answers(peopleApi.withdrawName, nothing)
  @Allow('signed-in')
  withdrawName(@Me() me: Actor, @Key() key: Keyed): Promise<Nothing> {
    return this.once.write(key, (tx) => this.people.withdrawName(tx, me.id).then(() => ({})));
  }

  @Answers(peopleApi.withdrawPhone, nothing)
  @Allow('signed-in')
  withdrawPhone(@Me() me: Actor, @Key() key: Keyed): Promise<Nothing> {
    return this.once.write(key, (tx) => this.people.withdrawPhone(tx, me.id).then(() => ({})));
  }

  @Answers(peopleApi.tellNotice, nothing)
  @Allow('signed-in')
  tellNotice(@Me() me: Actor, @Key() key: Keyed, @Body() { version }: TellNoticeDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.people.tellNotice(tx, me, version).then(() => ({})));
  }

  @Answers(peopleApi.leaveLinli, leaving)
  @Allow('signed-in')
  leaveLinli(@Me() me: Actor, @Key() key: Keyed): Promise<Leaving> {
    return this.once.write(key, async (tx) => ({
      until: (await this.people.askToLeave(tx, me)).toISOString(),
    }));
  }

  @Answers(peopleApi.stay, nothing)
  @Allow('signed-in')
  stay(@Me() me: Actor, @Key() key: Keyed): Promise<Nothing> {
    return this.once.write(key, (tx) => this.people.stay(tx, me).then(() => ({})));
  }
}
