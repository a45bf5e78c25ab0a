import { Injectable } from '@nestjs/common';
import { Storage } from '../platform/storage/storage';
import type { CleanPicture } from './picture';

const sizes = ['full', 'thumb'] as const;
export type PhotoSize = (typeof sizes)[number];

const keyOf = (id: string, size: PhotoSize): string => `photo/${id.slice(0, 8)}/${id}/${size}.jpg`;

/** The keys of everything that is stored of a picture. */
export const photoKeys = (id: string): string[] => sizes.map((size) => keyOf(id, size));

/** The two files of a picture in storage. Never called inside a transaction. */
@Injectable()
export class PhotoFiles {
  constructor(private readonly storage: Storage) {}

  /** Throws only when neither is on its way any more, so that whoever then removes them removes both. */
  async put(id: string, picture: CleanPicture): Promise<void> {
    const put = (size: PhotoSize) => this.storage.put(keyOf(id, size), picture[size], 'image/jpeg');
    const done = await Promise.allSettled(sizes.map(put));
    for (const each of done) if (each.status === 'rejected') throw each.reason;
  }

  async get(id: string, size: PhotoSize): Promise<Buffer | null> {
    return (await this.storage.get(keyOf(id, size)))?.bytes ?? null;
  }

  async remove(id: string): Promise<void> {
    await Promise.all(sizes.map((size) => this.storage.remove(keyOf(id, size))));
  }
}
