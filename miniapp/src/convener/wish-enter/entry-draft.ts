import { wordsOfFaults } from '@linli/shared/contract.words';
import { enterWish, wishFaults, type EnterWish } from '@linli/shared/wish/wish.contract';
import { faultsOf } from '@linli/shared/contract';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import type { PickedDoor } from '../../parts/door-picker';
import { nothingYet, saidOf, type What } from '../../parts/wish-what';
import type { Wrong } from '../../platform/sending';

/** What staff have written down so far; a child has no name here. */
export interface EntryDraft extends What {
  place: PickedDoor | null;
  room: string;
  child: boolean;
  name: string;
  phone: string;
  agreed: boolean;
  guardianAgreed: boolean;
  fourteen: boolean;
  childAgreed: boolean;
}

export const emptyEntry: EntryDraft = {
  ...nothingYet,
  place: null,
  room: '',
  child: false,
  name: '',
  phone: '',
  agreed: false,
  guardianAgreed: false,
  fourteen: false,
  childAgreed: false,
};

/** The fields of the form from top to bottom. */
export const entryOrder = [
  ...['placeId', 'room', 'kind', 'words', 'when', 'dates', 'spot', 'hands', 'until'],
  ...['name', 'phone', 'agreed', 'guardianAgreed', 'childAgreed'],
];

/** What would be sent; what is not chosen yet is missing. */
export function entryOf(draft: EntryDraft, placeId: string): Partial<EnterWish> {
  const { room, child, name, phone, agreed, guardianAgreed, fourteen, childAgreed } = draft;
  return {
    ...saidOf(draft),
    placeId,
    ...(room.trim() && { room: room.trim() }),
    who: child ? 'coded' : 'behalf',
    agreed: child ? guardianAgreed : agreed,
    ...(child
      ? { guardianAgreed, fourteen, ...(fourteen && { childAgreed }) }
      : { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) }),
  };
}

const chosen: readonly string[] = ['kind', 'when', 'dates', 'spot'];

/** What is wrong with the form, found by the rules the server checks by. */
export function entryWrong(ask: Partial<EnterWish>): Wrong {
  const { dates, words } = wishFaults({ words: ask.words, when: ask.when, dates: ask.dates });
  const faults = { ...(words && { words }), ...(dates && { dates }), ...faultsOf(enterWish, ask) };
  return {
    ...wordsOfFaults(faults, wishFieldWords, (name) => (chosen.includes(name) ? 'choose' : undefined)),
    ...(ask.spot === 'home' && !ask.room && { room: '上门要写几室' }),
    ...(ask.who === 'behalf' && !ask.agreed && { agreed: '先问问他本人愿不愿意' }),
    ...(ask.who === 'coded' && !ask.guardianAgreed && { guardianAgreed: '先问过监护人' }),
    ...(ask.fourteen && !ask.childAgreed && { childAgreed: '满十四岁的，也要他自己愿意' }),
  };
}
