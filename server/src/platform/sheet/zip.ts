import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
/** A comment at the end may take as much, and the record before it this. */
const endSize = 22;
const longestComment = 65_535;
/** What may stand between two files: sizes that were not known when the first began. */
const descriptorSize = 24;
const encrypted = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * The files of a zip archive by name, unpacked, at most `most` bytes together; `too big` above that, whatever the archive
 * says of itself. Null for what is no archive, is locked, or hides something between its files: a reader that goes from
 * file to file sees just these. PKWARE's APPNOTE 6.3, without its 64-bit part.
 */
export async function unpacked(zip: Buffer, most: number): Promise<Map<string, Buffer> | 'too big' | null> {
  const entries = entriesOf(zip);
  if (!entries) return null;
  const files = new Map<string, Buffer>();
  let left = most;
  for (const entry of entries) {
    const bytes = await bytesOf(zip, entry, left);
    if (bytes === null || bytes === 'too big') return bytes;
    left -= bytes.length;
    files.set(entry.name, bytes);
  }
  return files;
}

async function bytesOf(zip: Buffer, entry: Entry, left: number): Promise<Buffer | 'too big' | null> {
  const from = dataOf(zip, entry);
  const packed = zip.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed.length > left ? 'too big' : packed;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, left) });
  } catch (trouble) {
    return isTooLarge(trouble) ? 'too big' : null;
  }
}

const isTooLarge = (trouble: unknown): boolean =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'code' in trouble &&
  trouble.code === 'ERR_BUFFER_TOO_LARGE';

const dataOf = (zip: Buffer, { at }: Entry): number =>
  at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);

/** The entries in the order in which they lie; null unless they lie one after the other from the first byte to the directory. */
function entriesOf(zip: Buffer): Entry[] | null {
  const last = endOf(zip);
  if (last === null) return null;
  const directory = zip.readUInt32LE(last + 16);
  const entries: Entry[] = [];
  let at = directory;
  for (let left = zip.readUInt16LE(last + 10); left > 0; left--) {
    if (at + 46 > last || zip.readUInt32LE(at) !== central) return null;
    const [flags, method, packed] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
    ];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (flags & encrypted || (method !== 0 && method !== 8)) return null;
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      method,
      packed,
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  entries.sort((one, other) => one.at - other.at);
  return lieInARow(zip, entries, directory) ? entries : null;
}

function lieInARow(zip: Buffer, entries: readonly Entry[], directory: number): boolean {
  let next = 0;
  for (const [index, entry] of entries.entries()) {
    const gap = entry.at - next;
    if (gap < 0 || gap > (index ? descriptorSize : 0)) return false;
    if (entry.at + 30 > directory || zip.readUInt32LE(entry.at) !== local) return false;
    next = dataOf(zip, entry) + entry.packed;
  }
  return next <= directory && directory - next <= descriptorSize;
}

function endOf(zip: Buffer): number | null {
  for (let at = zip.length - endSize; at >= 0 && at >= zip.length - endSize - longestComment; at--)
    if (zip.readUInt32LE(at) === end) return at;
  return null;
}
