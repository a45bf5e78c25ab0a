/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

  describe('the page behind a door', () => {
    const html = () => readFileSync(join(dist, 'landing.html'), 'utf8');
    const asked = () =>
      [...html().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    const text = (file: string) => readFileSync(join(dist, file), 'utf8');
    const kB = (file: string) => gzipSync(text(file), { level: 9 }).length / 1000;

    test('asks for all it is made of at once', () => {
      const [page, ...others] = codeIn(dist).filter(([, code]) => code.includes('扫的是这个门'));
      expect(others).toEqual([]);
      expect(asked()).toContain(`js/${basename(page?.[0] ?? '')}`);
      expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toContain('preload');
    });

    test('brings less than 150 kB of JavaScript and 20 kB of styles, packed', () => {
      const sum = (ending: string) =>
        asked()
          .filter((file) => file.endsWith(ending))
          .reduce((all, file) => all + kB(file), 0);
      expect(sum('.js')).toBeGreaterThan(50);
      expect(sum('.js')).toBeLessThan(150);
      expect(sum('.css')).toBeLessThan(20);
    });

    test('writes no styles into itself as it starts: they come as a file', () => {
      const traces = /insertStyleElement|font\/truetype/;
      for (const file of asked().filter((name) => name.endsWith('.js')))
        expect([file, traces.exec(text(file))?.[0]]).toEqual([file, undefined]);
      const styles = asked().filter((name) => name.endsWith('.css'));
      // the ground of all others is the first of them
      expect(text(styles[0] ?? '')).toMatch(/^(body,html|html,body)\{height:100%/);
    });

    test("brings nothing of the framework of Taro's web components, nor what turns pictures over", () => {
      const traces = /swiper-wrapper|__stencil|attachShadow/;
      for (const file of asked()) expect([file, traces.exec(text(file))?.[0]]).toEqual([file, undefined]);
      // control: both are where a picture is looked at
      expect(codeIn(dist).some(([, code]) => traces.test(code))).toBe(true);
    });
  });

  test('lies packed beside itself', () => {
    const { length } = codeIn(dist);
    expect(length).toBeGreaterThan(100);
    for (const [file] of codeIn(dist).filter(([, code]) => Buffer.byteLength(code) >= 512))
      for (const ending of ['.br', '.gz']) expect([file, existsSync(file + ending)]).toEqual([file, true]);
  });
});
