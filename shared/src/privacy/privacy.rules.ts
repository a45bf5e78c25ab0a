/** What of somebody can be shown to a person who asks and says why. */
export const seens = ['phone', 'home'] as const;
export type Seen = (typeof seens)[number];

/** What somebody looked at: also the ballots of a vote that was named. */
export const looks = [...seens, 'ballots'] as const;
export type Look = (typeof looks)[number];

/** What it was about. */
export const lookAbouts = ['home', 'ticket', 'callback', 'topic', 'wish', 'claim', 'vote'] as const;
export type LookAbout = (typeof lookAbouts)[number];
