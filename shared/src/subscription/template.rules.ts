import { fitFirst, fitValue, keyTypeOf, type KeyType } from './fit.rules';
import { letterKinds, type LetterKind } from './subscription.rules';

/** What a letter can say, and the types of keys it can be said in. */
export const sources = {
  matter: ['thing'],
  place: ['thing'],
  state: ['phrase', 'thing'],
  words: ['thing'],
  number: ['character_string', 'number', 'thing'],
  handler: ['name', 'thing'],
  due: ['time', 'date', 'thing'],
  at: ['time', 'date', 'thing'],
} as const satisfies Readonly<Record<string, readonly KeyType[]>>;
export type Source = keyof typeof sources;

/** Ways to say each of them, the best first. */
export type Said = Readonly<Record<Source, readonly string[]>>;

/** A template of the account: what stands in each of its keys, a source or, after `=`, words that are always the same. */
export interface LetterTemplate {
  readonly id: string;
  /** Of the long-term sort: one consent, any number of letters. */
  readonly long: boolean;
  readonly values: Readonly<Record<string, string>>;
}
export type LetterTemplates = Readonly<Partial<Record<LetterKind, LetterTemplate>>>;

/** Reads the particulars of the account from JSON; throws a sentence that names what is wrong. Nothing given: no letters. */
export function templatesFrom(json: string | undefined): LetterTemplates {
  if (!json) return {};
  const read = Object.entries(objectIn(json, 'it')).map(([kind, given]): [LetterKind, LetterTemplate] => {
    const known = letterKinds.find((each) => each === kind);
    if (!known) return wrong(`${kind} is none of ${letterKinds.join(', ')}`);
    const { id, long = false, values } = objectIn(given, kind);
    if (typeof id !== 'string' || !id.trim()) return wrong(`${kind}.id is missing`);
    if (typeof long !== 'boolean') return wrong(`${kind}.long is neither true nor false`);
    const entries = Object.entries(objectIn(values, `${kind}.values`));
    if (!entries.length) return wrong(`${kind}.values is empty`);
    for (const [key, value] of entries) {
      const fault = faultIn(key, value);
      if (fault) return wrong(`${kind}.values.${key} ${fault}`);
    }
    return [known, { id, long, values: Object.fromEntries(entries) as Record<string, string> }];
  });
  const ids = read.map(([, { id }]) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  return twice ? wrong(`${twice} is the id of two kinds`) : Object.fromEntries(read);
}

/** The values of a letter, each within its type's limits. */
export const dataOf = ({ values }: LetterTemplate, said: Said): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const type = keyTypeOf(key) ?? 'thing';
      return [key, value.startsWith('=') ? value.slice(1) : fitFirst(type, said[value as Source])];
    }),
  );

/** A template as the account has it; `content` names its keys as {{thing1.DATA}}, `enums` lists what some of them may hold. */
export interface ListedTemplate {
  readonly templateId: string;
  readonly type: 'once' | 'long';
  readonly content: string;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** Where the particulars and the account's templates disagree, a sentence each; empty when letters will go out. */
export function troublesOf(templates: LetterTemplates, listed: readonly ListedTemplate[]): string[] {
  return Object.entries(templates).flatMap(([kind, { id, long, values }]) => {
    const found = listed.find(({ templateId }) => templateId === id);
    if (!found) return [`${kind}: the account has no template ${id}`];
    const keys = [...found.content.matchAll(/{{\s*(\w+)\.DATA\s*}}/g)].map(([, key]) => key ?? '');
    const given = Object.entries(values);
    return [
      ...keys.filter((key) => !(key in values)).map((key) => `${kind}: nothing is said in its key ${key}`),
      ...given
        .filter(([key]) => !keys.includes(key))
        .map(([key]) => `${kind}: the template has no key ${key}`),
      ...given
        .filter(([key, value]) => found.enums[key]?.includes(value.slice(1)) === false)
        .map(([key, value]) => `${kind}: its key ${key} may not hold ${value.slice(1)}`),
      ...((found.type === 'long') === long
        ? []
        : [`${kind}: it is ${long ? 'not ' : ''}of the long-term sort`]),
    ];
  });
}

function faultIn(key: string, value: unknown): string | null {
  const type = keyTypeOf(key);
  if (!type) return 'is no key of a template, such as thing1 or time4';
  if (typeof value !== 'string') return 'is no text';
  if (value.startsWith('='))
    return fitValue(type, value.slice(1)) === value.slice(1) && value.length > 1
      ? null
      : `cannot hold ${value.slice(1)}`;
  const source = Object.keys(sources).find((each) => each === value) as Source | undefined;
  if (!source) return `is ${value}, which is none of ${Object.keys(sources).join(', ')}`;
  return (sources[source] as readonly KeyType[]).includes(type) ? null : `cannot say ${value}`;
}

function objectIn(given: unknown, name: string): Record<string, unknown> {
  const value = typeof given === 'string' ? parsed(given) : given;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(`${name} is no JSON object`);
  return value as Record<string, unknown>;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function wrong(what: string): never {
  throw new Error(`WECHAT_TEMPLATES: ${what}; see docs/running.md`);
}
