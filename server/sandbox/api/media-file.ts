const megabyte = 1024 * 1024;

/** Reads a file to its end, at most 10 MB; throws for anything but a good answer. */
export async function download(answer: Response): Promise<Buffer> {
  if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > 10 * megabyte) {
      await reader.cancel();
      throw new Error('more than 10 MB');
    }
  }
  return Buffer.concat(parts);
}

/** The words written into a PNG's text chunks (tEXt, and iTXt that is not compressed); none for other files. */
export function pngWords(file: Buffer): string {
  const words: string[] = [];
  if (file.subarray(1, 4).toString('latin1') !== 'PNG') return '';
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.subarray(at + 4, at + 8).toString('latin1');
    if (kind === 'tEXt' || kind === 'iTXt') words.push(file.subarray(at + 8, at + 8 + length).toString());
    at += length + 12;
  }
  return words.join('\n');
}
