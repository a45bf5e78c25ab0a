/** The two parts of a long list: first what presses, then the rest, each in an order of its own. */
export const listParts = ['first', 'rest'] as const;
export type ListPart = (typeof listParts)[number];

/** A place in one part of a list: the instant it is ordered by, and the ticket, where two have the same. */
export interface ListMark {
  readonly at: Date;
  readonly id: string;
}

/** Where a page of a list ended. */
export interface Cursor extends ListMark {
  readonly part: ListPart;
}

/** What a cursor looks like as text; no other text is one. Fifteen digits of milliseconds are always an instant. */
export const cursorPattern =
  /^(first|rest)\.(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as the text that travels; only the server reads it. */
export const cursorText = ({ part, at, id }: Cursor): string => `${part}.${at.getTime()}.${id}`;

/** The cursor that a text is; null for any other text. */
export function cursorFrom(text: string): Cursor | null {
  const [, part, at, id] = cursorPattern.exec(text) ?? [];
  return part && at && id ? { part: part as ListPart, at: new Date(Number(at)), id } : null;
}
