import sharp from 'sharp';
import { cleanPicture } from './picture';

const blank = (width: number, height: number, background = '#2a7') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Noise, so that compressed data is long and a cut falls into it. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** The colour at a spot given in parts of width and height, each channel rounded to black, grey or full. */
async function colourAt(picture: Buffer, across: number, down: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const start =
    (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
  return [...data.subarray(start, start + 3)].map((part) => Math.round(part / 127.5));
}
const red = [2, 0, 0];
const blue = [0, 0, 2];
const white = [2, 2, 2];

async function shapeOf(picture: Buffer) {
  const { format, width, height, exif, xmp, iptc, icc } = await sharp(picture).metadata();
  return { format, width, height, extras: [exif, xmp, iptc, icc].filter((block) => block !== undefined) };
}

describe('a photo from a phone', () => {
  let photo: Buffer;
  beforeAll(async () => {
    photo = await blank(3000, 2000)
      .withExif({
        IFD0: { Make: 'Linli Camera', Model: 'Canary 1' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 2667/100', GPSLongitudeRef: 'E' },
      })
      .jpeg()
      .toBuffer();
  });

  test('carries the place it was taken before, and nothing of it after', async () => {
    const before = await sharp(photo).metadata();
    expect(before.exif?.includes('Linli Camera')).toBe(true);
    // Tag 0x8825 points to the GPS block.
    expect(before.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);

    const { full, thumb } = await cleanPicture(photo);
    for (const picture of [full, thumb]) {
      expect((await shapeOf(picture)).extras).toEqual([]);
      expect(picture.includes('Exif')).toBe(false);
      expect(picture.includes('Linli')).toBe(false);
    }
  });

  test('becomes two JPEGs of at most 2048 and 480 pixels', async () => {
    const { full, thumb, width, height } = await cleanPicture(photo);
    expect({ width, height }).toEqual({ width: 2048, height: 1365 });
    expect(await shapeOf(full)).toMatchObject({ format: 'jpeg', width: 2048, height: 1365 });
    expect(await shapeOf(thumb)).toMatchObject({ format: 'jpeg', width: 480, height: 320 });
  });
});

test('a photo taken sideways stands upright, and its size is told upright', async () => {
  const top = await blank(60, 20, '#f00').png().toBuffer();
  // Orientation 6: the first row of the file is the right-hand side of the scene.
  const sideways = await blank(60, 40, '#00f')
    .composite([{ input: top, top: 0, left: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { full, thumb, width, height } = await cleanPicture(sideways);
  expect({ width, height }).toEqual({ width: 40, height: 60 });
  for (const picture of [full, thumb]) {
    expect(await colourAt(picture, 0.9, 0.5)).toEqual(red);
    expect(await colourAt(picture, 0.1, 0.5)).toEqual(blue);
  }
});

test('a small picture is not blown up', async () => {
  const { full, thumb } = await cleanPicture(await blank(100, 50).jpeg().toBuffer());
  expect(await shapeOf(full)).toMatchObject({ width: 100, height: 50 });
  expect(await shapeOf(thumb)).toMatchObject({ width: 100, height: 50 });
});

test('what is see-through in a PNG turns white', async () => {
  const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } });
  const { full } = await cleanPicture(await clear.png().toBuffer());
  expect(await colourAt(full, 0.5, 0.5)).toEqual(white);
});

test('of a moving WebP the first frame is kept', async () => {
  const frames = await Promise.all(['#f00', '#00f'].map((colour) => blank(40, 40, colour).png().toBuffer()));
  const moving = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const { full, height } = await cleanPicture(moving);
  expect(height).toBe(40);
  expect(await colourAt(full, 0.5, 0.5)).toEqual(red);
});

test('an AVIF is taken', async () => {
  const { full } = await cleanPicture(await blank(64, 64, '#f00').avif().toBuffer());
  expect(await colourAt(full, 0.5, 0.5)).toEqual(red);
});

describe('refused as no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  test.each([
    ['a text file', Buffer.from('楼道灯坏了')],
    ['an SVG', Buffer.from(svg)],
    ['a web page that begins like a GIF', Buffer.from('GIF89a<script>alert(1)</script>')],
    ['an empty file', Buffer.alloc(0)],
    ['the first three bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff])],
    ['a text with the first bytes of a PNG', Buffer.from('\x89PNG\r\n\x1a\nhello', 'latin1')],
  ])('%s', async (_, bytes) => {
    await expect(cleanPicture(bytes)).rejects.toMatchObject({ code: 'photo.not_a_picture' });
  });

  test('a GIF, which sharp itself would read', async () => {
    await expect(cleanPicture(await blank(9, 9).gif().toBuffer())).rejects.toMatchObject({
      code: 'photo.not_a_picture',
    });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut off in the middle', async (format) => {
    const whole = await noise(400, 400).toFormat(format).toBuffer();
    await expect(cleanPicture(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'photo.not_a_picture',
    });
  });
});

test('a file over 10 MB is refused, one of exactly 10 MB is not', async () => {
  const photo = await blank(50, 50).jpeg().toBuffer();
  const padded = (size: number) => Buffer.concat([photo, Buffer.alloc(size - photo.length)]);
  await expect(cleanPicture(padded(10 * 1024 * 1024))).resolves.toMatchObject({ width: 50 });
  await expect(cleanPicture(padded(10 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'photo.too_big' });
});

test('a small file that unfolds to more than 40 megapixels is refused, one of exactly 40 is not', async () => {
  const plain = (height: number) => blank(8000, height).png().toBuffer();
  const bomb = await plain(5001);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  await expect(cleanPicture(bomb)).rejects.toMatchObject({ code: 'photo.too_many_pixels' });
  await expect(cleanPicture(await plain(5000))).resolves.toMatchObject({ width: 2048, height: 1280 });
});
