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
