/**
 * The mobile number, in eleven digits, that an issuer says it has verified (OpenID Connect Core 1.0, section 5.1); null for
 * anything else.
 */
export function verifiedPhone(claims: Readonly<Record<string, unknown>>): string | null {
  const { phone_number: phone, phone_number_verified: verified } = claims;
  if (verified !== true || typeof phone !== 'string') return null;
  return /^(?:\+?86[ -]?)?(1[3-9]\d{9})$/.exec(phone.trim())?.[1] ?? null;
}
