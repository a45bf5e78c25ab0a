import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { volunteerApi, volunteerOfficeApi } from '@linli/shared/volunteer/volunteer.api';
import * as c from '@linli/shared/volunteer/volunteer.contract';
import { postFieldWords } from '@linli/shared/volunteer/volunteer.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PostService } from './post.service';
import { VolunteerQueries } from './volunteer.queries';

@Contract(c.takePost, postFieldWords)
export class TakePostDto {}
export interface TakePostDto extends c.TakePost {}

@Contract(c.declinePost, postFieldWords)
export class DeclinePostDto {}
export interface DeclinePostDto extends c.DeclinePost {}

/** Posts of volunteers, for those who choose one and those who agree. */
@Controller()
export class PostController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: PostService,
    private readonly queries: VolunteerQueries,
  ) {}

  @Answers(volunteerApi.take, c.madePost, { status: 201 })
  @Allow('signed-in')
  take(@Me() me: Actor, @Key() key: Keyed, @Body() ask: TakePostDto): Promise<c.MadePost> {
    return this.once.write(key, async (tx) => ({ id: await this.service.take(tx, me, ask) }));
  }

  @Answers(volunteerApi.withdrawPost, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.end(tx, me, id, 'withdraw').then(() => ({})));
  }

  @Answers(volunteerApi.endPost, nothing)
  @Allow('signed-in')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.end(tx, me, id, 'end').then(() => ({})));
  }

  @Answers(volunteerOfficeApi.posts, c.posts)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  posts(@Me() me: Actor): Promise<c.Posts> {
    return this.db.read((read) => this.queries.posts(read, me));
  }

  @Answers(volunteerOfficeApi.confirm, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  confirm(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.decide(tx, me, id, null).then(() => ({})));
  }

  @Answers(volunteerOfficeApi.decline, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decline(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: DeclinePostDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.decide(tx, me, id, words).then(() => ({})));
  }
}
