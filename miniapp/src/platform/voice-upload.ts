import { recordingApi } from '@linli/shared/recording/recording.api';
import { create } from 'zustand';
import { call } from './call';
import type { PickedFile, Take, UploadTask } from './host.port';
import { newKey } from './key';
import { sendFile, uploadOf, type Upload } from './uploads';

/** A recording of a form, as its draft keeps it: its upload's own key, and its id once the server has it. */
export interface KeptVoice {
  key: string;
  seconds: number;
  /** Where WeChat keeps it as long as the app runs; a browser has it in memory. */
  path: string | null;
  id: string | null;
}

export type VoiceState = { state: 'waiting' } | { state: 'sending'; percent: number } | Upload;

/** How far each recording has come, by key; outlives the page that made it. */
export const useVoiceStates = create<Readonly<Record<string, VoiceState>>>(() => ({}));

const files = new Map<string, PickedFile>();
const tasks = new Map<string, UploadTask>();
const show = (key: string, state: VoiceState) => useVoiceStates.setState({ [key]: state });

/** What a draft keeps of a take. */
export function keptOf({ file, seconds }: Take): KeptVoice {
  const key = newKey();
  files.set(key, file);
  return { key, seconds, path: typeof file === 'string' ? file : null, id: null };
}

/** The file behind a kept recording; null when it went with the app. */
export const fileBehind = ({ key, path }: KeptVoice): PickedFile | null => files.get(key) ?? path;

/** How far one has come. */
export const stateOf = ({ key, id }: KeptVoice): VoiceState =>
  useVoiceStates.getState()[key] ?? (id ? { state: 'sent', percent: 100, id } : { state: 'waiting' });

/** Sends a recording, unless it is on its way or has arrived. */
export async function sendVoice(kept: KeptVoice): Promise<void> {
  const { key, seconds } = kept;
  const { state } = stateOf(kept);
  if (state === 'sending' || state === 'sent') return;
  const file = fileBehind(kept);
  if (!file) return show(key, { state: 'failed', canRetry: false, words: '录音没留住，请重新录' });
  const { path } = recordingApi.upload;
  const onProgress = (percent: number) => show(key, { state: 'sending', percent });
  const task = sendFile({ path, key, file, fields: { seconds: String(seconds) }, onProgress });
  tasks.set(key, task);
  onProgress(0);
  const ended = await uploadOf(task);
  if (tasks.get(key) === task) show(key, ended);
}

/** The id of a recording once it has arrived; null when it will not. */
export function arrivedVoice(kept: KeptVoice): Promise<string | null> {
  return new Promise((done) => {
    const look = () => {
      const now = stateOf(kept);
      if (now.state === 'waiting' || now.state === 'sending') return;
      stop();
      done(now.state === 'sent' ? now.id : null);
    };
    const stop = useVoiceStates.subscribe(look);
    look();
  });
}

/** Lets go of a recording, here and at the server. */
export function dropVoice(kept: KeptVoice): void {
  const now = stateOf(kept);
  tasks.get(kept.key)?.cancel();
  tasks.delete(kept.key);
  files.delete(kept.key);
  // one that stays behind is removed after a day
  if (now.state === 'sent')
    void call(recordingApi.discard, { params: { id: now.id } }).catch(() => undefined);
}
