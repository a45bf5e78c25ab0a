import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { projectApi } from '@linli/shared/project/project.api';
import * as c from '@linli/shared/project/project.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { ProjectQueries } from './project.queries';

@Controller()
export class ProjectController {
  constructor(
    private readonly db: Db,
    private readonly projects: ProjectQueries,
  ) {}

  @Answers(projectApi.community, c.communityProjects)
  @Allow('anyone')
  community(@Param('id', ParseUUIDPipe) id: string): Promise<c.CommunityProjects> {
    return this.db.read((read) => this.projects.community(read, id));
  }

  @Answers(projectApi.office, c.officeProjects)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  office(@Me() me: Actor): Promise<c.OfficeProjects> {
    return this.db.read((read) => this.projects.office(read, me));
  }
}
