import type { Actor } from '../people/people.rules';
import { partsToward, type StandingPart } from '../report-in/standing.rules';

/** Whether somebody leads a team: not, they were asked to, or they said yes. */
export const leadStates = ['no', 'offered', 'yes'] as const;
export type LeadState = (typeof leadStates)[number];

/** The parts that somebody plays toward one who is in a team or asks to be: its lead answers beside the community. */
export function partsTowardMember(
  { leadId, ...member }: { readonly personId: string; readonly path: string; readonly leadId: string | null },
  actor: Pick<Actor, 'id' | 'posts'>,
): StandingPart[] {
  const parts = partsToward(member, actor);
  return parts.length === 0 && leadId === actor.id ? ['steward'] : parts;
}
