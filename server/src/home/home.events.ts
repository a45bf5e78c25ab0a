import type { AskState } from '@linli/shared/home/ask.rules';
import type { ResidentKind, ResidentWay } from '@linli/shared/home/home.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the ask. */
export const homeAsked = eventKind<{ kind: ResidentKind; home: string | null }>('home.asked');
export const homeAskDecided = eventKind<{ to: AskState; reason: string | null }>('home.ask_decided');
/** Nobody answered in time. */
export const homeAskLate = eventKind<Record<string, never>>('home.ask_late');

/** The subject of these is the home. */
export const rollEntered = eventKind<{ owners: string }>('roll.entered');
export const residentConfirmed = eventKind<{
  resident: string;
  person: string;
  kind: ResidentKind;
  way: ResidentWay;
  /** The person who vouched. */
  voucher: string | null;
}>('resident.confirmed');
export const residentEnded = eventKind<{
  resident: string;
  person: string;
  kind: ResidentKind;
  from: string;
}>('resident.ended');
export const vouchGiven = eventKind<{ kind: ResidentKind; vouch: string }>('vouch.given');
export const vouchCancelled = eventKind<{ vouch: string }>('vouch.cancelled');
/** Somebody at work saw phones; the subject is the home, or the ask. */
export const homeRevealed = eventKind<Record<string, never>>('home.revealed');
