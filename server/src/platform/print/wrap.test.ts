import { wrap } from './wrap';

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? 1 : 2), 0);

test.each<[string, string, number, number, string[]]>([
  ['leaves a short name alone', '东门', 20, 2, ['东门']],
  ['takes a name that fits exactly', '老年活动中心', 12, 1, ['老年活动中心']],
  ['evens the lines out', '老年活动中心门前小广场', 20, 2, ['老年活动中心', '门前小广场']],
  ['keeps 停车场 together', '地下二层停车场北侧出入口', 20, 2, ['地下二层停车场', '北侧出入口']],
  ['begins no line with a comma', '去服务站，说', 8, 3, ['去', '服务站，', '说']],
  ['drops the space at a break', 'east gate', 5, 2, ['east', 'gate']],
  ['breaks a word that is wider than the line', 'ABCDEFGHIJ', 4, 3, ['ABCD', 'EFGH', 'IJ']],
  ['cuts what no line is left for', '地下二层停车场北侧出入口', 10, 1, ['地下二层…']],
  ['cuts the last line only', '地下二层停车场北侧出入口', 10, 2, ['地下二层', '停车场北…']],
])('%s', (_, text, width, most, lines) => {
  const wrapped = wrap(text, width, most, widthOf);
  expect(wrapped).toEqual(lines);
  for (const line of wrapped) expect(widthOf(line)).toBeLessThanOrEqual(width);
});
