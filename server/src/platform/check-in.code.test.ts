import { codeAt, isCode } from './check-in.code';

const key = Buffer.alloc(32, 7);
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 1) + seconds * 1000);

test('a code stands for thirty seconds and is taken for thirty more', () => {
  const { code, nextIn } = codeAt(key, at(10));
  expect(code).toMatch(/^\d{6}$/);
  expect(nextIn).toBe(20_000);
  expect(codeAt(key, at(29)).code).toBe(code);
  expect(codeAt(key, at(30)).code).not.toBe(code);
  expect([0, 29, 30, 59].map((seconds) => isCode(key, code, at(seconds)))).toEqual([true, true, true, true]);
  expect([-1, 60].map((seconds) => isCode(key, code, at(seconds)))).toEqual([false, false]);
  expect(isCode(Buffer.alloc(32, 8), code, at(10))).toBe(false);
});
