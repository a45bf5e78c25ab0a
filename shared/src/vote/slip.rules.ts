/** The code of a slip as it was typed or read aloud, in its own letters (Crockford's base32: I and L are 1, O is 0); null for none. */
export function codeFrom(given: string): string | null {
  const code = given
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}

/** A code in two groups, as it is printed. */
export const codeShown = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
