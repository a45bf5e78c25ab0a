import { doorAlphabet, doorCodeFrom, readSpokenCode, showSpokenCode, type Opened } from './door-code.rules';

const code = '7F3K92AB0XYZ';
const link = `https://linli.example.cn/s/${code}`;

describe('doorCodeFrom', () => {
  test.each<[string, Opened | string, string | null]>([
    ['a scanned link', link, code],
    ['a link with a slash at its end', `${link}/`, code],
    ['a link with a query', `${link}?from=poster`, code],
    ['a link with a fragment', `${link}#top`, code],
    ['a link over plain http', link.replace('https', 'http'), code],
    ['a link in lower case', link.toLowerCase(), code],
    ['a link with spaces around it', ` ${link}\n`, code],
    ['an encoded link', encodeURIComponent(link), code],
    ['q, encoded once', { q: encodeURIComponent(link) }, code],
    ['q, already decoded', { q: link }, code],
    ['scene with the bare code', { scene: code }, code],
    ['scene with b=, encoded', { scene: encodeURIComponent(`b=${code}`) }, code],
    ['scene with b= and more', { scene: `b=${code}&x=1` }, code],
    ['b', { b: code }, code],
    [
      'the path of a mini-program code',
      `pages/building/index?scene=${encodeURIComponent(`b=${code}`)}`,
      code,
    ],
    ['a path with a bare scene', `pages/building/index?scene=${code}`, code],
    ['a path with b', `pages/building/index?b=${code}`, code],
    ['the bare code', code, code],
    ['letters that look like digits', 'oF3K92ABIXYl', '0F3K92AB1XY1'],
    ['q first, then the rest', { q: encodeURIComponent(link), b: 'AAAAAAAAAAAA' }, code],
    ['b when q is something else', { q: 'https%3A%2F%2Fexample.cn', b: code }, code],
    ['a code that is too short', `https://linli.example.cn/s/${code.slice(1)}`, null],
    ['a code that is too long', `${link}A`, null],
    ['a letter no sign carries', 'UF3K92AB0XYZ', null],
    ['another page of our host', `https://linli.example.cn/help/${code}`, null],
    ['a code below another path', `https://linli.example.cn/x/s/${code}`, null],
    ['any other text', '6901234567892', null],
    ['a broken encoding', '%E4%A', null],
    ['nothing', {}, null],
    ['empty text', '', null],
  ])('reads %s', (_, source, expected) => {
    expect(doorCodeFrom(source)).toBe(expected);
  });

  test('every letter of the alphabet can stand in a code', () => {
    for (const letter of doorAlphabet) expect(doorCodeFrom(letter.repeat(12))).toBe(letter.repeat(12));
  });
});

describe('readSpokenCode', () => {
  test.each([
    ['as printed', '7F3K-92', '7F3K92'],
    ['without the dash', '7F3K92', '7F3K92'],
    ['lower case and spaces', ' 7f3k 92 ', '7F3K92'],
    ['a long dash', '7F3K—92', '7F3K92'],
    ['letters taken for digits', 'oILk92', '011K92'],
    ['too short', '7F3K9', null],
    ['too long', '7F3K922', null],
    ['a letter no sign carries', '7F3U92', null],
    ['nothing', '', null],
  ])('reads it %s', (_, typed, expected) => {
    expect(readSpokenCode(typed)).toBe(expected);
  });

  test('what is shown can be read back', () => {
    expect(showSpokenCode('7F3K92')).toBe('7F3K-92');
    expect(readSpokenCode(showSpokenCode('7F3K92'))).toBe('7F3K92');
  });
});
