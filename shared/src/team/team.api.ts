import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './team.contract';

/** For whoever looks for a team, is in one, or leads it. */
export const teamApi = {
  at: get<c.Teams, c.AskTeams>('/teams'),
  mine: get<c.OwnTeams>('/teams/mine'),
  page: get<c.TeamPage>('/teams/:id'),
  join: post<Nothing, c.MadeTeam>('/teams/:id/members'),
  answerLead: post<c.AnswerLead, Nothing>('/teams/:id/lead'),
  withdraw: post<Nothing, Nothing>('/team-members/:id/withdrawn'),
  end: post<Nothing, Nothing>('/team-members/:id/ended'),
  confirm: post<Nothing, Nothing>('/team-members/:id/confirmed'),
  decline: post<c.DeclineMember, Nothing>('/team-members/:id/declined'),
};

/** For those who answer for a place. */
export const teamOfficeApi = {
  list: get<c.OfficeTeams>('/office/teams'),
  open: post<c.OpenTeam, c.MadeTeam>('/office/teams'),
  close: post<Nothing, Nothing>('/office/teams/:id/closed'),
  offerLead: post<Nothing, Nothing>('/office/team-members/:id/lead'),
};
