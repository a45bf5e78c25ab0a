import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as c from './meeting.contract';
import type * as m from './minutes.contract';
import type * as v from './venue.contract';

/** For everybody. */
export const meetingApi = {
  list: get<c.Meetings, c.AskMeetings>('/meetings'),
  page: get<c.MeetingPage>('/meetings/:id'),
  ofTopic: get<c.TopicMeetings>('/topics/:id/meetings'),
  venue: get<c.AtVenue>('/venues/:code'),
  signUp: post<c.TakeSeat, c.MeetingPage>('/meetings/:id/sign-up'),
  leave: post<Nothing, Nothing>('/meetings/:id/leave'),
  checkIn: post<c.CheckInMeeting, Nothing>('/meetings/:id/check-in'),
  word: post<c.LeaveWord, Nothing>('/meetings/:id/words'),
  answer: post<c.AnswerInvitation, Nothing>('/meetings/:id/parties/:party'),
};

/** For those who organise. */
export const meetingOfficeApi = {
  list: get<c.OfficeMeetings>('/office/meetings'),
  form: get<v.MeetingForm>('/office/meetings/form'),
  plan: post<c.PlanMeeting, c.PlannedMeeting>('/office/meetings'),
  late: post<c.EnterLate, c.PlannedMeeting>('/office/meetings/late'),
  detail: get<c.OfficeMeeting>('/office/meetings/:id'),
  revise: post<c.ReviseMeeting, Nothing>('/office/meetings/:id'),
  callOff: post<c.CallOffMeeting, Nothing>('/office/meetings/:id/off'),
  raise: post<c.RaiseMeeting, Nothing>('/office/meetings/:id/raised'),
  code: get<c.MeetingCode>('/office/meetings/:id/code'),
  enter: post<c.EnterSeat, Nothing>('/office/meetings/:id/seats'),
  here: post<Nothing, Nothing>('/office/meetings/:id/seats/:seat/here'),
  left: post<Nothing, Nothing>('/office/meetings/:id/seats/:seat/left'),
  hands: post<c.CountHands, Nothing>('/office/meetings/:id/hands'),
  askFloor: post<c.AskFloor, c.PlannedMeeting>('/office/meetings/:id/polls'),
  invite: post<c.InviteParty, Nothing>('/office/meetings/:id/parties'),
  answerFor: post<c.AnswerInvitation, Nothing>('/office/meetings/:id/parties/:party'),
  presence: post<c.NotePresence, Nothing>('/office/meetings/:id/parties/:party/came'),
};

/** What is written of a meeting, and who does what. */
export const minutesApi = {
  write: post<m.WriteMinutes, Nothing>('/office/meetings/:id/minutes'),
  hand: post<Nothing, Nothing>('/office/meetings/:id/minutes/handed'),
  back: post<m.ReturnMinutes, Nothing>('/office/meetings/:id/minutes/returned'),
  publish: post<Nothing, Nothing>('/office/meetings/:id/minutes/published'),
  agree: post<m.AgreeAction, Nothing>('/office/meetings/:id/actions'),
  done: post<Nothing, Nothing>('/office/meetings/:id/actions/:action/done'),
};

/** Where and how often. */
export const venueApi = {
  open: post<v.OpenVenue, v.MadeVenue>('/office/venues'),
  change: post<v.ChangeVenue, Nothing>('/office/venues/:id'),
  sign: post<Nothing, Link>('/office/venues/:id/sign'),
  saveKind: post<v.SaveKind, Nothing>('/office/meeting-kinds'),
  openSeries: post<v.OpenSeries, v.MadeVenue>('/office/meeting-series'),
  endSeries: post<Nothing, Nothing>('/office/meeting-series/:id/ended'),
};
