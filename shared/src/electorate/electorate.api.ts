import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './electorate.contract';

/** For owners. */
export const electorateApi = {
  mine: get<c.OwnRight>('/vote-right'),
  object: post<c.ObjectToLine, Nothing>('/electorates/:id/objections'),
  withdraw: post<Record<string, never>, Nothing>('/electorate-objections/:id/withdrawn'),
};

/** For those who make electorates. */
export const electorateOfficeApi = {
  desk: get<c.ElectorateDesk>('/office/electorates'),
  make: post<c.MakeElectorate, c.MadeElectorate>('/office/electorates'),
  file: get<c.ElectorateFile>('/office/electorates/:id'),
  lots: get<c.LotLines, c.AskLots>('/office/electorates/:id/lots'),
  list: get<c.PostedList>('/office/electorates/:id/list'),
  move: post<c.MoveElectorate, c.ElectorateFile>('/office/electorates/:id/moves'),
  addLots: post<c.AddLots, c.ElectorateFile>('/office/electorates/:id/lots'),
  /** A form with the file and the version. */
  bringLots: post<never, c.ElectorateFile>('/office/electorates/:id/lot-file'),
  setLot: post<c.SetLot, c.ElectorateFile>('/office/electorates/:id/lots/:lot'),
  dropLot: post<c.DropLot, c.ElectorateFile>('/office/electorates/:id/lots/:lot/dropped'),
  match: post<c.DecideMatch, c.ElectorateFile>('/office/electorates/:id/matches'),
  /** Answers the file of the edition that the change made. */
  change: post<c.DecideChange, c.ElectorateFile>('/office/electorates/:id/lots/:lot/changes'),
  enter: post<c.EnterObjection, c.ElectorateFile>('/office/electorates/:id/objections'),
  answer: post<c.AnswerObjection, c.ElectorateFile>('/office/electorate-objections/:id'),
};
