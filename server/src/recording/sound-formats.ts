/** The kinds of sound that phones record, which are also the endings of their files. */
export type SoundKind = 'mp3' | 'aac' | 'm4a' | 'wav' | 'webm' | 'ogg';

/** Seconds that the bytes themselves tell, `unsaid` where this kind does not tell, null where they are of another kind. */
export type Heard = number | 'unsaid' | null;

interface Frame {
  readonly length: number;
  readonly seconds: number;
}

const says = (bytes: Buffer, at: number, words: string): boolean =>
  bytes.toString('latin1', at, at + words.length) === words;

/** Frame after frame to the end or to what is none, such as a tag; one alone could be chance. */
function framed(bytes: Buffer, start: number, frameAt: (at: number) => Frame | null): Heard {
  let seconds = 0;
  let frames = 0;
  for (let at = start, frame = frameAt(at); frame; frame = frameAt((at += frame.length))) {
    seconds += frame.seconds;
    frames++;
  }
  return frames > 1 ? seconds : null;
}

const mp3Rates = [44100, 48000, 32000];
const mp3Kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const mp3HalfKilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** Layer III of MPEG 1, 2 and 2.5, after an ID3v2 tag if there is one (ISO/IEC 11172-3, 13818-3). */
function mp3(bytes: Buffer): Heard {
  const tag = says(bytes, 0, 'ID3') && bytes.length > 10 ? 10 + syncsafe(bytes, 6) : 0;
  return framed(bytes, tag, (at) => {
    if (at + 4 > bytes.length) return null;
    const head = bytes.readUInt32BE(at);
    const version = (head >>> 19) & 3;
    const whole = version === 3;
    const kilobits = (whole ? mp3Kilobits : mp3HalfKilobits)[(head >>> 12) & 15];
    const rate = (mp3Rates[(head >>> 10) & 3] ?? 0) / (whole ? 1 : version === 2 ? 2 : 4);
    const layer3 = head >>> 21 === 0x7ff && ((head >>> 17) & 3) === 1 && version !== 1;
    if (!layer3 || !kilobits || !rate) return null;
    const samples = whole ? 1152 : 576;
    const padding = (head >>> 9) & 1;
    return { length: Math.floor((samples * 125 * kilobits) / rate) + padding, seconds: samples / rate };
  });
}

const syncsafe = (bytes: Buffer, at: number): number =>
  [0, 1, 2, 3].reduce((size, place) => size * 128 + ((bytes[at + place] ?? 0) & 127), 0);

const aacRates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

/** AAC in ADTS frames (ISO/IEC 13818-7). */
const aac = (bytes: Buffer): Heard =>
  framed(bytes, 0, (at) => {
    if (at + 7 > bytes.length || (bytes.readUInt16BE(at) & 0xfff6) !== 0xfff0) return null;
    const rate = aacRates[(bytes.readUInt8(at + 2) >> 2) & 15];
    const length = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
    if (!rate || length < 7) return null;
    return { length, seconds: (1024 * (1 + (bytes.readUInt8(at + 6) & 3))) / rate };
  });

/** MPEG-4 with a sound track and no picture track; written piece by piece it does not say how long it is (ISO/IEC 14496-12). */
function m4a(bytes: Buffer): Heard {
  if (!says(bytes, 4, 'ftyp')) return null;
  const tracks: string[] = [];
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4))
    tracks.push(bytes.toString('latin1', at + 12, at + 16));
  if (!tracks.includes('soun') || tracks.includes('vide')) return null;
  const head = bytes.indexOf('mvhd') + 4;
  if (head < 4 || head + 32 > bytes.length) return 'unsaid';
  const wide = bytes[head] === 1;
  const scale = bytes.readUInt32BE(head + (wide ? 20 : 12));
  const length = wide ? Number(bytes.readBigUInt64BE(head + 24)) : bytes.readUInt32BE(head + 16);
  return scale && length ? length / scale : 'unsaid';
}

/** RIFF with a `fmt ` before its `data`. */
function wav(bytes: Buffer): Heard {
  if (!says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WAVE')) return null;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    if (says(bytes, at, 'fmt ') && size >= 16) bytesPerSecond = bytes.readUInt32LE(at + 16);
    if (says(bytes, at, 'data')) return bytesPerSecond && size ? size / bytesPerSecond : null;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** Opus in Ogg: its last page tells how many samples of 48 kHz came before (RFC 7845). */
function ogg(bytes: Buffer): Heard {
  if (!says(bytes, 0, 'OggS') || !says(bytes, 28, 'OpusHead')) return null;
  const last = bytes.lastIndexOf('OggS');
  if (last + 14 > bytes.length) return null;
  const samples = Number(bytes.readBigInt64LE(last + 6));
  return samples > 0 ? samples / 48_000 : 'unsaid';
}

/** Opus in WebM, as browsers record it: without a length, and without a picture. */
function webm(bytes: Buffer): Heard {
  if (!says(bytes, 0, '\x1a\x45\xdf\xa3')) return null;
  const head = bytes.toString('latin1', 0, 4096);
  return head.includes('webm') && head.includes('A_OPUS') && !/V_(VP8|VP9|AV1|MPEG)/.test(head)
    ? 'unsaid'
    : null;
}

/** How each kind is known by its bytes: a name or a declared type is only a claim. */
export const soundFormats: Readonly<Record<SoundKind, (bytes: Buffer) => Heard>> = {
  mp3,
  aac,
  m4a,
  wav,
  webm,
  ogg,
};
