/** @jest-environment node */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mainPages, packagePages } from '../src/app.pages';
import { built, codeIn, demoTraces, files } from './build';
import { elementsSet } from './elements-set';
import { elements, startWeapp } from './weapp-host';

let dist: string;
beforeAll(() => void (dist = built('weapp')), 180_000);

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const app = () =>
  JSON.parse(read('app.json')) as {
    subPackages: { root: string }[];
    tabBar: { list: { pagePath: string }[] };
  };

describe('the WeChat build', () => {
  test('its main package is at most 475 KiB', () => {
    const roots = app().subPackages.map(({ root }) => `${root}/`);
    const main = files(dist).filter((file) => !roots.some((root) => relative(dist, file).startsWith(root)));
    const kib = main.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
    expect(kib).toBeLessThanOrEqual(475);
  });

  test('views say their role, name and state to a screen reader', () => {
    const view = /<view [^>]*bindtap[^>]*>/.exec(read('base.wxml'))?.[0] ?? '';
    for (const name of ['role', 'label', 'hidden', 'checked', 'disabled', 'live', 'modal'])
      expect(view).toContain(`aria-${name}="{{`);
  });

  test('a button keeps its open type, and its phone number event, beside its label', () => {
    const button = /<button [^>]*>/.exec(read('base.wxml'))?.[0] ?? '';
    expect(button).toMatch(/aria-label="{{/);
    expect(button).toMatch(/open-type="{{i\.p\d+}}"/);
    expect(button).toContain('bindgetphonenumber="eh"');
  });

  test('whatever a screen sets on an element has its place in the template', () => {
    const sets = elementsSet();
    expect(sets.length).toBeGreaterThan(100);
    const missing = sets.filter(({ element, attribute }) => {
      const drawn = read('base.wxml').match(new RegExp(`<${element} [^>]*>`, 'g')) ?? [];
      return !drawn.some((tag) => tag.includes(` ${attribute}=`));
    });
    // what is missing is one line in taro-plugins/elements.js
    expect(missing).toEqual([]);
  });

  test('starts without anything of a browser, and sends each value of a button to its place in the template', async () => {
    const root = await startWeapp(dist).open('pages/sign-in/index');
    const template = /<button [^>]*>/.exec(read('base.wxml'))?.[0] ?? '';
    const placeOf = (name: string) =>
      new RegExp(`[ ]${name}="{{[^}"]*?i\\.(p\\d+)`).exec(template)?.[1] ?? '';
    const drawn = elements(root).filter((element) => element[placeOf('aria-role')] === 'button');
    expect(drawn.map((button) => button[placeOf('hover-class')])).toEqual(['is-pressed', 'is-pressed']);
    expect(
      elements(root)
        .map(({ v }) => v)
        .filter(Boolean),
    ).toEqual(expect.arrayContaining(['暂不登录', '微信登录']));
  });

  const pages = [
    ...mainPages,
    ...Object.entries(packagePages).flatMap(([root, names]) => names.map((name) => `${root}/${name}`)),
  ];
  test.each(pages)('%s draws, with what its package brings', async (page) => {
    const root = await startWeapp(dist).open(`${page}/index`);
    expect(elements(root).length).toBeGreaterThan(3);
  });

  test('the tab bar leads to pages of the main package', () => {
    for (const { pagePath } of app().tabBar.list)
      expect(existsSync(join(dist, `${pagePath}.wxml`))).toBe(true);
  });

  test('no demo, no stand-in and no unresolved constant travels to a phone', () => {
    for (const [file, text] of codeIn(dist)) {
      expect([file, demoTraces.exec(text)?.[0]]).toEqual([file, undefined]);
      expect(text).not.toMatch(/\bAPI_BASE\b|\bDEMO\b/);
      // the browsers' QR code
      expect(text).not.toContain('errorCorrectionLevel');
    }
  });

  test('a style sheet uses no selector that WeChat refuses', () => {
    const sheets = files(dist).filter((file) => file.endsWith('.wxss'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const selectors =
        readFileSync(sheet, 'utf8')
          .replace(/url\("[^"]*"\)/g, '')
          .match(/[^{}]+(?={)/g) ?? [];
      for (const selector of selectors)
        expect(selector).not.toMatch(/\*|\\|@layer|@container|:is\(|:where\(|focus-visible/);
    }
  });
});
