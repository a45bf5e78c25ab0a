import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { groupApi } from '@linli/shared/group/group.api';
import { chatGroups, putGroup, type ChatGroups, type PutGroup } from '@linli/shared/group/group.contract';
import { groupFieldWords } from '@linli/shared/group/group.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { GroupQueries } from './group.queries';
import { GroupService } from './group.service';

@Contract(putGroup, groupFieldWords)
export class PutGroupDto {}
export interface PutGroupDto extends PutGroup {}

@Controller()
export class GroupController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: GroupQueries,
    private readonly groups: GroupService,
  ) {}

  @Answers(groupApi.list, chatGroups)
  @Allow('reside', 'assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<ChatGroups> {
    return this.db.read((read) => this.queries.groups(read, me));
  }

  @Answers(groupApi.put, nothing, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  put(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PutGroupDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.groups.put(tx, me, ask).then(() => ({})));
  }

  @Answers(groupApi.end, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.groups.end(tx, me, id).then(() => ({})));
  }
}
