import { deflateRawSync } from 'node:zlib';

/** A file of an archive: its bytes, or what lies there packed and how long it says it is. */
type Content = Buffer | { readonly packed: Buffer; readonly says: number };

/** A zip archive as anyone could make it, its checksums left out. */
export function zipped(files: readonly (readonly [name: string, content: Content])[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of files) {
    const { packed, says } = Buffer.isBuffer(content)
      ? { packed: deflateRawSync(content), says: content.length }
      : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.alloc(2), common, entry.subarray(2), Buffer.from(name));
    const part = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    parts.push(part);
    at += part.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
