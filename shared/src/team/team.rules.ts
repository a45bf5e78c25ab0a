/** Whether somebody leads a team: not, they were asked to, or they said yes. */
export const leadStates = ['no', 'offered', 'yes'] as const;
export type LeadState = (typeof leadStates)[number];
