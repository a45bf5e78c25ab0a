import { contract, day, flag, id, list, maybe, object, text, type Shape } from '../contract';

/** A WeChat group of a building, grid or compound: that it is there, what it is for and who looks after it. */
export const chatGroup = contract({
  id: id(),
  placeId: id(),
  place: text(1, 120),
  name: text(2, 40),
  purpose: text(2, 100),
  owner: maybe(text(0, 40)),
  since: day(),
  mayEdit: flag(),
});
export type ChatGroup = Shape<typeof chatGroup>;
export const chatGroups = contract({
  groups: list(object(chatGroup), 0, 500),
  /** Who may look after a group: people at work below the reader. */
  owners: list(object({ personId: id(), name: text(0, 40), roleName: text(1, 40) }), 0, 500),
});
export type ChatGroups = Shape<typeof chatGroups>;
export const putGroup = contract({
  placeId: id(),
  name: text(2, 40),
  purpose: text(2, 100),
  ownerId: id(),
  since: day(),
});
export type PutGroup = Shape<typeof putGroup>;
