const bytesOf = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, [lead, trail]);
    }

/** A text as office software of this country saves it: GB18030, as far as two bytes a letter go. */
export const gb18030 = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? letter.charCodeAt(0) : (bytesOf.get(letter) ?? []))),
  );
