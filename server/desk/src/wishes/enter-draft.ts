import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { tellingFault } from '@linli/shared/recording/recording.contract';
import { enterWish, type EnterWish } from '@linli/shared/wish/wish.contract';
import type { Spot, When } from '@linli/shared/wish/wish.rules';
import { wishFieldWords } from '@linli/shared/wish/wish.words';

/** A wish as it is typed at the window. */
export interface EnterDraft {
  readonly who: EnterWish['who'] | null;
  readonly name: string;
  readonly phone: string;
  readonly agreed: boolean;
  readonly guardianAgreed: boolean;
  readonly fourteen: boolean;
  readonly childAgreed: boolean;
  readonly compound: string | null;
  readonly door: string | null;
  readonly room: string;
  readonly kind: string | null;
  readonly title: string;
  readonly words: string;
  readonly hands: string;
  readonly spot: Spot | null;
  readonly when: When | null;
  readonly dates: readonly string[];
  readonly until: string;
}

export const emptyEntry: EnterDraft = {
  ...{ who: null, name: '', phone: '', agreed: false, guardianAgreed: false, fourteen: false },
  ...{ childAgreed: false, compound: null, door: null, room: '', kind: null, title: '', words: '' },
  ...{ hands: '1', spot: null, when: null, dates: [], until: '' },
};

const said = (text: string): string | undefined => text.trim() || undefined;

/** What is asked of the server. Of a child neither name nor phone leaves the form, whatever was typed before. */
export function entryAsk(draft: EnterDraft): Partial<EnterWish> {
  const { who, compound, door, kind, hands, spot, when, dates } = draft;
  const child = who === 'coded';
  return {
    ...(who && { who }),
    ...(kind && { kind }),
    ...(spot && { spot }),
    ...(when && { when }),
    ...((door ?? compound) && { placeId: door ?? compound ?? '' }),
    ...(when === 'dates' && { dates: dates.filter(Boolean) }),
    title: said(draft.title),
    words: draft.words.trim(),
    room: said(draft.room),
    until: said(draft.until),
    hands: hands.trim() ? Number(hands) : Number.NaN,
    agreed: child ? draft.guardianAgreed : draft.agreed,
    ...(child
      ? {
          guardianAgreed: draft.guardianAgreed,
          fourteen: draft.fourteen,
          childAgreed: draft.fourteen && draft.childAgreed,
        }
      : { name: said(draft.name), phone: said(draft.phone) }),
  };
}

const filled: ReadonlySet<string> = new Set(['title', 'hands', 'room', 'name', 'phone']);

/** What is wrong with an entry, by field. */
export function entryFaults(ask: Partial<EnterWish>): Record<string, string | undefined> {
  const { who, agreed, guardianAgreed, fourteen, childAgreed, spot, room } = ask;
  const told = tellingFault({ words: ask.words ?? '' }, 5);
  return {
    ...wordsOfFaults({ ...faultsOf(enterWish, ask), ...(told && { words: told }) }, wishFieldWords, (name) =>
      filled.has(name) ? 'fill' : name === 'words' ? 'write' : 'choose',
    ),
    ...(who === 'behalf' && !agreed && { agreed: '先问过本人，本人同意了再登记' }),
    ...(who === 'coded' && !guardianAgreed && { guardianAgreed: '要监护人同意' }),
    ...(who === 'coded' && fourteen && !childAgreed && { childAgreed: '满十四岁，孩子自己也要同意' }),
    ...(spot === 'home' && !room && { room: '上门办的要写几室' }),
  };
}
