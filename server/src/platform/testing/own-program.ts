import path from 'node:path';

const server = path.resolve(__dirname, '../../..');

/** What Node is given to run one of our programs from its source; `file` below the server’s folder: `src/main.ts`. */
export const ownProgram = (file: string, ...args: readonly string[]): string[] => [
  ...['-r', 'esbuild-register', path.join(__dirname, 'process.ts')],
  ...[path.join(server, file), ...args],
];
