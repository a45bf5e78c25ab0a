/** Sounds as phones record them: right in form and length, and silent. */
const frames = (count: number, one: Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => one));

/** Layer III, 16 kHz, 32 kbit/s, one channel, as WeChat records it, behind a tag. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(144);
  frame.writeUInt32BE(0xfff348c0);
  const tag = Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x05.....', 'latin1');
  return Buffer.concat([tag, frames(Math.round((seconds * 16000) / 576), frame)]);
}

/** AAC in ADTS frames of 60 bytes, 16 kHz. */
export function aac(seconds: number): Buffer {
  const frame = Buffer.alloc(60);
  Buffer.from([0xff, 0xf1, 0x60, 0x40, 60 >> 3, ((60 & 7) << 5) | 0x1f, 0xfc]).copy(frame);
  return frames(Math.round((seconds * 16000) / 1024), frame);
}

/** PCM of 16 bits, 16 kHz, one channel. */
export function wav(seconds: number): Buffer {
  const data = Buffer.alloc(Math.round(seconds * 32000));
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16000, 24);
  head.writeUInt32LE(32000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

const box = (name: string, ...inside: Buffer[]): Buffer => {
  const body = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(name, 4);
  return Buffer.concat([head, body]);
};

/** MPEG-4; 0 seconds as Safari writes it, piece by piece. `track` says of what the track is. */
export function m4a(seconds: number, track = 'soun'): Buffer {
  const length = Buffer.alloc(100);
  length.writeUInt32BE(1000, 12);
  length.writeUInt32BE(Math.round(seconds * 1000), 16);
  const handler = Buffer.concat([Buffer.alloc(8), Buffer.from(track), Buffer.alloc(13)]);
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0isomM4A ', 'latin1')),
    box('moov', box('mvhd', length), box('trak', box('mdia', box('hdlr', handler)))),
    box('mdat', Buffer.alloc(400)),
  ]);
}

/** Opus in Ogg. */
export function ogg(seconds: number): Buffer {
  const page = (samples: number, body: Buffer) => {
    const head = Buffer.alloc(28);
    head.write('OggS');
    head.writeBigInt64LE(BigInt(samples), 6);
    head[26] = 1;
    head[27] = body.length;
    return Buffer.concat([head, body]);
  };
  const opus = Buffer.concat([Buffer.from('OpusHead\x01\x01', 'latin1'), Buffer.alloc(9)]);
  return Buffer.concat([page(0, opus), page(Math.round(seconds * 48000), Buffer.alloc(200))]);
}

/** The head of a WebM file with one track of this codec, and some of its sound. */
export const webm = (codec = 'A_OPUS'): Buffer =>
  Buffer.concat([
    Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm', 'latin1'),
    Buffer.from(`\x86${codec}`, 'latin1'),
    Buffer.alloc(600),
  ]);
