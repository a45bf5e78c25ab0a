import { turnoutGroups, type GroupTurnout } from '@linli/shared/vote/ballot.rules';
import { tally, type Cast } from '@linli/shared/vote/tally.rules';
import { missingWords } from '@linli/shared/vote/verdict.words';
import { verdict, type VoteRule } from '@linli/shared/vote/verdict.rules';
import type { Turnout } from '@linli/shared/vote/vote.contract';
import { buildingWords, enoughWords, restOfBuildings } from '@linli/shared/vote/vote.words';
import { lotsOf } from './count.service';
import type { CountedSlot } from './ballot.repository';

/** How far a vote is, without any choice: who took part, out of whom, and what is still missing. */
export function turnoutOf(
  slots: readonly (Pick<CountedSlot, 'lots' | 'ownerKey' | 'delivered' | 'ballotId'> & {
    readonly building: string | null;
  })[],
  rule: VoteRule,
): Turnout {
  const casts = slots.flatMap(({ lots, ballotId }, turn): Cast[] =>
    ballotId ? [{ turn, lots: lots.map(({ id }) => id), choice: 'abstain' }] : [],
  );
  const counted = tally(slots.flatMap(lotsOf), casts);
  const { part, total } = counted;
  // where everybody has to agree, or few may object, everybody's part is what is waited for
  const test = rule.way === 'bars' ? verdict(counted, rule).tests[0] : undefined;
  const needs = test?.needs ?? total;
  const missing = {
    heads: Math.max(0, needs.heads - part.heads),
    area: Math.max(0, needs.area - part.area),
  };
  return {
    ...{ part, total, needs, missing },
    sentence: (test && missingWords(test, rule)) ?? enoughWords(rule.way === 'bars', part.heads, total.heads),
    groups: turnoutGroups(groupsOf(slots), restOfBuildings),
  };
}

function groupsOf(
  slots: readonly { readonly building: string | null; readonly ballotId: string | null }[],
): GroupTurnout[] {
  const groups = new Map<string, GroupTurnout>();
  for (const { building, ballotId } of slots) {
    const name = building ? buildingWords(building) : restOfBuildings;
    const { part, total } = groups.get(name) ?? { part: 0, total: 0 };
    groups.set(name, { name, part: part + (ballotId ? 1 : 0), total: total + 1 });
  }
  return [...groups.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'zh', { numeric: true }),
  );
}
