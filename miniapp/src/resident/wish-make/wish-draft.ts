import { wordsOfFaults } from '@linli/shared/contract.words';
import { leakingWords, wishFieldWords } from '@linli/shared/wish/wish.words';
import { leaksOf, titleFrom } from '@linli/shared/wish/leak.words';
import { wishFaults, type MakeWish, type WishDetail, type WishForm } from '@linli/shared/wish/wish.contract';
import { nothingYet, saidOf, type What } from '../../parts/wish-what';
import { underWay } from '../../platform/form-file';
import type { Wrong } from '../../platform/sending';

/** What a person has filled in so far, kept on the phone. */
export interface WishDraft extends What {
  title: string;
  homeId: string | null;
  /** For somebody of the same home. */
  behalf: boolean;
  whom: string;
  agreed: boolean;
}

export const emptyWish: WishDraft = {
  ...nothingYet,
  title: '',
  homeId: null,
  behalf: false,
  whom: '',
  agreed: false,
};

/** The fields of the form from top to bottom. */
export const wishOrder = [
  'kind',
  'words',
  'when',
  'dates',
  'until',
  'spot',
  'homeId',
  'hands',
  'behalf',
  'title',
];

/** A wish that was made, as it is filled in again. */
export function draftFrom(wish: WishDetail, { kinds }: WishForm): WishDraft {
  const { own, when, dates, hands, spot, until, title } = wish;
  const kind = kinds.find(({ name }) => name === wish.kind)?.code ?? null;
  return { ...emptyWish, kind, words: own?.words ?? '', title, when, dates, hands, spot, until: until ?? '' };
}

/** The home it is for: the chosen one, or the only one. */
export const homeOf = ({ homeId }: WishDraft, { homes }: WishForm) =>
  homes.find(({ id }) => id === homeId) ?? (homes.length === 1 ? homes[0] : undefined);

/** What would be sent, beside a recording; what is not chosen yet is missing. */
export function askOf(draft: WishDraft, form: WishForm, code: string | null): Partial<MakeWish> {
  const { title, behalf, whom, agreed } = draft;
  const home = homeOf(draft, form);
  return {
    ...saidOf(draft),
    ...(title.trim() && { title: title.trim() }),
    ...(home ? { homeId: home.id } : code && form.homes.length === 0 ? { code } : {}),
    ...(behalf && { behalf: { name: whom.trim(), agreed } }),
  };
}

const chosen: readonly string[] = ['kind', 'when', 'dates', 'spot', 'homeId'];

interface Beside {
  /** A recording goes with it. */
  spoken: boolean;
  /** It was made before: where it belongs does not change. */
  again: boolean;
}

/** What is wrong with the form, found by the rules the server checks by. */
export function wrongIn(ask: Partial<MakeWish>, { homes }: WishForm, { spoken, again }: Beside): Wrong {
  const faults = wishFaults({ ...ask, ...(spoken && { recording: underWay }) });
  const how = (name: string) => (chosen.includes(name) ? 'choose' : undefined);
  return {
    ...wordsOfFaults(faults, wishFieldWords, how),
    ...(!again && placeWrong(ask, homes)),
    ...(ask.behalf && behalfWrong(ask.behalf)),
  };
}

const placeWrong = ({ homeId, code, spot }: Partial<MakeWish>, homes: WishForm['homes']): Wrong => ({
  ...(!homeId && !code && { homeId: homes.length ? '先选哪个家' : '先绑定住址，或者扫一下楼门口的门牌' }),
  ...(spot === 'home' && !homeId && { spot: '上门要先绑定住址' }),
});

function behalfWrong({ name, agreed }: NonNullable<MakeWish['behalf']>): Wrong {
  if (!name) return { behalf: '写一下怎么称呼他' };
  return agreed ? {} : { behalf: '先问问他本人愿不愿意' };
}

/** What neighbours would read as its title, and what in it gives somebody away. */
export function shownTitle({ title, words }: Pick<WishDraft, 'title' | 'words'>): {
  title: string;
  leak?: string;
} {
  const shown = title.trim() || titleFrom(words);
  const [leak] = leaksOf(shown);
  return { title: shown, ...(leak && { leak: leakingWords(leak) }) };
}
