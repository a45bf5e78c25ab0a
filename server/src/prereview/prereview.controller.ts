import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { prereviewApi as api } from '@linli/shared/prereview/prereview.api';
import * as c from '@linli/shared/prereview/prereview.contract';
import { prereviewFieldWords } from '@linli/shared/prereview/prereview.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PrereviewQueries } from './prereview.queries';
import { PrereviewService } from './prereview.service';

@Contract(c.askPrereview, prereviewFieldWords)
export class AskPrereviewDto {}
export interface AskPrereviewDto extends c.AskPrereview {}

@Contract(c.givePrereview, prereviewFieldWords)
export class GivePrereviewDto {}
export interface GivePrereviewDto extends c.GivePrereview {}

/** What branches say first. A seat in a branch is no post, so the verb looks at who speaks for it. */
@Controller()
export class PrereviewController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly prereviews: PrereviewService,
    private readonly queries: PrereviewQueries,
  ) {}

  @Answers(api.ofTopic, c.prereviews)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.Prereviews> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.ask, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  ask(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AskPrereviewDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.prereviews.ask(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.give, nothing)
  @Allow('signed-in')
  give(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: GivePrereviewDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.prereviews.give(tx, me, id, ask).then(() => ({})));
  }
}
