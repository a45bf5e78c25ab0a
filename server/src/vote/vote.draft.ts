import type { MakeVote } from '@linli/shared/vote/office.contract';
import type { Pack } from '@linli/shared/vote/pack.rules';
import { voteFaults } from '@linli/shared/vote/vote.words';

const longestAhead = 2 * 366 * 24 * 60 * 60_000;

/** What is wrong with a vote that is written at `at`, field by field; that a notice is too short is said when it is posted. */
export function draftFaults(
  ask: Pick<MakeVote, 'opensAt' | 'closesAt' | 'matter'>,
  pack: Pack,
  at: Date,
): Record<string, string> {
  const [opens, closes] = [new Date(ask.opensAt), new Date(ask.closesAt)];
  return {
    ...(!pack.matters[ask.matter] && { matter: voteFaults.matter }),
    ...(opens <= at && { opensAt: voteFaults.past }),
    ...(+opens - +at > longestAhead && { opensAt: voteFaults.far }),
    ...(closes <= opens && { closesAt: voteFaults.order }),
    ...(+closes - +at > longestAhead && { closesAt: voteFaults.far }),
  };
}

/** What is kept of a vote that is written. */
export const draftOf = (ask: Omit<MakeVote, 'placeId' | 'topicId'>) => ({
  ...{ title: ask.title.trim(), matter: ask.matter, buildings: ask.buildings },
  ...{ opensAt: new Date(ask.opensAt), closesAt: new Date(ask.closesAt) },
  cents: ask.cents === undefined ? null : String(Math.round(ask.cents)),
  ...{ electorateId: ask.electorateId ?? null, cityAddress: ask.cityAddress?.trim() ?? null },
  ...{ special: ask.special, dissent: ask.dissent, committeeTold: ask.committeeTold },
  ruleDocumentId: ask.ruleDocumentId ?? null,
});
