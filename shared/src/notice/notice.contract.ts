import {
  contract,
  count,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';

/** One message to a person. `ticketId` or `bulletinId` is where it leads; to the desk of a bulletin, where it came to staff. */
export const message = contract({
  id: id(),
  at: instant(),
  title: text(1, 60),
  words: text(1, 300),
  ticketId: maybe(id()),
  bulletinId: maybe(id()),
  staff: flag(),
  read: flag(),
});
export type Message = Shape<typeof message>;
/** Newest first; `next` asks for the page after this one. */
export const messages = contract({
  now: instant(),
  messages: list(object(message), 0, 50),
  unread: count(),
  next: maybe(id()),
});
export type Messages = Shape<typeof messages>;
export const askMessages = contract({ after: optional(id()) });
export type AskMessages = Shape<typeof askMessages>;
/** Everything up to this message has been read. */
export const readMessages = contract({ upTo: id() });
export type ReadMessages = Shape<typeof readMessages>;
