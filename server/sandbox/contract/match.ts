/** A value of which only a property is expected; `name` says which. */
export class Like {
  constructor(
    readonly name: string,
    readonly fits: (value: unknown) => boolean,
  ) {}
}

/** Some text that matches. */
export const text = (pattern: RegExp = /./): Like =>
  new Like(`a text like ${pattern}`, (value) => typeof value === 'string' && pattern.test(value));

/** A whole number within bounds. */
export const whole = (least: number, most: number): Like =>
  new Like(
    `${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );

/** One of several values. */
export const either = (...values: readonly unknown[]): Like =>
  new Like(values.map(show).join(' or '), (value) => values.includes(value));

/** Nothing at all. */
export const missing = new Like('missing', (value) => value === undefined);

/** Where something is not as expected. */
export interface Gap {
  /** The field's path; empty for the whole. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

/** Compares field by field; fields that are not expected may be there, in lists every item counts. */
export function gaps(expected: unknown, got: unknown, at = ''): Gap[] {
  if (expected instanceof Like)
    return expected.fits(got) ? [] : [{ at, expected: expected.name, got: show(got) }];
  if (typeof expected !== 'object' || expected === null)
    return Object.is(expected, got) ? [] : [{ at, expected: show(expected), got: show(got) }];
  if (typeof got !== 'object' || got === null || Array.isArray(expected) !== Array.isArray(got))
    return [{ at, expected: show(expected), got: show(got) }];
  const more = Array.isArray(expected) && Array.isArray(got) && got.length > expected.length;
  const fields = Object.entries(expected).flatMap(([name, value]: [string, unknown]) =>
    gaps(value, (got as Record<string, unknown>)[name], at ? `${at}.${name}` : name),
  );
  return more ? [...fields, { at, expected: `${expected.length} items`, got: `${got.length}` }] : fields;
}

function show(value: unknown): string {
  if (value instanceof Like) return value.name;
  return (
    JSON.stringify(value, (_, inner: unknown) => (inner instanceof Like ? inner.name : inner)) ?? 'missing'
  );
}
