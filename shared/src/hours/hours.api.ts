import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as c from './hours.contract';

/** For whoever serves, leads a team, and for anybody who looks at an organisation. */
export const hoursApi = {
  mine: get<c.OwnHours>('/hours'),
  ask: post<c.AskCorrection, Nothing>('/hours/:id/asks'),
  certify: post<c.CertifyHours, c.HoursCertificate>('/hours/certificates'),
  number: post<c.GiveNumber, Nothing>('/hours/number'),
  export: post<c.ExportOwnHours, Link>('/hours/exports'),
  teamForm: get<c.TeamLateForm>('/teams/:id/hours'),
  teamLate: post<c.EnterTeamLate, c.EnteredLate>('/teams/:id/hours'),
  organisations: get<c.PublicOrganisations>('/hours/organisations'),
};

/** For those who organise. */
export const hoursOfficeApi = {
  desk: get<c.HoursDesk>('/office/hours'),
  form: get<c.LateForm>('/office/hours/form'),
  late: post<c.EnterLate, c.EnteredLate>('/office/hours/late'),
  answer: post<c.AnswerCorrection, Nothing>('/office/hours/asks/:id'),
  export: post<c.ExportHours, Link>('/office/hours/exports'),
};

/** Where files that were asked for are fetched. */
export const hoursFilePaths = {
  export: (id: string) => `/api/hours/exports/${id}`,
};
