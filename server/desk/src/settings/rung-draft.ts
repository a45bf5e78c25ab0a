import { rungFault, type PlainRung } from '@linli/shared/escalation/rung.rules';
import { rungFaultWords } from '@linli/shared/escalation/rung.words';
import type { PublishLadder } from '@linli/shared/setting/ladder.contract';

type Rung = PublishLadder['rungs'][number];

/** A rung as it is filled in: its amount as it was typed, a share in percent. */
export interface RungDraft extends Omit<Rung, 'amount'> {
  readonly amount: string;
}

/** A rung in force, to be changed. */
export const rungDraft = (rung: Rung): RungDraft => ({
  ...rung,
  amount:
    rung.side === 'due' ? '' : String(rung.unit === 'share' ? Math.round(rung.amount * 100) : rung.amount),
});

/** One more rung, to be filled in. */
export const newRung = (): RungDraft => ({ side: 'after', unit: 'days', amount: '1', to: [], hours: 'work' });

/** A rung as it is sent; nothing typed is no number, not zero. */
export function rungOf({ side, unit, amount, ...rest }: RungDraft): Rung {
  if (side === 'due') return { ...rest, side, unit: 'minutes', amount: 0 };
  const typed = amount.trim() ? Number(amount) : Number.NaN;
  return { ...rest, side, unit, amount: unit === 'share' ? typed / 100 : typed };
}

/** What is wrong with the rungs, with the number of the one it is in; null when they may be published. */
export function rungsWrong(rungs: readonly PlainRung[]): string | null {
  const found = rungFault(rungs);
  return found && `第 ${found.at + 1} 级：${rungFaultWords[found.fault]}`;
}
