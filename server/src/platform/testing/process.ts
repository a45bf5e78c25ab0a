import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
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

loader._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, file);
};
followMappedNames([['^@linli/shared/(.*)$', path.join(root, 'shared/src/$1')]]);

// The program finds its arguments where it would, had it been started by itself, and that it is the main one.
const [program = ''] = process.argv.splice(2, 1);
process.argv[1] = path.resolve(program);
loader._load(process.argv[1], null, true);
