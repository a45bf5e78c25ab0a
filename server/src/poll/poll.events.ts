import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the consultation; who answered what stays in its rows. */
export const pollOpened = eventKind<{ kind: string }>('poll.opened');
export const pollClosed = eventKind<{ people: string }>('poll.closed');
export const pollCalledOff = eventKind<Record<string, never>>('poll.called_off');
export const menuAnswered = eventKind<{ outcome: string }>('poll.menu_answered');
/** Somebody answered, or wrote down what another said. */
export const pollAnswered = eventKind<{ entered: 'yes' | 'no' }>('poll.answered');
