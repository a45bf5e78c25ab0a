import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';

/** A value of GeoReport v2: named values, lists, or something plain. Null and the empty text are the same: nothing. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** What is answered: a root that only XML says, and what stands in it. */
export interface Paper {
  readonly root: keyof typeof itemsOf;
  readonly body: Value;
}

export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

/** Exactly as GeoReport v2 writes them. */
export const contentTypes: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** What one element of a container is called in XML; null for roots that hold named values. */
const itemsOf = {
  discovery: null,
  endpoints: 'endpoint',
  formats: 'format',
  services: 'service',
  service_definition: null,
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
} as const;

/** Characters that XML 1.0 cannot hold, not even escaped; parsers read a carriage return as a line's end. */
const unspeakable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const speakable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unspeakable, '\uFFFD');

/**
 * Writes a paper. JSON is the XML without its root ("Spark"): what can hold several is always a list, and what is empty is null.
 */
export async function written({ root, body }: Paper, format: Format): Promise<string> {
  const spoken = plain(body);
  if (format === 'json') return JSON.stringify(spoken);
  const { create } = await import('xmlbuilder2');
  const document = create({ version: '1.0', encoding: 'utf-8' });
  put(document, root, spoken);
  return document.end();
}

function plain(value: Value): Value {
  if (typeof value === 'string') return speakable(value) || null;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

function put(parent: XMLBuilder, name: string, value: Value): void {
  const element = parent.ele(name);
  if (value === null) return;
  // The builder takes an ampersand before `amp;` for one that is escaped already, though somebody wrote just that.
  if (typeof value !== 'object') element.txt(String(value).replaceAll('&', '&amp;'));
  else if (isList(value)) for (const each of value) put(element, itemOf(name), each);
  else for (const [inner, each] of Object.entries(value)) put(element, inner, each);
}

function itemOf(container: string): string {
  const item = Object.hasOwn(itemsOf, container) ? itemsOf[container as keyof typeof itemsOf] : null;
  if (!item) throw new Error(`nobody said what stands in ${container}`);
  return item;
}
