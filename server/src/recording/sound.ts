import { recordingLimits } from '@linli/shared/recording/recording.contract';
import { Refusal } from '@linli/shared/refusal';
import { soundFormats, type SoundKind } from './sound-formats';

export type { SoundKind } from './sound-formats';

/** A recording that may be kept: its bytes as they came, what they are, and its length in whole seconds. */
export interface Sound {
  readonly bytes: Buffer;
  readonly kind: SoundKind;
  readonly seconds: number;
}

/** What a recorder that is told to stop at the limit may run over. */
const slack = 1;

/**
 * Looks at an uploaded recording. How long it is, its bytes say, or, where they don't, the phone (`said`, seconds). Refuses with
 * `recording.too_big`, `recording.not_a_sound` or `recording.too_long`.
 */
export function readSound(bytes: Buffer, said: number): Sound {
  if (bytes.length > recordingLimits.bytes) throw new Refusal('recording.too_big');
  for (const kind of Object.keys(soundFormats) as SoundKind[]) {
    const heard = soundFormats[kind](bytes);
    if (heard === null) continue;
    const seconds = heard === 'unsaid' ? said : heard;
    if (seconds > recordingLimits.seconds + slack)
      throw new Refusal('recording.too_long', { limit: recordingLimits.seconds });
    return { bytes, kind, seconds: Math.min(recordingLimits.seconds, Math.max(1, Math.round(seconds))) };
  }
  throw new Refusal('recording.not_a_sound');
}
