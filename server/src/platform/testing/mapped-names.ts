import Module from 'node:module';

type Resolve = (request: string, ...rest: unknown[]) => string;

/** Lets require() follow a jest project's `moduleNameMapper`, which jest itself applies in tests only, not in a global set-up. Undo with the result. */
export function followMappedNames(mapper: [string, string | string[]][]): () => void {
  // Node offers no public hook for CommonJS resolution before version 23.
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const original = loader._resolveFilename;
  loader._resolveFilename = (request, ...rest) => {
    for (const [pattern, target] of mapper) {
      const named = new RegExp(pattern);
      if (typeof target === 'string' && named.test(request)) {
        return original(request.replace(named, target), ...rest);
      }
    }
    return original(request, ...rest);
  };
  return () => {
    loader._resolveFilename = original;
  };
}
