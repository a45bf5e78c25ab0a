import { Refusal } from '@linli/shared/refusal';
import type Sharp from 'sharp';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
const FULL_SIDE = 2048;
// a square of at most 175 px on screen, two points a px on the picture's shorter side
const THUMB_SIDE = 480;

/** A picture that is safe to keep and to show: two JPEGs that hold nothing but their pixels. */
export interface CleanPicture {
  /** Longest side at most 2048 pixels. */
  full: Buffer;
  /** Longest side at most 480 pixels. */
  thumb: Buffer;
  /** Of `full`, in pixels, standing upright. */
  width: number;
  height: number;
}

/**
 * Draws an uploaded picture anew: upright, in sRGB, on white, its first frame only, without EXIF or GPS.
 * Takes JPEG, PNG, WebP and AVIF by their first bytes, up to 10 MB and 40 megapixels; refuses anything else
 * with `photo.too_big`, `photo.too_many_pixels` or `photo.not_a_picture`.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  if (bytes.length > MAX_BYTES) throw new Refusal('photo.too_big');
  if (!isPicture(bytes)) throw new Refusal('photo.not_a_picture');
  // loaded with the first picture, for it takes memory
  const { default: sharp } = await import('sharp');
  await checkPixels(bytes, sharp);

  const { data: full, info } = await decoded(() =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: 15 })
      .autoOrient()
      .resize({ width: FULL_SIDE, height: FULL_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true }),
  );
  // From our own picture, so that a stranger's bytes are decoded once.
  const thumb = await sharp(full)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 76 })
    .toBuffer();
  return { full, thumb, width: info.width, height: info.height };
}

/** By the first bytes: a name or a declared type is only a claim, and SVG would be a document that runs. */
function isPicture(bytes: Buffer): boolean {
  const says = (start: number, end: number) => bytes.toString('latin1', start, end);
  return (
    says(0, 3) === '\xff\xd8\xff' ||
    says(0, 8) === '\x89PNG\r\n\x1a\n' ||
    (says(0, 4) === 'RIFF' && says(8, 12) === 'WEBP') ||
    (says(4, 8) === 'ftyp' && /^(avif|heic|heix|mif1|msf1)/.test(says(8, 12)))
  );
}

/** Reads the header alone, so that a small file of a huge picture never unfolds in memory. */
async function checkPixels(bytes: Buffer, sharp: typeof Sharp): Promise<void> {
  const { width, height } = await decoded(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (width * height > MAX_PIXELS) throw new Refusal('photo.too_many_pixels');
}

/** Whatever the decoder stumbles over was not a picture to begin with. */
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Refusal('photo.not_a_picture');
  }
}
