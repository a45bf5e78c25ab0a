import { faultWords } from '@linli/shared/contract.words';
import type { Me } from '@linli/shared/people/people.contract';
import { reportFaults, type ReportTicket } from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import type { PickedDoor } from '../../parts/door-picker';
import { newKey } from '../../platform/key';
import type { Wrong } from '../../platform/sending';
import type { KeptVoice } from '../../platform/voice-upload';
import type { Spot } from './spot';

/** What a person has filled in so far, kept on the phone with the key it will be sent under. */
export interface ReportDraft {
  key: string;
  /** The door the form was opened at when it was last changed. */
  from: string;
  /** Chosen instead of that door. */
  place: PickedDoor | null;
  entrance: string | null;
  floor: number | null;
  outside: boolean;
  category: string | null;
  words: string;
  voice: KeptVoice | null;
  callBack: boolean;
  /** Typed instead of the verified one. */
  phone: string;
  hideName: boolean;
  aboutHandler: boolean;
}

/** A form in which nothing is filled in or chosen. */
export const emptyReport = (): ReportDraft => ({
  key: newKey(),
  from: '',
  place: null,
  entrance: null,
  floor: null,
  outside: false,
  category: null,
  words: '',
  voice: null,
  callBack: false,
  phone: '',
  hideName: false,
  aboutHandler: false,
});

/** The fields of the form from top to bottom. */
export const reportOrder = ['placeId', 'floor', 'category', 'words', 'photos', 'phone'] as const;

/** Photos and recording of a report, by the ids they have at the server. */
export type Files = Required<Pick<ReportTicket, 'photos'>> & Pick<ReportTicket, 'recording'>;

/** What would be sent; places and kinds that are not chosen yet are missing. */
export function askOf(
  draft: ReportDraft,
  spot: Spot | null,
  { photos, recording }: Files,
): Partial<ReportTicket> {
  const { floor, outside, category, words, callBack, phone, hideName, aboutHandler } = draft;
  const placeId = spot?.entrances.length ? draft.entrance : spot?.placeId;
  return {
    ...(placeId && { placeId }),
    ...(category && { category }),
    ...(words.trim() && { words }),
    ...(recording && { recording }),
    photos,
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

/** Stands for a recording that has not arrived yet, where the form is looked at before it is sent. */
const underWay = '00000000-0000-4000-8000-000000000000';

/** The form as it is checked before its files have arrived. */
export const askBefore = (draft: ReportDraft, spot: Spot | null): Partial<ReportTicket> =>
  askOf(draft, spot, { photos: [], ...(draft.voice && { recording: underWay }) });

/** What is wrong with the form, found by the rules the server checks by. */
export function wrongIn(ask: Partial<ReportTicket>, me: Me | null): Wrong {
  const faults = Object.entries(reportFaults(ask)).map(([name, fault]) => [
    name,
    faultWords(fault, ticketFieldWords[name as keyof typeof ticketFieldWords], answered[name]),
  ]);
  const noPhone = ask.callBack && !ask.phone && me && !me.phone;
  return {
    ...(noPhone && { phone: faultWords({ why: 'missing' }, ticketFieldWords.phone) }),
    ...(Object.fromEntries(faults) as Wrong),
  };
}
