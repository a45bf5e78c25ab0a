/**
 * How Node runs a server process, from the root of the project: small. V8 leaves garbage lying while a machine has memory, 300 MB of it; with
 * these an API stays near 200 MB and answers a tenth to a fifth less under full load.
 */
export const small = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=15',
  '-r',
  './server/dist/start/own-source-maps.js',
] as const;

/** What such a process is told of memory besides: glibc keeps eight heaps a core for threads that ask at once, and ours hardly do. */
export const smallEnvironment = { MALLOC_ARENA_MAX: '2' } as const;
