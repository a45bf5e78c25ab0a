import type { Knock } from '../src/platform/http/allow';
import type { Operation } from '../src/platform/testing/operations';
import { meantBy, type Things } from './things';
import type { Someone, World } from './world';

/** Whether a route lets somebody, or a visitor, in. */
export const maySee = (knock: readonly Knock[], who: Someone | null): boolean =>
  knock.includes('anyone') ||
  (who !== null &&
    (knock.includes('signed-in') || (who.permission !== null && knock.includes(who.permission))));

/** What somebody is called in a finding. */
export const titleOf = (who: Someone | null): string =>
  who ? (who.permission ?? 'a neighbour') : 'a visitor';

/** Somebody of the demo who may knock, each in turn; nobody where nobody of it may. */
export function whoOf({ own }: World, { knock }: Operation, turn: number): Someone | null {
  const may = own.filter((one) => maySee(knock, one));
  return may[turn % Math.max(may.length, 1)] ?? null;
}

/** A key that nothing has. */
export const nobodys = '00000000-0000-4000-8000-000000000000';

/** Whether a path names something by its key. */
export const isKeyed = ({ path }: Operation): boolean => path.includes('{');

/** Names in paths that are no keys. */
const words: Readonly<Record<string, string>> = {
  format: 'json',
  size: 'thumb',
  year: '2026',
  kind: 'homes',
};

/** The path with `id` where a key is wanted. */
export const withKey = ({ path }: Operation, id: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? id);

/** The path with one of the keys that may be meant, another at each `turn`; any key where none is known. */
export function withSomeKey(operation: Operation, things: Things, turn: number): string {
  const meant = [...meantBy(operation.path, things), ...[...things.values()].flat().slice(0, 1)];
  return withKey(operation, meant[turn % meant.length] ?? '');
}

/** What values of a query look like in an address. */
export function queryOf(values: object): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return pairs.length ? `?${new URLSearchParams(Object.fromEntries(pairs) as Record<string, string>)}` : '';
}
