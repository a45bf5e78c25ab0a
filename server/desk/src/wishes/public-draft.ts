import { wordsOfFaults } from '@linli/shared/contract.words';
import { titleFrom, leaksOf } from '@linli/shared/wish/leak.words';
import { wishMoveFaults, type WishDetail, type WishMoveFields } from '@linli/shared/wish/wish.contract';
import { leakingWords, wishFieldWords } from '@linli/shared/wish/wish.words';

/** What neighbours will read, as it is typed. */
export interface PublicDraft {
  readonly title: string;
  readonly shown: string;
  readonly minutes: string;
  readonly pair: boolean;
  readonly hands: string;
  readonly until: string;
}

/** What a form begins with: what neighbours read already, else the wisher's words as a start. */
export const publicDraft = ({ title, shown, minutes, pair, hands, until, own }: WishDetail): PublicDraft => ({
  title: title || titleFrom(own?.words ?? ''),
  shown: shown ?? own?.words ?? '',
  minutes: minutes?.toString() ?? '30',
  pair,
  hands: `${hands}`,
  until: until ?? '',
});

const numberOf = (typed: string): number | undefined => (typed.trim() ? Number(typed) : undefined);

/** What is asked of the server; how many hands it takes is settled when it is published. */
export const publicAsk = (draft: PublicDraft, move: 'publish' | 'adjust'): WishMoveFields => ({
  title: draft.title.trim(),
  shown: draft.shown.trim(),
  minutes: numberOf(draft.minutes),
  pair: draft.pair,
  ...(move === 'publish' && { hands: numberOf(draft.hands) }),
  ...(draft.until && { until: draft.until }),
});

/** What a text gives away, said at its field; undefined where it gives nothing away. */
export function leakAt(text: string): string | undefined {
  const [leak] = leaksOf(text);
  return leak && leakingWords(leak);
}

/** What is wrong with what is asked, by field. */
export const publicFaults = (
  ask: WishMoveFields,
  move: 'publish' | 'adjust',
): Record<string, string | undefined> => ({
  ...wordsOfFaults(wishMoveFaults(move, ask), wishFieldWords, (name) =>
    name === 'title' || name === 'shown' || name === 'minutes' || name === 'hands' ? 'fill' : 'choose',
  ),
  ...(leakAt(ask.title ?? '') && { title: leakAt(ask.title ?? '') }),
  ...(leakAt(ask.shown ?? '') && { shown: leakAt(ask.shown ?? '') }),
});
