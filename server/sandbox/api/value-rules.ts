const day = String.raw`(?:\d{4}年(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\d|0?[1-9])日)?|(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日|\d{4}([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9]))`;
const hour = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const oneTime = new RegExp(`^(?:${day} ?)?${hour}$`);
const oneDate = new RegExp(`^${day}(?: ?${hour})?$`);

/** One, or two with a tilde between them; the end of a span may be a time alone. */
const span = (one: RegExp, text: string): boolean => {
  const [from = '', to, more] = text.split('~').map((part) => part.trim());
  return more === undefined && one.test(from) && (to === undefined || one.test(to) || oneTime.test(to));
};

const long = (text: string): number => [...text].length;

/** What a value may be, by the type in front of its key's number; lengths in characters. */
const rules: Readonly<Record<string, (text: string, choices: readonly string[]) => boolean>> = {
  thing: (text) => long(text) <= 20,
  number: (text) => /^\d+(\.\d+)?$/.test(text) && text.replace('.', '').length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(text),
  character_string: (text) => /^[\x21-\x7e]{1,32}$/.test(text),
  time: (text) => span(oneTime, text),
  date: (text) => span(oneDate, text),
  amount: (text) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[\d+\-() ]{1,17}$/.test(text),
  car_number: (text) => /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{0,6}[\p{Script=Han}A-Za-z\d]$/u.test(text),
  name: (text) =>
    /^[\p{L}\p{M}\p{P}\p{S} ]+$/u.test(text) && long(text) <= (/\p{Script=Han}/u.test(text) ? 10 : 20),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  enum: (text, choices) => choices.includes(text),
  enum_string: (text, choices) => choices.includes(text),
};

/** What is wrong with the value for a key such as `thing3`, as WeChat's error says it, or nothing; `choices` are those of an enum. */
export function faultOfValue(
  key: string,
  value: unknown,
  choices: readonly string[] = [],
): string | undefined {
  const name = ` data.${key}.value`;
  if (typeof value !== 'string' || value.trim() === '') return `${name} is empty`;
  const rule = rules[key.replace(/\d+$/, '')];
  return rule?.(value, choices) && !/\p{Cc}/u.test(value) ? undefined : `${name} invalid`;
}
