import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import * as c from '@linli/shared/team/team.contract';
import { teamFieldWords } from '@linli/shared/team/team.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TeamQueries } from './team.queries';
import { TeamService } from './team.service';

@Contract(c.openTeam, teamFieldWords)
export class OpenTeamDto {}
export interface OpenTeamDto extends c.OpenTeam {}

@Contract(c.askTeams, teamFieldWords)
export class AskTeamsDto {}
export interface AskTeamsDto extends c.AskTeams {}

@Contract(c.answerLead, teamFieldWords)
export class AnswerLeadDto {}
export interface AnswerLeadDto extends c.AnswerLead {}

/** Teams, who leads them, and their pages. */
@Controller()
export class TeamController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly teams: TeamService,
    private readonly queries: TeamQueries,
  ) {}

  @Answers(teamApi.at, c.teams)
  @Allow('anyone')
  at(@Query() { place }: AskTeamsDto): Promise<c.Teams> {
    return this.db.read((read) => this.queries.at(read, place));
  }

  @Answers(teamApi.mine, c.ownTeams)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnTeams> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(teamApi.page, c.teamPage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.TeamPage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  @Answers(teamApi.answerLead, nothing)
  @Allow('signed-in')
  answerLead(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { yes }: AnswerLeadDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.teams.answerLead(tx, me, id, yes).then(() => ({})));
  }

  @Answers(teamOfficeApi.list, c.officeTeams)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  office(@Me() me: Actor): Promise<c.OfficeTeams> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(teamOfficeApi.open, c.madeTeam, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  open(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OpenTeamDto): Promise<c.MadeTeam> {
    return this.once.write(key, async (tx) => ({ id: await this.teams.open(tx, me, ask) }));
  }

  @Answers(teamOfficeApi.close, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  close(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.teams.close(tx, me, id).then(() => ({})));
  }

  @Answers(teamOfficeApi.offerLead, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  offerLead(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.teams.offerLead(tx, me, id).then(() => ({})));
  }
}
