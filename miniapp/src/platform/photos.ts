import { useEffect, useState, useSyncExternalStore } from 'react';
import { photoLimits } from '@linli/shared/photo/photo.contract';
import { host } from './host';
import { PhotoQueue, sentIds, type QueuedPhoto } from './photo-queue';

export interface Photos {
  list: readonly QueuedPhoto[];
  /** Ids of the photos that arrived. */
  ids: string[];
  /** How many more may be added. */
  room: number;
  /** Opens the host's picker and sends what is chosen. */
  choose: () => Promise<void>;
  retry: (key: string) => void;
  remove: (key: string) => void;
  clear: () => void;
  /** Ids of all that arrived, once nothing is on its way any more; works after the page has closed. */
  settled: () => Promise<string[]>;
}

/**
 * The photos of a form: chosen here, sent at once, three at a time. Sending goes on when the page closes.
 * `held` keeps them on the phone, as long as nobody has signed in.
 */
export function usePhotos({
  max = photoLimits.perReport,
  held = false,
}: { max?: number; held?: boolean } = {}): Photos {
  const [queue] = useState(() => new PhotoQueue(max));
  const list = useSyncExternalStore(queue.subscribe, queue.photos);
  useEffect(() => queue.hold(held), [queue, held]);
  const room = max - list.length;
  return {
    list,
    ids: sentIds(list),
    room,
    choose: async () => queue.add(await host.choosePhotos(room)),
    retry: (key) => queue.retry(key),
    remove: (key) => queue.remove(key),
    clear: () => queue.clear(),
    settled: () => queue.settled(),
  };
}
