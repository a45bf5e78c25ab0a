/** Kinds of personal data, as a person would group them. */
export const keptKinds = [
  'account',
  'name',
  'phone',
  'home',
  'owner',
  'ballot',
  'matter',
  'neighbour',
  'volunteer',
  'talk',
  'party',
  'visit',
  'work',
  'message',
  'look',
  'passing',
] as const;
export type KeptKind = (typeof keptKinds)[number];
