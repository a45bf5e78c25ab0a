import { recordingApi } from '@linli/shared/recording/recording.api';
import { create } from 'zustand';
import { call } from './call';
import type { FormFile } from './form-file';
import { host } from './host';
import type { Take } from './host.port';
import { newKey } from './key';
import { fileOf, letGo, stopUpload, takeInHand, upload } from './uploads';

export type VoiceState =
  | { state: 'waiting' }
  | { state: 'sending'; percent: number }
  | { state: 'sent'; id: string }
  | { state: 'failed'; canRetry: boolean; words: string };

/** How far each recording has come, by key; outlives the page that made it. */
export const useVoiceStates = create<Readonly<Record<string, VoiceState>>>(() => ({}));

const show = (key: string, state: VoiceState) => useVoiceStates.setState({ [key]: state });

/** A take as its form keeps it, and as the phone does where it has room. */
export async function keptOf({ file, seconds }: Take): Promise<FormFile> {
  const key = newKey();
  takeInHand(key, file);
  const kept = await host.keep(file).catch(() => null);
  const moved = kept && (await host.kept(kept));
  if (moved) takeInHand(key, moved.file);
  return { key, kind: 'recording', kept, seconds };
}

/** How far one has come. */
export const stateOf = ({ key, id }: FormFile): VoiceState =>
  useVoiceStates.getState()[key] ?? (id ? { state: 'sent', id } : { state: 'waiting' });

/** Sends a recording, unless it is on its way or has arrived. */
export async function sendVoice(voice: FormFile): Promise<void> {
  const { key } = voice;
  const { state } = stateOf(voice);
  if (state === 'sending' || state === 'sent') return;
  show(key, { state: 'sending', percent: 0 });
  const file = await fileOf(voice);
  if (!file) return show(key, { state: 'failed', canRetry: false, words: '录音没留住，请重新录' });
  const hear = (percent: number) => show(key, { state: 'sending', percent });
  const ended = await upload(voice, file, undefined, hear);
  if (ended.id !== undefined) show(key, { state: 'sent', id: ended.id });
  else show(key, { state: 'failed', canRetry: ended.canRetry, words: ended.words });
}

/** The id of a recording once it has arrived; null when it will not. */
export function arrivedVoice(voice: FormFile): Promise<string | null> {
  return new Promise((done) => {
    const look = () => {
      const now = stateOf(voice);
      if (now.state === 'waiting' || now.state === 'sending') return;
      stop();
      done(now.state === 'sent' ? now.id : null);
    };
    const stop = useVoiceStates.subscribe(look);
    look();
  });
}

/** Lets go of a recording, here and at the server. */
export function dropVoice(voice: FormFile): void {
  const now = stateOf(voice);
  stopUpload(voice.key);
  letGo(voice);
  // one that stays behind is removed after a day
  if (now.state === 'sent')
    void call(recordingApi.discard, { params: { id: now.id } }).catch(() => undefined);
}
