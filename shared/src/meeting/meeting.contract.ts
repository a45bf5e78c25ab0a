import {
  choice,
  contract,
  count,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import {
  meetingLevels,
  partyAnswers,
  partyKinds,
  partyLooks,
  presentWays,
  seatStates,
} from './meeting.rules';
import { pollLine } from '../poll/poll.contract';
import { actionLine, minutes } from './minutes.contract';

const version = () => integer(1, 1000);

const item = {
  title: text(2, 60),
  minutes: integer(1, 480),
  topicId: optional(id()),
};

const particulars = {
  title: text(2, 40),
  words: optional(text(1, 600)),
  venueId: optional(id()),
  /** Where it is, for a meeting outdoors or at no venue of ours. */
  spot: optional(text(2, 60)),
  startsAt: instant(),
  endsAt: instant(),
  capacity: optional(integer(1, 2000)),
  agenda: list(object(item), 1, 20),
};
const party = { kind: choice(partyKinds), name: text(2, 40), personId: optional(id()) };

export const planMeeting = contract({
  ...particulars,
  placeId: id(),
  kind: text(1, 20),
  parties: list(object(party), 0, 20),
  seriesId: optional(id()),
  raiseId: optional(id()),
});
export type PlanMeeting = Shape<typeof planMeeting>;
export const plannedMeeting = contract({ id: id() });
export type PlannedMeeting = Shape<typeof plannedMeeting>;
export const reviseMeeting = contract({ ...particulars, version: version() });
export type ReviseMeeting = Shape<typeof reviseMeeting>;
export const callOffMeeting = contract({ version: version(), reason: text(2, 120) });
export type CallOffMeeting = Shape<typeof callOffMeeting>;

/** A meeting outdoors that is entered afterwards. */
export const enterLate = contract({
  placeId: id(),
  kind: text(1, 20),
  title: text(2, 40),
  spot: text(2, 60),
  day: day(),
  from: integer(0, 1439),
  until: integer(1, 1440),
  heads: integer(1, 2000),
  /** Each thing that was heard; one of somebody without a phone, who agreed, becomes a topic and they are told what becomes of it. */
  heard: list(
    object({
      ...{ title: text(2, 30), said: text(2, 300), topicId: optional(id()) },
      raise: optional(
        object({ name: text(1, 20), phone: optional(text(7, 20, /^[\d+ -]+$/)), agreed: flag() }),
      ),
    }),
    1,
    20,
  ),
});
export type EnterLate = Shape<typeof enterLate>;

/** Where it is: at a venue, or in words. */
const where = { where: text(1, 80), lat: maybe(number()), long: maybe(number()) };
const line = {
  ...{ id: id(), title: text(2, 40), kind: text(1, 20), place: text(1, 80), ...where },
  ...{ startsAt: instant(), endsAt: instant(), withdrawn: flag(), withdrawnReason: maybe(text(1, 120)) },
  /** Residents may come. */
  open: flag(),
  /** It was entered afterwards. */
  late: flag(),
  capacity: maybe(count()),
  taken: count(),
  waiting: count(),
  published: flag(),
};

/** Where I stand. `along` is how many I bring; `line` is my turn. */
const standing = object({
  state: maybe(choice(seatStates)),
  line: maybe(count()),
  along: count(),
  present: flag(),
  left: maybe(text(1, 200)),
});
const rights = object({ signUp: flag(), leave: flag(), checkIn: flag(), word: flag(), write: flag() });

/** A meeting in a list, for everybody. */
export const meetingLine = contract({ ...line, mine: flag() });
export type MeetingLine = Shape<typeof meetingLine>;
export const meetings = contract({ now: instant(), meetings: list(object(meetingLine), 0, 100) });
export type Meetings = Shape<typeof meetings>;
/** From which door somebody looks: its place; `mine` asks for those I signed up for. */
export const askMeetings = contract({ place: optional(id()), mine: optional(choice(['yes'])) });
export type AskMeetings = Shape<typeof askMeetings>;

const hands = {
  ...{ id: id(), itemId: maybe(id()), question: text(2, 60) },
  ...{ yes: count(), no: count(), abstain: count(), present: count() },
};
const agendaItem = {
  ...{ id: id(), title: text(2, 60), minutes: integer(1, 480), startsAt: instant() },
  topicId: maybe(id()),
  /** What the published minutes say. */
  said: maybe(text(0, 1000)),
  agreed: maybe(text(0, 500)),
};
const partyLine = {
  ...{ id: id(), kind: choice(partyKinds), name: text(2, 40), look: choice(partyLooks) },
  reason: maybe(text(1, 120)),
  /** Null until the meeting began. */
  came: maybe(flag()),
};

/** A meeting as everybody sees it: agenda, who is asked, and afterwards what the minutes say. */
export const meetingPage = contract({
  now: instant(),
  ...line,
  words: maybe(text(1, 600)),
  agenda: list(object(agendaItem), 0, 20),
  /** Invited parties; `mine` is asked of me. */
  parties: list(object({ ...partyLine, mine: flag() }), 0, 20),
  hands: list(object(hands), 0, 40),
  polls: list(object(pollLine), 0, 100),
  present: count(),
  mostAlong: count(),
  level: choice(meetingLevels),
  minutes: maybe(
    object({
      version: integer(1, 100),
      publishedAt: instant(),
      because: maybe(text(1, 200)),
      words: maybe(text(0, 2000)),
      checker: text(1, 40),
    }),
  ),
  actions: list(object(actionLine), 0, 50),
  raised: maybe(
    object({ to: choice(meetingLevels), reason: text(1, 200), due: instant(), meetingId: maybe(id()) }),
  ),
  phone: maybe(text(1, 20)),
  standing,
  rights,
});
export type MeetingPage = Shape<typeof meetingPage>;

export const takeSeat = contract({ along: optional(integer(0, 20)) });
export type TakeSeat = Shape<typeof takeSeat>;
/** The six digits on the screen, or the code of the venue's sign. */
export const checkInMeeting = contract({ code: text(6, 12, /^(\d{6}|[0-9A-HJKMNP-TV-Z]{12})$/) });
export type CheckInMeeting = Shape<typeof checkInMeeting>;
export const leaveWord = contract({ words: text(2, 200) });
export type LeaveWord = Shape<typeof leaveWord>;
export const answerInvitation = contract({
  answer: choice(partyAnswers),
  who: optional(text(2, 20)),
  reason: optional(text(2, 120)),
});
export type AnswerInvitation = Shape<typeof answerInvitation>;

/** What a venue's sign leads to: the meeting that is on or comes next there. */
export const atVenue = contract({
  venue: object({ id: id(), name: text(2, 20), spot: text(2, 60) }),
  next: maybe(object(meetingLine)),
});
export type AtVenue = Shape<typeof atVenue>;

/** Meetings about a topic. */
export const topicMeetings = contract({ meetings: list(object(meetingLine), 0, 50) });
export type TopicMeetings = Shape<typeof topicMeetings>;

/** A meeting in an organiser's list. */
export const officeMeetingLine = contract({ ...line, present: count(), version: version() });
export type OfficeMeetingLine = Shape<typeof officeMeetingLine>;
export const officeMeetings = contract({ now: instant(), meetings: list(object(officeMeetingLine), 0, 200) });
export type OfficeMeetings = Shape<typeof officeMeetings>;

export const meetingSeat = contract({
  ...{ id: id(), name: text(0, 40), along: count(), state: choice(seatStates), entered: flag() },
  ...{ presentAt: maybe(instant()), way: maybe(choice(presentWays)) },
});
export type MeetingSeat = Shape<typeof meetingSeat>;

export const officeMeeting = contract({
  now: instant(),
  ...officeMeetingLine,
  placeId: id(),
  venueId: maybe(id()),
  spot: maybe(text(1, 60)),
  words: maybe(text(1, 600)),
  heads: maybe(count()),
  level: choice(meetingLevels),
  agenda: list(object(agendaItem), 0, 20),
  parties: list(object({ ...partyLine, who: maybe(text(1, 20)), answerBy: instant() }), 0, 20),
  seats: list(object(meetingSeat), 0, 3000),
  hands: list(object(hands), 0, 40),
  polls: list(object(pollLine), 0, 100),
  /** Words that people left who cannot come. */
  left: list(object({ id: id(), words: text(1, 200), at: instant() }), 0, 500),
  template: list(text(1, 40), 1, 8),
  minutes: list(object(minutes), 0, 100),
  minutesDue: instant(),
  actions: list(object(actionLine), 0, 50),
  raised: maybe(
    object({ to: choice(meetingLevels), reason: text(1, 200), due: instant(), meetingId: maybe(id()) }),
  ),
  rights: object({
    ...{ revise: flag(), code: flag(), enter: flag(), hands: flag(), invite: flag(), raise: flag() },
    ...{ write: flag(), hand: flag(), publish: flag(), back: flag(), act: flag() },
  }),
});
export type OfficeMeeting = Shape<typeof officeMeeting>;

export const meetingCode = contract({
  ...{ title: text(2, 40), code: text(6, 6, /^\d{6}$/), nextIn: count(), present: count(), taken: count() },
});
export type MeetingCode = Shape<typeof meetingCode>;

export const enterSeat = contract({ name: text(1, 20), along: optional(integer(0, 20)) });
export type EnterSeat = Shape<typeof enterSeat>;
export const countHands = contract({
  itemId: optional(id()),
  question: text(2, 60),
  yes: integer(0, 5000),
  no: integer(0, 5000),
  abstain: integer(0, 5000),
});
export type CountHands = Shape<typeof countHands>;
/** A question to those who are there, answered on their phones: a consultation, never a vote. */
export const askFloor = contract({
  title: text(2, 40),
  options: list(text(1, 40), 2, 6),
  itemId: optional(id()),
});
export type AskFloor = Shape<typeof askFloor>;
export const inviteParty = contract(party);
export type InviteParty = Shape<typeof inviteParty>;
export const notePresence = contract({ came: flag() });
export type NotePresence = Shape<typeof notePresence>;
export const raiseMeeting = contract({ reason: text(5, 200) });
export type RaiseMeeting = Shape<typeof raiseMeeting>;
