import { codeIn, DOTS_PER_MM, door, host, printed, rangeIn } from './testing/sign-reading';
import { signSheet, type Sign } from './sign-sheet';

const doors = (count: number): Sign[] =>
  Array.from({ length: count }, (_, index) => {
    const two = String(index + 10);
    return { ...door, building: two, code: `a7f3k9xq2m${two}`, spoken: `7F3K${two}` };
  });

const face = { left: 0, top: 0, width: 105, height: 148 };
const panelAt = (left: number, top: number) => ({ left: left + 10, top: top + 37, width: 85, height: 57 });
const addressOf = ({ code }: Sign) => `https://${host}/s/${code}`;

describe.each(['color', 'mono'] as const)('in %s', (ink) => {
  test('on A6 every sign has its page, its code and what to say on the telephone', async () => {
    const signs = doors(2);
    const pages = await printed(await signSheet(signs, { paper: 'a6', ink, host }));
    expect(pages.map((page) => page.sizeInMm)).toEqual(Array(2).fill([105, 148]));
    for (const [index, page] of pages.entries()) {
      expect((await codeIn(page, face))?.data).toBe(addressOf(signs[index] ?? door));
      expect(page.text).toContain(`7F3K-${index + 10}`);
    }
  });

  test('on A4 there are four to a page, in reading order, and the rest on the next', async () => {
    const signs = doors(6);
    const pages = await printed(await signSheet(signs, { paper: 'a4', ink, host }));
    expect(pages.map((page) => page.sizeInMm)).toEqual(Array(2).fill([210, 297]));
    const found = [];
    for (const page of pages)
      for (const down of [0, 148.5])
        for (const across of [0, 105]) found.push((await codeIn(page, panelAt(across, down)))?.data);
    expect(found).toEqual([...signs.map(addressOf), undefined, undefined]);
    expect(pages[0]?.text).toContain('7F3K-13');
    expect(pages[1]?.text).toContain('7F3K-15');
  });

  test('on A4 lines at the edges and a cross in the middle show where to cut', async () => {
    const [page] = await printed(await signSheet(doors(4), { paper: 'a4', ink, host }));
    for (const [left, top] of [
      [104, 4],
      [104, 291],
      [4, 147.5],
      [204, 147.5],
      [107, 147.5],
      [104, 150],
    ] as const) {
      const range = await rangeIn(page!, { left, top, width: 2, height: 2 });
      expect(range.lightest - range.darkest).toBeGreaterThan(40);
    }
  });

  test('the code takes 49 mm with a white edge of 4 modules', async () => {
    const [page] = await printed(await signSheet([door], { paper: 'a6', ink, host }));
    const code = await codeIn(page!, face);
    const { topLeftCorner, topRightCorner } = code!.location;
    const modules = 17 + 4 * code!.version;
    const side = (topRightCorner.x - topLeftCorner.x) / DOTS_PER_MM;
    const module = side / modules;
    expect(module * (modules + 8)).toBeCloseTo(49, 0);

    const [left, top] = [topLeftCorner.x / DOTS_PER_MM, topLeftCorner.y / DOTS_PER_MM];
    const [outer, near, deep] = [3.8 * module, 0.4 * module, 3.4 * module];
    for (const edge of [
      { left: left - outer, top: top - outer, width: side + 2 * outer, height: deep },
      { left: left - outer, top: top + side + near, width: side + 2 * outer, height: deep },
      { left: left - outer, top, width: deep, height: side },
      { left: left + side + near, top, width: deep, height: side },
    ])
      expect(await rangeIn(page!, edge)).toEqual({ darkest: 255, lightest: 255 });
  });
});

test('forty signs take less than a megabyte, with their fonts', async () => {
  for (const paper of ['a6', 'a4'] as const) {
    const pdf = await signSheet(doors(40), { paper, ink: 'color', host });
    expect(pdf.length).toBeLessThan(1024 * 1024);
    expect(pdf.toString('latin1').match(/\/FontFile2 /g)).toHaveLength(2);
  }
});

test('a sheet of no signs is a mistake of the caller', async () => {
  await expect(signSheet([], { paper: 'a6', ink: 'color', host })).rejects.toThrow(RangeError);
});
