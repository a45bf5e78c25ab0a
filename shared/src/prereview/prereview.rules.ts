/** What a branch says of a matter that is to be decided; it is an opinion, and stops nobody who asks for a vote. */
export const opinions = ['agree', 'amend', 'disagree'] as const;
export type Opinion = (typeof opinions)[number];
