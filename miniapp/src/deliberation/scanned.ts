/** The code of a venue's sign, or six digits, out of what was scanned or typed; null where it is neither. */
export function codeFrom(said: string): string | null {
  const sign = /(?:\/v\/|^)([0-9A-HJKMNP-TV-Z]{12})$/i.exec(said.trim().replace(/-/g, ''))?.[1];
  if (sign) return sign.toUpperCase();
  const digits = said.replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
