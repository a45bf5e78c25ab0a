/** `node -r esbuild-register server/start/pack.ts <folder>`: lays each text file of a build for browsers packed beside it, as it is sent. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(js|css|html|svg|json|txt|map|webmanifest)$/;
/** Below this, headers and packet weigh as much as what is spared. */
const least = 512;

/** Writes `<file>.br` and `<file>.gz` beside every text file below a folder but the smallest. */
export function pack(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !text.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < least) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (require.main === module) for (const folder of process.argv.slice(2)) pack(path.resolve(folder));
