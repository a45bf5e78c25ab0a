import { isEmbedded } from './guest.h5';

test('a window that was opened inside a city app stays so on every page that follows, another is not', () => {
  sessionStorage.clear();
  expect(isEmbedded('', sessionStorage)).toBe(false);
  expect(isEmbedded('?embed=0', sessionStorage)).toBe(false);
  expect(isEmbedded('?b=ABC&embed=1', sessionStorage)).toBe(true);
  expect(isEmbedded('', sessionStorage)).toBe(true);
});
