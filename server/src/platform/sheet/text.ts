/** The text of a file from an office: UTF-8 with or without BOM, else GB18030; null for what is no text. */
export function textOf(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      continue;
    }
  return null;
}
