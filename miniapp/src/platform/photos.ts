import { useEffect, useState, useSyncExternalStore } from 'react';
import { photoLimits } from '@linli/shared/photo/photo.contract';
import type { Draft } from './draft';
import type { FormFile } from './form-file';
import { host } from './host';
import { NoPhotos } from './host.port';
import { useOnline } from './online';
import { PhotoQueue, type QueuedPhoto } from './photo-queue';
import { notDone } from './toast';

/** Forbidden in the phone's settings, or not agreed to when WeChat asked. */
export type PhotoFault = 'forbidden' | 'refused';

export interface Photos {
  list: readonly QueuedPhoto[];
  /** How many more may be added. */
  room: number;
  /** Why the picker did not open the last time, if it did not. */
  fault: PhotoFault | null;
  /** Opens the host's picker, keeps what is chosen and sends it. */
  choose: () => Promise<void>;
  retry: (key: string) => void;
  remove: (key: string) => void;
  /** What can be handed on with the form: all but those the server will not take. */
  files: () => Promise<FormFile[]>;
  /** They were handed on: the form has none any more. */
  handOn: () => void;
}

/** What is wrong with a form whose photos the server will not take; nothing when it takes them all, now or later. */
export const refusedPhotos = ({ list }: Pick<Photos, 'list'>): string | undefined =>
  list.some(({ state, canRetry }) => state === 'failed' && !canRetry) ? '有照片传不上，去掉再交' : undefined;

/**
 * The photos of a form: chosen here, kept with its draft, sent at once, three at a time. Sending goes on when the page
 * closes, and again when the network is back. `held` keeps them on the phone, as long as nobody has signed in.
 */
export function usePhotos(draft: Draft<object>, held = false): Photos {
  const { keepFiles } = draft;
  const [kept] = useState(() => draft.files.filter(({ kind }) => kind === 'photo'));
  const [queue] = useState(
    () =>
      new PhotoQueue(photoLimits.perReport, {
        save: (files) => keepFiles('photo', files),
        noRoom: () => notDone('手机快满了，传完再关'),
      }),
  );
  const list = useSyncExternalStore(queue.subscribe, queue.photos);
  useEffect(() => void queue.bringBack(kept), [queue, kept]);
  useEffect(() => queue.hold(held), [queue, held]);
  const online = useOnline();
  useEffect(() => {
    if (online) queue.retryAll();
  }, [queue, online]);
  const [fault, setFault] = useState<PhotoFault | null>(null);
  const room = photoLimits.perReport - list.length;
  return {
    list,
    room,
    fault,
    async choose() {
      setFault(null);
      try {
        await queue.add(await host.choosePhotos(room));
      } catch (thrown) {
        if (!(thrown instanceof NoPhotos)) throw thrown;
        setFault(thrown.forbidden ? 'forbidden' : 'refused');
      }
    },
    retry: (key) => queue.retry(key),
    remove: (key) => queue.remove(key),
    files: () => queue.files(),
    handOn: () => queue.handOn(),
  };
}
