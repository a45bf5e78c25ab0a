import { eventKind } from '../platform/outbox/outbox';

/** The subject is the movement. */
export const hoursBooked = eventKind<{ person: string; grade: string; source: string }>('hours.booked');
/** The subject is what was corrected; `after` is what stands in its place. */
export const hoursCorrected = eventKind<{ person: string | null; after: string | null }>('hours.corrected');
/** Somebody asks for a correction of the subject; it was answered; nobody answered in time. */
export const hoursAsked = eventKind<{ ask: string }>('hours.asked');
export const hoursAskRefused = eventKind<{ person: string | null; ask: string }>('hours.ask_refused');
export const hoursAskLate = eventKind<{ ask: string }>('hours.ask_late');
/** Hours went out as a file; the subject is the file. */
export const hoursExported = eventKind<{
  whose: 'own' | 'scope';
  format: string;
  from: string | null;
  until: string | null;
}>('hours.exported');
/** The subject of these is the person: their number in the national system was told or taken back, their hours were certified. */
export const hoursNumbered = eventKind<{ given: 'yes' | 'no' }>('hours.numbered');
export const hoursCertified = eventKind<{ year: string | null; services: string }>('hours.certified');
