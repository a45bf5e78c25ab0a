const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 32 random base32 characters: made when a form opens, sent with each try, so that a second try does nothing twice. */
export function newKey(): string {
  const bytes = new Uint8Array(32);
  // WeChat's logic layer has no crypto; a key need not be secret, only unlike every other key of the same person.
  if (typeof crypto === 'undefined') bytes.forEach((_, at) => (bytes[at] = Math.floor(Math.random() * 256)));
  else crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => letters[byte & 31]).join('');
}
