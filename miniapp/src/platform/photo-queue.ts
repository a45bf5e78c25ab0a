import { photoApi } from '@linli/shared/photo/photo.api';
import { photoLimits } from '@linli/shared/photo/photo.contract';
import type { PickedPhoto, UploadTask } from './host.port';
import { newKey } from './key';
import { sendFile, uploadOf } from './uploads';

/** One photo of a form: `percent` while sending, `id` once the server has it, `words` when it failed. */
export interface QueuedPhoto {
  key: string;
  previewUrl: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  percent: number;
  id?: string;
  words?: string;
  /** A failed photo that another try can save. */
  canRetry: boolean;
}

/** Sends photos three at a time, each on its own: one that fails stops no other. Outlives the page that made it. */
export class PhotoQueue {
  private readonly picked = new Map<string, PickedPhoto>();
  private readonly tasks = new Map<string, UploadTask>();
  private listeners = new Set<() => void>();
  private list: readonly QueuedPhoto[] = [];
  private held = false;

  constructor(readonly max: number) {}

  readonly photos = (): readonly QueuedPhoto[] => this.list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes as many as still fit; one above 10 MB is refused in place. */
  add(photos: readonly PickedPhoto[]): void {
    const fresh = photos.slice(0, this.max - this.list.length).map((photo): QueuedPhoto => {
      const key = newKey();
      this.picked.set(key, photo);
      const base = { key, previewUrl: photo.previewUrl, percent: 0, canRetry: false };
      if (photo.size <= photoLimits.bytes) return { ...base, state: 'waiting' };
      return { ...base, state: 'failed', words: '超过 10 MB，换一张' };
    });
    this.show([...this.list, ...fresh]);
    this.fill();
  }

  /** Keeps photos here while `held`, as before somebody has signed in; what is on its way goes on. */
  hold(held: boolean): void {
    this.held = held;
    this.fill();
  }

  retry(key: string): void {
    this.change(key, { state: 'waiting', percent: 0, words: undefined, canRetry: false });
    this.fill();
  }

  /** Takes a photo out, whether it was sent or not. */
  remove(key: string): void {
    this.show(this.list.filter((photo) => photo.key !== key));
    this.picked.delete(key);
    this.tasks.get(key)?.cancel();
    this.tasks.delete(key);
    this.fill();
  }

  clear(): void {
    for (const { key } of this.list) this.remove(key);
  }

  /** Ids of all that arrived, once nothing is waiting or on its way; failed ones are not waited for. */
  settled(): Promise<string[]> {
    return new Promise((done) => {
      const look = () => {
        if (this.list.some(({ state }) => state === 'waiting' || state === 'sending')) return;
        stop();
        done(sentIds(this.list));
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  private fill(): void {
    const next = this.list.find(({ state }) => state === 'waiting');
    if (this.held || !next || this.tasks.size >= photoLimits.atOnce) return;
    void this.send(next.key);
    this.fill();
  }

  private async send(key: string): Promise<void> {
    const photo = this.picked.get(key);
    if (!photo) return;
    const { path } = photoApi.upload;
    const task = sendFile({
      path,
      key,
      file: photo.file,
      onProgress: (percent) => this.change(key, { percent }),
    });
    this.tasks.set(key, task);
    this.change(key, { state: 'sending' });
    const outcome = await uploadOf(task);
    if (this.tasks.get(key) === task) this.tasks.delete(key);
    this.change(key, outcome);
    this.fill();
  }

  private change(key: string, part: Partial<QueuedPhoto>): void {
    this.show(this.list.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)));
  }

  private show(list: readonly QueuedPhoto[]): void {
    this.list = list;
    this.listeners.forEach((listener) => listener());
  }
}

/** Ids of the photos that arrived, in the order they are shown. */
export const sentIds = (photos: readonly QueuedPhoto[]): string[] =>
  photos.flatMap(({ state, id }) => (state === 'sent' && id ? [id] : []));
