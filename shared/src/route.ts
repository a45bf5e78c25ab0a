export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One endpoint: its method, its path below /api, and, as types only, what is asked and what is answered.
 * Parameters stand in the path as `:name`; the ask of a GET travels as query.
 */
export interface Route<Ask = void, Reply = void> {
  readonly method: Method;
  readonly path: string;
  /** Never set; carries the types. */
  readonly types?: { ask: Ask; reply: Reply };
}

export const get = <Reply, Ask = void>(path: string): Route<Ask, Reply> => ({ method: 'GET', path });
export const post = <Ask, Reply>(path: string): Route<Ask, Reply> => ({ method: 'POST', path });
export const put = <Ask, Reply>(path: string): Route<Ask, Reply> => ({ method: 'PUT', path });
export const del = <Reply>(path: string): Route<void, Reply> => ({ method: 'DELETE', path });

/** The path of a route below /api with its parameters filled in and the query appended; unset values are left out. */
export function pathOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: object = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path}: no value for ${name}`);
    return encodeURIComponent(value);
  });
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  );
  return filled + (pairs.length ? `?${pairs.join('&')}` : '');
}
