import { photoLimits } from '@linli/shared/photo/photo.contract';
import type { FormFile } from './form-file';
import { host } from './host';
import type { PickedPhoto } from './host.port';
import { newKey } from './key';
import { fileOf, letGo, stopUpload, takeInHand, upload, type Upload } from './uploads';

/** One photo of a form: `percent` while sending, `id` once the server has it, `words` when it failed. */
export interface QueuedPhoto {
  key: string;
  previewUrl: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  percent: number;
  kept: string | null;
  id?: string;
  words?: string;
  /** A failed photo that another try can save. */
  canRetry: boolean;
}

/** What a form's photos are told while they come and go. */
interface Owner {
  /** Keeps them with the form, whenever one came, went or arrived. */
  save: (files: FormFile[]) => void;
  /** One could not be kept, so that it goes with the app. */
  noRoom: () => void;
}

/** Sends photos three at a time, each on its own: one that fails stops no other. Outlives the page that made it. */
export class PhotoQueue {
  private readonly ready = new Set<string>();
  private readonly sending = new Set<string>();
  private listeners = new Set<() => void>();
  private list: readonly QueuedPhoto[] = [];
  private held = false;
  private restoring = false;
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    readonly max: number,
    private readonly owner: Owner,
  ) {}

  readonly photos = (): readonly QueuedPhoto[] => this.list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Brings back the photos of a form that was left; one whose file is gone stays away. */
  bringBack(files: readonly FormFile[]): Promise<void> {
    const back = this.restore(files);
    this.keeping = Promise.all([this.keeping, back]);
    return back;
  }

  private async restore(files: readonly FormFile[]): Promise<void> {
    this.restoring = true;
    for (const { key, kept, id } of files) {
      const found = kept ? await host.kept(kept).catch(() => null) : null;
      if (!found || this.list.some((photo) => photo.key === key)) continue;
      takeInHand(key, found.file);
      this.ready.add(key);
      const { previewUrl } = found;
      const base = { key, kept, previewUrl, canRetry: false };
      this.show([...this.list, { ...base, id, state: id ? 'sent' : 'waiting', percent: id ? 100 : 0 }]);
    }
    this.restoring = false;
    if (files.length > 0) this.save();
    this.fill();
  }

  /** Takes as many as still fit and keeps them; one above 10 MB is refused in place. */
  async add(photos: readonly PickedPhoto[]): Promise<void> {
    const fresh = photos.slice(0, this.max - this.list.length).map((photo) => ({ key: newKey(), photo }));
    this.show([...this.list, ...fresh.map(({ key, photo }) => asPicked(key, photo))]);
    const fit = fresh.filter(({ photo }) => photo.size <= photoLimits.bytes);
    this.keeping = Promise.all([this.keeping, ...fit.map(({ key, photo }) => this.keep(key, photo))]);
    await this.keeping;
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

  /** Tries everything again that another try can save. */
  retryAll(): void {
    for (const { key, state, canRetry } of this.list) if (state === 'failed' && canRetry) this.retry(key);
  }

  /** Takes a photo out, whether it was sent or not. */
  remove(key: string): void {
    const gone = this.list.find((photo) => photo.key === key);
    this.show(this.list.filter((photo) => photo !== gone));
    stopUpload(key);
    if (gone) letGo(gone);
    this.save();
    this.fill();
  }

  /** Lets go of everything without stopping or forgetting it: it belongs to somebody else now. */
  handOn(): void {
    this.ready.clear();
    this.show([]);
  }

  /** What can be handed on, in the order it is shown, once it is kept: all but those the server will not take. */
  async files(): Promise<FormFile[]> {
    await this.keeping;
    return this.kept();
  }

  private kept(): FormFile[] {
    return this.list
      .filter(({ state, canRetry }) => state !== 'failed' || canRetry)
      .map(({ key, kept, id }) => ({ key, kind: 'photo', kept, ...(id && { id }) }));
  }

  private async keep(key: string, photo: PickedPhoto): Promise<void> {
    try {
      const id = await host.keep(photo.file);
      const kept = await host.kept(id);
      takeInHand(key, kept?.file ?? photo.file);
      if (!this.list.some((one) => one.key === key)) return letGo({ key, kept: id });
      this.change(key, { kept: id, previewUrl: kept?.previewUrl ?? photo.previewUrl });
    } catch {
      takeInHand(key, photo.file);
      this.owner.noRoom();
    }
    this.ready.add(key);
    this.save();
    this.fill();
  }

  private fill(): void {
    const next = this.list.find(({ key, state }) => state === 'waiting' && this.ready.has(key));
    if (this.held || !next || this.sending.size >= photoLimits.atOnce) return;
    this.sending.add(next.key);
    this.change(next.key, { state: 'sending' });
    void this.send(next);
    this.fill();
  }

  private async send({ key, kept }: QueuedPhoto): Promise<void> {
    const sent: FormFile = { key, kind: 'photo', kept };
    const file = await fileOf(sent);
    const hear = (percent: number) => this.change(key, { percent });
    const outcome = file === null ? asFailed(gone) : asSent(await upload(sent, file, undefined, hear));
    this.sending.delete(key);
    if (this.list.some((photo) => photo.key === key)) {
      this.change(key, outcome);
      this.save();
    }
    this.fill();
  }

  /** What is brought back one by one must not be taken for all there is. */
  private save(): void {
    if (!this.restoring) this.owner.save(this.kept());
  }

  private change(key: string, part: Partial<QueuedPhoto>): void {
    this.show(this.list.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)));
  }

  private show(list: readonly QueuedPhoto[]): void {
    this.list = list;
    this.listeners.forEach((listener) => listener());
  }
}

const gone = { canRetry: false, words: '这张找不到了，请去掉' };

const asFailed = ({ canRetry, words }: typeof gone): Partial<QueuedPhoto> => {
  return { state: 'failed', canRetry, words };
};
const asSent = (outcome: Upload): Partial<QueuedPhoto> =>
  outcome.id === undefined ? asFailed(outcome) : { state: 'sent', percent: 100, id: outcome.id };

function asPicked(key: string, { previewUrl, size }: PickedPhoto): QueuedPhoto {
  const base = { key, previewUrl, percent: 0, kept: null, canRetry: false } as const;
  if (size <= photoLimits.bytes) return { ...base, state: 'waiting' };
  return { ...base, state: 'failed', words: '超过 10 MB，换一张' };
}
