import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';

const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-maps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles a file into the folder, with its map beside it. */
function compile(file: string, source: string): void {
  const { outputText, sourceMapText = '' } = transpileModule(source, {
    fileName: path.basename(file),
    compilerOptions: { module: ModuleKind.CommonJS, esModuleInterop: true, sourceMap: true },
  });
  const js = path.join(folder, file.replace(/ts$/, 'js'));
  mkdirSync(path.dirname(js), { recursive: true });
  writeFileSync(js, outputText);
  writeFileSync(`${js}.map`, sourceMapText);
}

it('a trace names the lines of our sources, and those of a library as it came', () => {
  compile('maps.ts', readFileSync(path.join(__dirname, 'own-source-maps.ts'), 'utf8'));
  const failing =
    'interface Long {\n  a: 1;\n}\nexport function fail(): never {\n  throw new Error("here");\n}\n';
  compile('node_modules/library/index.ts', failing);
  compile('ours.ts', failing);
  compile(
    'main.ts',
    `import { fail } from './ours';
     import { fail as theirs } from 'library';
     for (const each of [theirs, fail]) try { each(); } catch (trouble) { console.log((trouble as Error).stack?.split('\\n')[1]); }`,
  );
  const said = execFileSync(process.execPath, ['-r', './maps.js', './main.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => /[\w.]+:\d+/.exec(line)?.[0]),
  ).toEqual(['index.js:5', 'ours.ts:5']);
});
