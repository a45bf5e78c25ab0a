/**
 * What WeChat takes as the value of a template's key. The type is the key's prefix (thing3 is a thing); a value outside its
 * limits is refused with 47003. Source: WeChat's server API, subscribe messages, "limits of parameter values".
 */
export const keyTypes = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
  'enum_string',
] as const;
export type KeyType = (typeof keyTypes)[number];

/** The type of a template's key; null for what is no key. */
export function keyTypeOf(key: string): KeyType | null {
  const prefix = /^(\w+?)\d+$/.exec(key)?.[1];
  return keyTypes.find((type) => type === prefix) ?? null;
}

/** `text` as a value of `type`: shortened where the type takes any words, else as it is; empty where it cannot be said in it. */
export const fitValue = (type: KeyType, text: string): string => fits[type](cleaned(text));

/** The first of several ways to say one thing that fits as a whole; where none does, the first that can be shortened. */
export function fitFirst(type: KeyType, ways: readonly string[]): string {
  const said = ways.map((way) => fitValue(type, way)).filter(Boolean);
  return said.find((each) => !each.endsWith(more)) ?? said[0] ?? '';
}

/** Stands where words were left out. */
const more = '…';

/** Pictures in text: WeChat counts them as it likes, so none are sent. */
const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cs}]|\u200d|\ufe0e|\ufe0f|\u20e3|[\u{e0020}-\u{e007f}]/gu;

const cleaned = (text: string): string =>
  text
    .replace(pictures, '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

const whole =
  (pattern: RegExp) =>
  (text: string): string =>
    pattern.test(text) ? text : '';

const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const month = '(?:1[0-2]|0?[1-9])';
const dayOfMonth = '(?:3[01]|[12]\\d|0?[1-9])';
const date = [
  `\\d{4}\u5e74${month}\u6708(?:${dayOfMonth}\u65e5)?`,
  `${month}\u6708${dayOfMonth}\u65e5`,
  ...['-', '/', '\\.'].map((mark) => `\\d{4}${mark}${month}${mark}${dayOfMonth}`),
].join('|');
const range = (one: string) => whole(new RegExp(`^(?:${one})(?: ?~ ?(?:${one}))?$`));

/** Zero to nine as characters: a name takes no digits. */
const numerals = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

const fits: Record<KeyType, (text: string) => string> = {
  thing: (text) => shortened(text, 20),
  number: (text) => (text.replace(/\D/g, '').length <= 32 ? whole(/^-?\d+(\.\d+)?$/)(text) : ''),
  letter: whole(/^[A-Za-z]{1,32}$/),
  symbol: whole(/^[\p{P}\p{S}]{1,5}$/u),
  character_string: whole(/^[\x21-\x7e]{1,32}$/),
  time: range(`(?:(?:${date}) ?)?${clock}`),
  date: range(`(?:${date})(?: ?${clock})?`),
  amount: whole(/^[\u00a5\uffe5$\u20ac\u00a3]?\d{1,10}(\.\d+)?\u5143?$/),
  phone_number: (text) => whole(/^(?=.*\d)[\d+\-()]{1,17}$/)(text.replace(/ /g, '')),
  car_number: (text) =>
    [...text].length <= 8 ? whole(/^\p{Script=Han}?[A-Za-z\d]+\p{Script=Han}?$/u)(text) : '',
  name(text) {
    const said = text.replace(/\d/g, (digit) => numerals[Number(digit)] ?? '').replace(/ /g, '\u00b7');
    return shortened(said, /\p{Script=Han}/u.test(said) ? 10 : 20);
  },
  phrase: whole(/^\p{Script=Han}{1,5}$/u),
  enum_string: (text) => ([...text].length <= 20 ? text : ''),
};

/** What a number is written with, and what may follow one that is complete. */
const inNumber = /[\d.:,/~-]/;
const breaks = /(?![.:,/~-])\p{P}/u;

/** At most `most` characters, the last one `more` where something was left out; never ends inside a number or before its unit. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  let end = most - 1;
  while (inNumber.test(letters[end - 1] ?? '') && !breaks.test(letters[end] ?? '')) end--;
  const kept = letters
    .slice(0, end)
    .join('')
    .replace(/[\s\p{P}]+$/u, '');
  return kept && kept + more;
}
