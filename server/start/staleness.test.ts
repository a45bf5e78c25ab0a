import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint, isStale, noteBuilt } from './staleness';

const root = mkdtempSync(join(tmpdir(), 'linli-stale-'));
const built = {
  root,
  folder: join(root, 'out'),
  sources: ['src', 'lock', 'absent'],
  settings: { API: 'one' },
};
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  rmSync(root, { recursive: true });
  write('src/app.ts', 'one');
  write('src/deep/page.tsx', 'two');
  write('lock', 'three');
  write('out/index.html', 'built');
  noteBuilt(built, fingerprint(built));
});
afterAll(() => rmSync(root, { recursive: true }));

it('finds what was just built fresh', () => {
  expect(isStale(built)).toBe(false);
});

it.each<[string, () => void]>([
  ['a changed file', () => write('src/deep/page.tsx', 'changed')],
  ['a new file', () => write('src/new.ts', '')],
  ['a file that went', () => rmSync(join(root, 'src/app.ts'))],
  ['a changed single file', () => write('lock', 'changed')],
  ['a source that was absent', () => write('absent', '')],
  [
    'text that moved from one file to another',
    () => (write('src/app.ts', 'two'), write('src/deep/page.tsx', 'one')),
  ],
  ['a missing result', () => rmSync(join(root, 'out'), { recursive: true })],
  ['a missing note', () => rmSync(join(root, 'out.built-from'))],
])('finds it stale after %s', (_what, change) => {
  change();
  expect(isStale(built)).toBe(true);
});

it('finds it stale for other settings', () => {
  expect(isStale({ ...built, settings: { API: 'two' } })).toBe(true);
});

it('does not care for tests', () => {
  write('src/app.test.ts', 'a test');
  write('src/deep/page.test.tsx', 'a test');
  expect(isStale(built)).toBe(false);
});
