import { faultsOf, type Fields } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { OfficeMeeting, ReviseMeeting } from '@linli/shared/meeting/meeting.contract';
import { minutesLeft } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults, meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords } from '@linli/shared/training/training.words';
import { instantOf, momentOf } from '../platform/typed-moment';

/** An item of an agenda as it is typed. */
export interface ItemDraft {
  readonly title: string;
  readonly minutes: string;
  readonly topicId: string | null;
}

/** A meeting as it is typed: day and hours apart, numbers as text. */
export interface MeetingDraft {
  readonly title: string;
  readonly words: string;
  readonly venueId: string | null;
  readonly spot: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly capacity: string;
  readonly agenda: readonly ItemDraft[];
}

export const emptyItem: ItemDraft = { title: '', minutes: '20', topicId: null };
export const emptyMeeting: MeetingDraft = {
  ...{ title: '', words: '', venueId: null, spot: '', day: '', from: '14:00', to: '15:00', capacity: '' },
  agenda: [emptyItem],
};

/** A meeting that is changed, as it was typed. */
export function draftOf(one: OfficeMeeting): MeetingDraft {
  const [day = '', from = ''] = momentOf(one.startsAt).split('T');
  return {
    ...{ title: one.title, words: one.words ?? '', venueId: one.venueId, spot: one.spot ?? '', day, from },
    to: momentOf(one.endsAt).split('T')[1] ?? '',
    capacity: one.capacity?.toString() ?? '',
    agenda: one.agenda.map(({ title, minutes, topicId }) => ({ title, minutes: `${minutes}`, topicId })),
  };
}

/** What is asked of the server. */
export const askOf = (draft: MeetingDraft): Omit<ReviseMeeting, 'version'> => ({
  title: draft.title.trim(),
  startsAt: instantOf(`${draft.day}T${draft.from}`),
  endsAt: instantOf(`${draft.day}T${draft.to}`),
  ...(draft.words.trim() && { words: draft.words.trim() }),
  ...(draft.venueId && { venueId: draft.venueId }),
  ...(!draft.venueId && draft.spot.trim() && { spot: draft.spot.trim() }),
  ...(draft.capacity.trim() && { capacity: Number(draft.capacity) }),
  agenda: draft.agenda.map(({ title, minutes, topicId }) => ({
    ...{ title: title.trim(), minutes: Number(minutes || 0) },
    ...(topicId && { topicId }),
  })),
});

/** What is wrong with what is asked, by field. */
export function faultsOfAsk(
  ask: Readonly<Record<string, unknown>> & Omit<ReviseMeeting, 'version'>,
  fields: Fields,
  now: Date,
): Record<string, string | undefined> {
  const said: Record<string, string | undefined> = wordsOfFaults(
    faultsOf(fields, ask),
    meetingFieldWords,
    (field) => (['placeId', 'kind'].includes(field) ? 'choose' : undefined),
  );
  if (!ask.venueId && !ask.spot) said.venueId = meetingFaults.venue;
  if (said.startsAt || said.endsAt) return said;
  const times = { startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) };
  const fault = timesFault(times, now);
  const over = -minutesLeft(times, ask.agenda);
  return {
    ...said,
    ...(fault && { [fault.field]: timesFaultWords[fault.why] }),
    ...(!fault && over > 0 && { agenda: said.agenda ?? meetingFaults.agenda(over) }),
  };
}
