/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { built, codeIn, demoTraces } from './build';

let dist: string;
beforeAll(() => void (dist = built('h5')), 180_000);

describe("the browsers' production build", () => {
  test('nothing of the demo is in it', () => {
    const code = codeIn(dist);
    expect(code.length).toBeGreaterThan(5);
    for (const [file, text] of code) expect([file, demoTraces.exec(text)?.[0]]).toEqual([file, undefined]);
  });

  test('what would give the demo away is found where the demo is written', () => {
    const source = (file: string) => readFileSync(join(__dirname, '..', 'src', file), 'utf8');
    expect(source('platform/demo.h5.ts')).toMatch(demoTraces);
    expect(source('parts/demo-bar.h5.tsx')).toMatch(demoTraces);
  });

  test('what draws the QR code of the sign-in page is not loaded with every page', () => {
    const index = readFileSync(join(dist, 'index.html'), 'utf8');
    const drawers = codeIn(dist).filter(([, text]) => text.includes('errorCorrectionLevel'));
    expect(drawers.length).toBeGreaterThan(0);
    for (const [file] of drawers) expect(index).not.toContain(basename(file));
  });
});
