import { transformSync, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { followMappedNames } from './mapped-names';

/**
 * Runs a program of ours in a process of its own straight from its source: `node -r esbuild-register process.ts main.ts`.
 * Our files are compiled as jest compiles them, with the types that Nest injects by, which esbuild leaves out.
 */
type Compile = (module: { _compile(code: string, file: string): void }, file: string) => void;

const root = path.resolve(__dirname, '../../../..');
const loader = Module as unknown as {
  _extensions: Record<string, Compile>;
  _load(file: string, parent: null, isMain: boolean): unknown;
};

/** What was compiled before: a program is a thousand files, and tests start dozens of programs. */
const kept = path.join(root, 'node_modules/.cache/programs');
mkdirSync(kept, { recursive: true });
const maker = version + readFileSync(__filename, 'utf8');

loader._extensions['.ts'] = (module, file) => {
  const source = readFileSync(file, 'utf8');
  const parts = [maker, path.relative(root, file), source];
  const name = createHash('sha256');
  for (const part of parts) name.update(part).update('\0');
  const place = path.join(kept, `${name.digest('hex')}.js`);
  module._compile(read(place) ?? keep(place, compiled(file, source)), file);
};
followMappedNames([['^@linli/shared/(.*)$', path.join(root, 'shared/src/$1')]]);

// The program finds its arguments where it would, had it been started by itself, and that it is the main one.
const [program = ''] = process.argv.splice(2, 1);
process.argv[1] = path.resolve(program);
loader._load(process.argv[1], null, true);

function compiled(file: string, source: string): string {
  return transformSync(source, {
    filename: file,
    // beside itself, as the same file of a copy of the project is kept once
    sourceFileName: path.basename(file),
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  }).code;
}

function read(place: string): string | null {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return null;
  }
}

/** Several programs may keep the same: each writes a file of its own and puts it in place whole. */
function keep(place: string, code: string): string {
  const own = `${place}.${process.pid}`;
  writeFileSync(own, code);
  renameSync(own, place);
  return code;
}
