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
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { permissions } from './people.rules';

export const phonePattern = /^1[3-9]\d{9}$/;
export const phone = () => text(11, 11, phonePattern);
/** Codes that are read aloud or typed: 8 characters of Crockford's base32. */
export const typedCode = () => text(8, 8, /^[0-9A-HJKMNP-TV-Z]{8}$/);

/** What WeChat's login gave the phone. */
export const signIn = contract({ code: text(1, 200) });
export type SignIn = Shape<typeof signIn>;
export const signedIn = contract({ token: text(20, 100) });
export type SignedIn = Shape<typeof signedIn>;

/** A browser asks to be let in: it shows `code` (also as QR) until a signed-in phone confirms it. */
export const browserPass = contract({ id: id(), code: typedCode(), link: text(1, 300), until: instant() });
export type BrowserPass = Shape<typeof browserPass>;
export const passState = contract({ state: choice(['waiting', 'confirmed', 'over']) });
export type PassState = Shape<typeof passState>;
export const confirmPass = contract({ code: typedCode() });
export type ConfirmPass = Shape<typeof confirmPass>;

export const post = contract({
  id: id(),
  role: text(1, 40),
  roleName: text(1, 40),
  permission: choice(permissions),
  placeId: id(),
  placeName: text(1, 80),
});
export type PostLine = Shape<typeof post>;
const noticeVersion = () => integer(1, 1000);
export const me = contract({
  id: id(),
  name: maybe(text(1, 40)),
  phone: maybe(text(1, 20)),
  posts: list(object(post)),
  /** The homes I belong to: their door with its sign's code, and how they are said: 12 号楼 2 单元 502. */
  homes: list(object({ placeId: id(), code: maybe(text(12, 12)), name: text(1, 80) })),
  /** Those in whose name I may report, each by the consent they gave. */
  actsFor: list(object({ id: id(), name: text(0, 20) })),
  unread: count(),
  /** Which version of the privacy notice I have opened last. */
  notice: maybe(noticeVersion()),
  leavingUntil: maybe(instant()),
  block: maybe(
    object({
      id: id(),
      reason: text(1, 200),
      until: instant(),
      appealed: flag(),
      answer: maybe(text(0, 500)),
    }),
  ),
});
export type Me = Shape<typeof me>;
export const renameMe = contract({ name: text(1, 20) });
export type RenameMe = Shape<typeof renameMe>;
/** A version of the privacy notice that was opened. */
export const tellNotice = contract({ version: noticeVersion() });
export type TellNotice = Shape<typeof tellNotice>;
export const givePhone = contract({ code: text(1, 200) });
export type GivePhone = Shape<typeof givePhone>;

export const invite = contract({
  role: text(1, 40),
  placeId: id(),
  name: text(1, 20),
  workPhone: optional(text(5, 20)),
  phone: optional(phone()),
});
export type Invite = Shape<typeof invite>;
export const invitation = contract({ id: id(), code: typedCode(), until: instant() });
export type Invitation = Shape<typeof invitation>;
export const acceptInvitation = contract({ code: typedCode() });
export type AcceptInvitation = Shape<typeof acceptInvitation>;

/** One person at work below the reader's places. */
export const colleague = contract({
  appointmentId: id(),
  personId: maybe(id()),
  name: text(1, 40),
  roleName: text(1, 40),
  permission: choice(permissions),
  placeId: id(),
  placeName: text(1, 80),
  workPhone: maybe(text(1, 20)),
  since: day(),
  until: maybe(day()),
  open: count(),
  away: maybe(object({ leaveId: id(), until: day(), substitute: maybe(text(1, 40)) })),
});
export type Colleague = Shape<typeof colleague>;
export const colleagues = contract({
  people: list(object(colleague), 0, 2000),
  pending: list(
    object({ id: id(), name: text(1, 40), roleName: text(1, 40), placeName: text(1, 80), until: instant() }),
    0,
    500,
  ),
});
export type Colleagues = Shape<typeof colleagues>;
/** Roles one may give, and where: for the invitation form. */
export const rolesToGive = contract({
  roles: list(
    object({
      code: text(1, 40),
      name: text(1, 40),
      permission: choice(permissions),
      kinds: list(text(1, 20)),
    }),
  ),
  places: list(object({ id: id(), name: text(1, 120), kind: text(1, 20) }), 0, 2000),
});
export type RolesToGive = Shape<typeof rolesToGive>;

/** Days off from `since` to `until`, both included; a substitute works in the same community. */
export const takeLeave = contract({
  personId: id(),
  substituteId: optional(id()),
  since: day(),
  until: day(),
});
export type TakeLeave = Shape<typeof takeLeave>;
/** Whose days off: one's own without `person`. */
export const askLeaves = contract({ person: optional(id()) });
export type AskLeaves = Shape<typeof askLeaves>;
/** Days off that have not passed, and who could stand in; `today` is the first day that can be taken. */
export const leaves = contract({
  personId: id(),
  name: text(1, 40),
  today: day(),
  leaves: list(object({ id: id(), since: day(), until: day(), substitute: maybe(text(1, 40)) }), 0, 100),
  substitutes: list(
    object({ personId: id(), name: text(1, 40), roleName: text(1, 40), placeName: text(1, 80) }),
    0,
    200,
  ),
});
export type Leaves = Shape<typeof leaves>;
/** Every leave of those who work in the reader's places, the newest first; one that was called off says so. */
export const leaveStandings = ['coming', 'away', 'over', 'calledOff'] as const;
export const pastLeaves = contract({
  leaves: list(
    object({
      id: id(),
      name: text(0, 40),
      since: day(),
      until: day(),
      substitute: maybe(text(1, 40)),
      standing: choice(leaveStandings),
    }),
    0,
    500,
  ),
});
export type PastLeaves = Shape<typeof pastLeaves>;
export const moved = contract({ moved: count() });
export type Moved = Shape<typeof moved>;

export const blockPerson = contract({ reason: text(5, 200), days: integer(1, 90) });
export type BlockPerson = Shape<typeof blockPerson>;
export const appeal = contract({ words: text(5, 500) });
export type Appeal = Shape<typeof appeal>;
export const answerAppeal = contract({ lift: flag(), words: text(2, 500) });
export type AnswerAppeal = Shape<typeof answerAppeal>;
export const blockLine = contract({
  id: id(),
  personId: id(),
  who: text(1, 60),
  reason: text(1, 200),
  since: instant(),
  until: instant(),
  appeal: maybe(text(0, 500)),
  answer: maybe(text(0, 500)),
});
export const blocks = contract({ blocks: list(object(blockLine)) });
export type Blocks = Shape<typeof blocks>;

export const leaving = contract({ until: instant() });
export type Leaving = Shape<typeof leaving>;
export const nothing = contract({});
export type Nothing = Shape<typeof nothing>;
