import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './recruitment.contract';

/** For residents. */
export const recruitmentApi = {
  at: get<c.Recruitments, c.AskRecruitments>('/recruitments'),
  page: get<c.RecruitmentPage>('/recruitments/:id'),
  nominate: post<c.Nominate, c.Nominated>('/recruitments/:id/nominees'),
  accept: post<c.AcceptNomination, c.MadeRecruitment>('/nominees/accepted'),
  withdraw: post<Nothing, Nothing>('/nominees/:id/withdrawn'),
};

/** For the community. */
export const recruitmentOfficeApi = {
  list: get<c.OfficeRecruitments>('/office/recruitments'),
  post: post<c.PostRecruitment, c.MadeRecruitment>('/office/recruitments'),
  close: post<Nothing, Nothing>('/office/recruitments/:id/closed'),
  choose: post<c.AnswerNominee, Nothing>('/office/nominees/:id/chosen'),
  decline: post<c.AnswerNominee, Nothing>('/office/nominees/:id/declined'),
};
