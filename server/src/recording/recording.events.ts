import { eventKind } from '../platform/outbox/outbox';

/** A machine wrote down what a recording of a ticket says; the subject is the recording. */
export const recordingTranscribed = eventKind<{ ticket: string }>('recording.transcribed');
