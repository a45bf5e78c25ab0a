/**
 * What crosses the wire, as tables of field rules. The phone checks its form with them, the server derives its
 * DTOs and its OpenAPI schema from them; types are inferred, so a field is written once.
 */
export type Field =
  | { readonly kind: 'text'; readonly min: number; readonly max: number; readonly pattern?: RegExp }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Field; readonly min: number; readonly max: number }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'map'; readonly of: Field }
  | { readonly kind: 'maybe'; readonly of: Field }
  | { readonly kind: 'optional'; readonly of: Field };

export type Fields = { readonly [name: string]: Field };

/** The value a field rule allows. */
export type Value<F> = F extends { kind: 'text' }
  ? string
  : F extends { kind: 'integer' | 'number' }
    ? number
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'choice'; of: readonly (infer C)[] }
        ? C
        : F extends { kind: 'list'; of: infer E }
          ? Value<E>[]
          : F extends { kind: 'object'; fields: infer T extends Fields }
            ? Shape<T>
            : F extends { kind: 'map'; of: infer E }
              ? Record<string, Value<E>>
              : F extends { kind: 'maybe'; of: infer E }
                ? Value<E> | null
                : F extends { kind: 'optional'; of: infer E }
                  ? Value<E> | undefined
                  : never;

type OptionalNames<T> = { [N in keyof T]: T[N] extends { kind: 'optional' } ? N : never }[keyof T];

/** The object a table of field rules describes. */
export type Shape<T extends Fields> = { [N in Exclude<keyof T, OptionalNames<T>>]: Value<T[N]> } & {
  [N in OptionalNames<T>]?: Value<T[N]>;
};

export const text = (min: number, max: number, pattern?: RegExp) =>
  ({ kind: 'text', min, max, ...(pattern && { pattern }) }) as const;
/** What a key looks like inside other text. */
export const keyShape = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** A day as it is written; that its month is as long, and whether its year is meant, whoever needs the day finds out. */
const dayShape = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';

export const id = () => text(36, 36, new RegExp(`^${keyShape}$`));
export const instant = () =>
  text(20, 30, new RegExp(`^${dayShape}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?Z$`));
export const day = () => text(10, 10, new RegExp(`^${dayShape}$`));
export const integer = (min: number, max: number) => ({ kind: 'integer', min, max }) as const;
export const count = () => integer(0, 2_147_483_647);
export const number = () => ({ kind: 'number' }) as const;
export const flag = () => ({ kind: 'flag' }) as const;
export const choice = <const C extends readonly string[]>(of: C) => ({ kind: 'choice', of }) as const;
export const list = <const F extends Field>(of: F, min = 0, max = 1000) =>
  ({ kind: 'list', of, min, max }) as const;
export const object = <const T extends Fields>(fields: T) => ({ kind: 'object', fields }) as const;
export const map = <const F extends Field>(of: F) => ({ kind: 'map', of }) as const;
export const maybe = <const F extends Field>(of: F) => ({ kind: 'maybe', of }) as const;
export const optional = <const F extends Field>(of: F) => ({ kind: 'optional', of }) as const;
/** A table of fields, its names and rules kept for inference. */
export const contract = <const T extends Fields>(fields: T): T => fields;

/** What is wrong with one field. Lengths count characters as a person sees them, surrounding blanks aside. */
export type Fault =
  | { readonly why: 'missing' | 'untold' | 'kind' | 'pattern' | 'choice' | 'unknown' }
  | {
      readonly why: 'short' | 'long' | 'few' | 'many' | 'digits';
      readonly limit: number;
      readonly has: number;
    }
  | { readonly why: 'below' | 'above'; readonly limit: number };

/** The length of `value` in characters; an emoji or a rare ideograph counts once. */
export const lengthOf = (value: string): number => [...value.trim()].length;

/** The first fault of `value` under `field`, or null when it is right. */
export function faultOf(field: Field, value: unknown): Fault | null {
  if (field.kind === 'optional') return value === undefined ? null : faultOf(field.of, value);
  if (field.kind === 'maybe') return value === null ? null : faultOf(field.of, value);
  if (value === undefined || value === null || (value === '' && field.kind !== 'text'))
    return { why: 'missing' };
  switch (field.kind) {
    case 'text': {
      if (typeof value !== 'string') return { why: 'kind' };
      // No database text can hold it.
      if (value.includes('\0')) return { why: 'pattern' };
      const has = lengthOf(value);
      if (has === 0 && field.min > 0) return { why: 'missing' };
      if (has !== field.min && field.min === field.max) return { why: 'digits', limit: field.min, has };
      if (has < field.min) return { why: 'short', limit: field.min, has };
      if (has > field.max) return { why: 'long', limit: field.max, has };
      return field.pattern && !field.pattern.test(value) ? { why: 'pattern' } : null;
    }
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return { why: 'kind' };
      if (value < field.min) return { why: 'below', limit: field.min };
      return value > field.max ? { why: 'above', limit: field.max } : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : { why: 'kind' };
    case 'flag':
      return typeof value === 'boolean' ? null : { why: 'kind' };
    case 'choice':
      return typeof value === 'string' && field.of.includes(value) ? null : { why: 'choice' };
    case 'list': {
      if (!Array.isArray(value)) return { why: 'kind' };
      if (value.length < field.min) return { why: 'few', limit: field.min, has: value.length };
      if (value.length > field.max) return { why: 'many', limit: field.max, has: value.length };
      return value.map((each) => faultOf(field.of, each)).find((fault) => fault !== null) ?? null;
    }
    case 'map':
      if (typeof value !== 'object' || Array.isArray(value)) return { why: 'kind' };
      return (
        Object.values(value)
          .map((each) => faultOf(field.of, each))
          .find((fault) => fault !== null) ?? null
      );
    case 'object':
      if (typeof value !== 'object' || Array.isArray(value)) return { why: 'kind' };
      return Object.values(faultsOf(field.fields, value as Record<string, unknown>))[0] ?? null;
  }
}

/** Every wrong field of `value` by name; empty when it fits the table. Names outside the table are faults. */
export function faultsOf(fields: Fields, value: Readonly<Record<string, unknown>>): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  for (const [name, field] of Object.entries(fields)) {
    const fault = faultOf(field, value[name]);
    if (fault) faults[name] = fault;
  }
  for (const name of Object.keys(value))
    if (!Object.prototype.hasOwnProperty.call(fields, name)) faults[name] = { why: 'unknown' };
  return faults;
}
