import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  recruitmentApi as api,
  recruitmentOfficeApi as officeApi,
} from '@linli/shared/recruitment/recruitment.api';
import * as c from '@linli/shared/recruitment/recruitment.contract';
import { recruitmentFieldWords } from '@linli/shared/recruitment/recruitment.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { RecruitmentQueries } from './recruitment.queries';
import { RecruitmentService } from './recruitment.service';

@Contract(c.postRecruitment, recruitmentFieldWords)
export class PostRecruitmentDto {}
export interface PostRecruitmentDto extends c.PostRecruitment {}

@Contract(c.askRecruitments, recruitmentFieldWords)
export class AskRecruitmentsDto {}
export interface AskRecruitmentsDto extends c.AskRecruitments {}

/** Calls for members. */
@Controller()
export class RecruitmentController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly recruitments: RecruitmentService,
    private readonly queries: RecruitmentQueries,
  ) {}

  @Answers(api.at, c.recruitments)
  @Allow('anyone')
  at(@Query() { place }: AskRecruitmentsDto): Promise<c.Recruitments> {
    return this.db.read((read) => this.queries.at(read, place));
  }

  @Answers(api.page, c.recruitmentPage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.RecruitmentPage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  @Answers(officeApi.list, c.officeRecruitments)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  office(@Me() me: Actor): Promise<c.OfficeRecruitments> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(officeApi.post, c.madeRecruitment, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  post(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PostRecruitmentDto): Promise<c.MadeRecruitment> {
    return this.once.write(key, async (tx) => ({ id: await this.recruitments.post(tx, me, ask) }));
  }

  @Answers(officeApi.close, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  close(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.recruitments.close(tx, me, id).then(() => ({})));
  }
}
