import { faultWords, wordsOfFaults } from '@linli/shared/contract.words';
import type { Me } from '@linli/shared/people/people.contract';
import { reportFaults, type ReportTicket } from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import type { PickedDoor } from '../../parts/door-picker';
import { underWay } from '../../platform/form-file';
import type { Wrong } from '../../platform/sending';
import type { Spot } from './spot';

/** What a person has filled in so far, kept on the phone. */
export interface ReportDraft {
  /** The door the form was opened at. */
  from: PickedDoor | null;
  /** Chosen instead of that door. */
  place: PickedDoor | null;
  entrance: string | null;
  floor: number | null;
  outside: boolean;
  category: string | null;
  words: string;
  callBack: boolean;
  /** Typed instead of the verified one. */
  phone: string;
  hideName: boolean;
  aboutHandler: boolean;
  /** The consent under which it is reported for somebody else; null for oneself. */
  forWhom: string | null;
}

/** A form in which nothing is filled in or chosen. */
export const emptyReport: ReportDraft = {
  from: null,
  place: null,
  entrance: null,
  floor: null,
  outside: false,
  category: null,
  words: '',
  callBack: false,
  phone: '',
  hideName: false,
  aboutHandler: false,
  forWhom: null,
};

/** The fields of the form from top to bottom. */
export const reportOrder = ['placeId', 'floor', 'category', 'words', 'photos', 'phone'] as const;

/** What would be sent beside photos and recording; places and kinds that are not chosen yet are missing. */
export function askOf(draft: ReportDraft, spot: Spot | null): Partial<Omit<ReportTicket, 'photos'>> {
  const { floor, outside, category, words, callBack, phone, hideName, aboutHandler } = draft;
  const placeId = spot?.entrances.length ? draft.entrance : spot?.placeId;
  return {
    ...(placeId && { placeId }),
    ...(category && { category }),
    ...(words.trim() && { words }),
    floor: outside ? null : floor,
    outside,
    callBack,
    ...(callBack && phone && { phone }),
    hideName,
    aboutHandler,
  };
}

const answered: Readonly<Record<string, 'choose'>> = {
  placeId: 'choose',
  category: 'choose',
};

/** What is wrong with the form, found by the rules the server checks by; `spoken` says that a recording goes with it. */
export function wrongIn(ask: ReturnType<typeof askOf>, me: Me | null, spoken: boolean): Wrong {
  const files = { photos: [], ...(spoken && { recording: underWay }) };
  const faults = wordsOfFaults(
    reportFaults({ ...ask, ...files }),
    ticketFieldWords,
    (name) => answered[name],
  );
  const noPhone = ask.callBack && !ask.phone && me && !me.phone;
  return {
    ...(noPhone && { phone: faultWords({ why: 'missing' }, ticketFieldWords.phone) }),
    ...faults,
  };
}
