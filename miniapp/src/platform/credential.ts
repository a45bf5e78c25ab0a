import { host } from './host';

const kept = 'session';
const listeners = new Set<() => void>();

/** The header that proves who asks; empty in browsers, where a cookie does it. */
export function proof(): Record<string, string> {
  const token = host.credential === 'bearer' ? host.storage.get(kept) : undefined;
  return typeof token === 'string' && token ? { authorization: `Bearer ${token}` } : {};
}

/** Keeps a session's token where this host needs one. */
export function keepProof(token: string | undefined): void {
  if (host.credential === 'bearer' && token) host.storage.set(kept, token);
}

/** Forgets the session on this phone and tells whoever shows it. */
export function dropProof(): void {
  host.storage.remove(kept);
  listeners.forEach((listener) => listener());
}

/** Calls back whenever the session is gone. */
export function onProofGone(listener: () => void): void {
  listeners.add(listener);
}
