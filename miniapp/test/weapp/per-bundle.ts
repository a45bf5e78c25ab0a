import type { Bundle } from './bundle';

/** What is made of a build, made once however often it is asked for. */
export function perBundle<T>(make: (bundle: Bundle) => T): (bundle: Bundle) => T {
  const made = new WeakMap<Bundle, T>();
  return (bundle) => {
    const known = made.get(bundle) ?? make(bundle);
    made.set(bundle, known);
    return known;
  };
}
