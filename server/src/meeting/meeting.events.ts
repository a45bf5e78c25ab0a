import { eventKind } from '../platform/outbox/outbox';

type NoFacts = Record<string, never>;

/** The subject of these is the meeting. */
export const meetingPlanned = eventKind<NoFacts>('meeting.planned');
/** It was held outdoors and entered afterwards. */
export const meetingEntered = eventKind<NoFacts>('meeting.entered');
export const meetingRevised = eventKind<NoFacts>('meeting.revised');
export const meetingCalledOff = eventKind<NoFacts>('meeting.called_off');
/** It begins within a day, or within the hour. */
export const meetingSoon = eventKind<{ when: 'day' | 'hour' }>('meeting.soon');
/** A party is asked, or answered. */
export const partyInvited = eventKind<{ party: string; person: string | null }>('meeting.invited');
export const partyAnswered = eventKind<{ party: string; answer: string }>('meeting.answered');
/** Somebody has a seat, waits, or left; `person` is null for somebody without an account. */
export const seatMoved = eventKind<{ seat: string; person: string | null; to: string }>('meeting.seat');
export const seatPresent = eventKind<{ seat: string; person: string | null; way: string }>('meeting.present');
export const handsCounted = eventKind<{ hands: string }>('meeting.hands');
/** Somebody who cannot come left a word, which stands in its row. */
export const wordLeft = eventKind<NoFacts>('meeting.word_left');
/** A party was noted as there, or not. */
export const partyNoted = eventKind<{ party: string; came: 'yes' | 'no' }>('meeting.party_noted');
/** What it could not settle goes to a higher level. */
export const meetingRaised = eventKind<{ raise: string; level: string; place: string }>('meeting.raised');
export const minutesHanded = eventKind<{ version: string }>('meeting.minutes_handed');
export const minutesReturned = eventKind<{ version: string }>('meeting.minutes_returned');
export const minutesPublished = eventKind<{ version: string }>('meeting.minutes_published');
export const actionAgreed = eventKind<{ action: string; person: string; ticket: string | null }>(
  'meeting.action',
);
export const actionDone = eventKind<{ action: string }>('meeting.action_done');

/** The subject of these is the venue, or the series. */
export const venueOpened = eventKind<{ place: string }>('venue.opened');
export const venueChanged = eventKind<NoFacts>('venue.changed');
export const venueSignPrinted = eventKind<NoFacts>('venue.sign_printed');
export const meetingKindSaved = eventKind<{ code: string }>('meeting_kind.saved');
export const seriesOpened = eventKind<{ place: string }>('meeting_series.opened');
export const seriesEnded = eventKind<NoFacts>('meeting_series.ended');
