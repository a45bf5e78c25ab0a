import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { Storage } from '../platform/storage/storage';

const keyOf = (id: string): string => `mark/${id}.png`;

/** The keys of everything that is stored of a mark. */
export const markKeys = (id: string): string[] => [keyOf(id)];

/** How many bytes a picture may have that becomes a mark, and of how many pixels. */
export const markBytes = 2 * 1024 * 1024;
const mostPixels = 16_000_000;
const side = 256;
const kinds: readonly string[] = ['png', 'jpeg', 'webp'];

/** Draws a picture anew as a mark: a PNG of 256 by 256 pixels, whole, on nothing. Refuses what is none. */
export async function drawnMark(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: 10 });
    const { format } = await picture.metadata();
    if (kinds.includes(format))
      return await picture
        .autoOrient()
        .resize({ width: side, height: side, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
        .png()
        .toBuffer();
  } catch {
    // whatever the decoder stumbles over was not a picture to begin with
  }
  throw new Refusal('photo.not_a_picture');
}

/** The files of marks in storage. Never called inside a transaction. */
@Injectable()
export class MarkFiles {
  constructor(private readonly storage: Storage) {}

  async put(id: string, mark: Buffer): Promise<void> {
    await this.storage.put(keyOf(id), mark, 'image/png');
  }

  async get(id: string): Promise<Buffer | null> {
    return (await this.storage.get(keyOf(id)))?.bytes ?? null;
  }
}
