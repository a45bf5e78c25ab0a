import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Pack } from '@linli/shared/vote/pack.rules';
import { packOf } from '@linli/shared/vote/packs.rules';
import { notReady, type OpenFault } from '@linli/shared/vote/readiness.rules';
import { ruleOf, type VoteRule } from '@linli/shared/vote/verdict.rules';
import type { FrozenRoll } from './roll.queries';
import type { VoteRow } from './vote.entity';

/** The pack of a vote; a vote cannot be without one. */
export function packOfVote({ pack }: Pick<VoteRow, 'pack'>): Pack {
  const found = packOf(pack);
  if (!found) throw new Error(`there is no pack ${pack}`);
  return found;
}

/** The rule by which a vote is decided. */
export function ruleOfVote(vote: Pick<VoteRow, 'pack' | 'matter' | 'dissent' | 'ruleDocumentId'>): VoteRule {
  const chosen = { dissent: vote.dissent, follow: vote.ruleDocumentId !== null };
  const rule = ruleOf(packOfVote(vote), vote.matter, chosen);
  if (!rule) throw new Error(`${vote.pack} does not know ${vote.matter}`);
  return rule;
}

/** Everything that keeps a vote from being posted at `at`; `roll` is its electorate, frozen or null. */
export function lacksOf(
  vote: VoteRow,
  { roll, questions, at }: { roll: FrozenRoll | null; questions: number; at: Date },
): OpenFault[] {
  const pack = packOfVote(vote);
  const city = pack.online === 'city';
  const heads = new Set(roll?.lots.map(({ ownerKey }) => ownerKey)).size;
  const area = (roll?.lots ?? []).reduce((sum, lot) => sum + lot.area, 0);
  return notReady(
    {
      ...{ matter: vote.matter, buildings: vote.buildings.length, questions, changed: false, secret: false },
      electorate: vote.electorateId ? { frozen: roll !== null, heads, area } : null,
      ...{ online: !city, paper: true, special: vote.special, committeeTold: vote.committeeTold },
      ...{ noticedOn: localDate(vote.noticedAt ?? at), dissent: vote.dissent },
      ...{ opensOn: localDate(vote.opensAt), closesOn: localDate(vote.closesAt) },
      // each delivery is recorded with its slot, so that what follows is counted only where there is one
      ...{ follow: vote.ruleDocumentId !== null, ruleText: vote.ruleDocumentId !== null, deliveries: true },
    },
    pack,
  );
}
