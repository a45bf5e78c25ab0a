import { contract, flag, id, instant, list, object, optional, text, type Shape } from '../contract';

/** Which ways into a browser there are beside the code that a phone confirms. */
export const waysIn = contract({ platform: flag() });
export type WaysIn = Shape<typeof waysIn>;

/** A city app's word about who is using it: an ID token (JWT), and once, to link it, a pass that the person's phone confirmed. */
export const exchange = contract({ token: text(20, 8000), pass: optional(id()) });
export type Exchange = Shape<typeof exchange>;

/** The pass by which somebody whom the city platform vouched for says who they are here. */
export const linkIdentity = contract({ pass: id() });
export type LinkIdentity = Shape<typeof linkIdentity>;

/** The accounts elsewhere with which I come in. */
export const identities = contract({
  identities: list(object({ id: id(), issuer: text(1, 300), since: instant() }), 0, 50),
});
export type Identities = Shape<typeof identities>;
