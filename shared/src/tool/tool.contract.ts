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
import { keeperMoves, toolStates } from './tool.rules';

const code = () => text(8, 8, /^[0-9A-HJKMNP-TV-Z]{8}$/);
const version = () => integer(1, 1_000_000);

const known = {
  id: id(),
  name: text(1, 40),
  words: maybe(text(1, 300)),
  /** Where it hangs. */
  station: text(1, 80),
  state: choice(toolStates),
  /** When it comes back; who has it is said to nobody but its keepers. */
  due: maybe(day()),
  waiting: count(),
};

/** A tool as neighbours see it, and where I stand: I have it until `due`, it is kept for me, or I am so far in the line. */
export const toolLine = contract({
  ...known,
  mine: object({ has: flag(), late: flag(), heldUntil: maybe(instant()), line: maybe(count()) }),
  rights: object({ borrow: flag(), giveBack: flag(), wait: flag(), stopWaiting: flag() }),
});
export type ToolLine = Shape<typeof toolLine>;
export const tools = contract({
  now: instant(),
  tools: list(object(toolLine), 0, 500),
  /** I belong to a home, so that something can be lent to me. */
  home: flag(),
  /** Whom to ask in person. */
  phone: maybe(text(1, 20)),
});
export type Tools = Shape<typeof tools>;
export const askTools = contract({ place: optional(id()) });
export type AskTools = Shape<typeof askTools>;

export const borrowTool = contract({ code: code() });
export type BorrowTool = Shape<typeof borrowTool>;
export const borrowedTool = contract({ id: id(), name: text(1, 40), due: day() });
export type BorrowedTool = Shape<typeof borrowedTool>;
/** Giving back with the code, so that it is the tool that hangs there; `broken` says what is wrong with it. */
export const returnTool = contract({ code: code(), broken: optional(text(2, 200)) });
export type ReturnTool = Shape<typeof returnTool>;

/** A tool as its keepers see it. */
export const keptTool = contract({
  ...known,
  placeId: id(),
  code: code(),
  loanDays: count(),
  version: version(),
  /** What is wrong with it. */
  note: maybe(text(1, 200)),
  loan: maybe(
    object({
      name: text(0, 40),
      where: text(0, 120),
      lentAt: instant(),
      due: day(),
      late: flag(),
      /** A keeper wrote it down: nobody is reminded by message. */
      entered: flag(),
    }),
  ),
  openMoves: list(choice(keeperMoves), 0, 7),
  mayLend: flag(),
});
export type KeptTool = Shape<typeof keptTool>;
export const keptTools = contract({
  now: instant(),
  tools: list(object(keptTool), 0, 2000),
  stations: list(object({ id: id(), name: text(1, 80) }), 0, 500),
});
export type KeptTools = Shape<typeof keptTools>;

/** Tools of one kind, each with a code of its own. */
export const addTools = contract({
  placeId: id(),
  name: text(1, 40),
  words: optional(text(1, 300)),
  loanDays: integer(1, 60),
  count: integer(1, 20),
});
export type AddTools = Shape<typeof addTools>;
export const addedTools = contract({ count: count() });
export type AddedTools = Shape<typeof addedTools>;

export const moveTool = contract({
  move: choice(keeperMoves),
  version: version(),
  note: optional(text(2, 200)),
});
export type MoveTool = Shape<typeof moveTool>;
/** Lent to somebody without a phone: who, and where they can be found. */
export const lendTool = contract({ version: version(), borrower: text(1, 20), where: text(2, 60) });
export type LendTool = Shape<typeof lendTool>;

export const labelLink = contract({ placeId: id() });
export type LabelLink = Shape<typeof labelLink>;
