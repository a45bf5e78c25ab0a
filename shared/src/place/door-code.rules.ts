/** Crockford's base32: no I, L, O, U, so that nothing on a sign can be read in two ways. */
export const doorAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const doorCode = /^[0-9A-HJKMNP-TV-Z]{12}$/;
const spokenCode = /^[0-9A-HJKMNP-TV-Z]{6}$/;

/** How a page was opened: WeChat's `q` (the sign's link, encoded once), `scene` (of a mini-program code), or our `b`. */
export interface Opened {
  q?: string;
  scene?: string;
  b?: string;
}

/** The 12-character code of a door's sign out of opening parameters or a scanned text, link or path; null if none. */
export function doorCodeFrom(source: Opened | string): string | null {
  if (typeof source === 'string') return inText(source);
  const { q, scene, b } = source;
  return inText(q) ?? inText(scene) ?? inText(b);
}

/** What a person typed as a sign's spoken code, as its 6 characters: spaces, dashes, lower case and O I L allowed. */
export function readSpokenCode(typed: string): string | null {
  const code = plain(typed.replace(/[\s\-—–_.·]/g, ''));
  return spokenCode.test(code) ? code : null;
}

/** A spoken code as it is printed and said: 7F3K92 becomes 7F3K-92. */
export const showSpokenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

const plain = (text: string) => text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

function inText(text: string | undefined): string | null {
  if (!text) return null;
  const said = decoded(text.trim());
  // a link to the sign's page; a parameter of a path or a scene; or nothing but the code
  const found =
    /^https?:\/\/[^/?#]+\/s\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(said)?.[1] ??
    /(?:^|[?&])(?:b|scene)=([^&#]+)/.exec(said)?.[1] ??
    said;
  const code = plain(decoded(found).replace(/^b=/, ''));
  return doorCode.test(code) ? code : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
