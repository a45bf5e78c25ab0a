/**
 * Words as they are kept and looked for: full width and half width are one (NFKC), as are capital and small letters, and what
 * is neither letter nor digit only separates, one blank wide.
 */
export const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const run = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const isHan = (piece: string) => /^\p{Script=Han}/u.test(piece);

/**
 * The pieces by which a text is found: of each run of Chinese its single characters and each two neighbours, of others the whole
 * word. What is looked for is among them: see `soughtBy`.
 */
export function gramsOf(words: string): string[] {
  const pieces = (plain(words).match(run) ?? []).flatMap((piece) => {
    if (!isHan(piece)) return [piece];
    const letters = [...piece];
    return [...letters, ...pairs(letters)];
  });
  return [...new Set(pieces)];
}

/** What a text must have to be found by these words: its pieces, and longer runs of Chinese in one piece each. */
export interface Sought {
  readonly grams: readonly string[];
  readonly runs: readonly string[];
}

/**
 * What is looked for by these words, in any order: pairs of Chinese, single characters where one stands alone, whole words of
 * letters or digits. Words without a letter or digit look for nothing.
 */
export function soughtBy(words: string): Sought {
  const pieces = plain(words).match(run) ?? [];
  const grams = pieces.flatMap((piece) => {
    const letters = [...piece];
    return isHan(piece) && letters.length > 1 ? pairs(letters) : [piece];
  });
  // Two characters are one pair already.
  const runs = pieces.filter((piece) => isHan(piece) && [...piece].length > 2);
  return { grams: [...new Set(grams)], runs: [...new Set(runs)] };
}

const pairs = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, before) => `${letters[before]}${letter}`);

/** A 编号 as it was typed, MMDD-NNNN with any dash or none; null where it is no whole one. */
export function numberSought(words: string): string | null {
  const [, day, count] =
    /^(\d{4})[-\s]?(\d{4,6})$/.exec(
      words
        .normalize('NFKC')
        .trim()
        .replace(/[‐-―－]/g, '-'),
    ) ?? [];
  return day && count ? `${day}-${count}` : null;
}

/** The mark of a place among the pieces of a text: the last part of its path. No text has it, for no word begins so. */
export const placeGram = (path: string): string => `/${path.split('/').at(-2) ?? ''}`;
/** The marks of a place and of everything above it. */
export const placeGrams = (path: string): string[] =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => `/${part}`);
