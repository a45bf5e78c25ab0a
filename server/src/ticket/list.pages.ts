import {
  cursorFrom,
  cursorText,
  listParts,
  type ListMark,
  type ListPart,
} from '@linli/shared/ticket/cursor.rules';

/** Which page of a list: so many after where another one ended. */
export interface Page {
  readonly after: string | undefined;
  readonly most: number;
}

/** As many stand on one page of a phone. */
export const pageSize = 50;

/** Reads up to `most` of one part of a list, in its order, after a place in it. */
export type ReadPart = (part: ListPart, after: ListMark | null, most: number) => Promise<readonly ListMark[]>;

/** The tickets of a page, one part after the other, and where the page after it begins; null at the end. */
export async function pageOf(
  { after, most }: Page,
  read: ReadPart,
): Promise<{ ids: string[]; next: string | null }> {
  const from = after === undefined ? null : cursorFrom(after);
  const found: (ListMark & { part: ListPart })[] = [];
  for (const part of listParts.slice(from ? listParts.indexOf(from.part) : 0)) {
    // one more than fits tells whether a page follows
    const marks = await read(part, from?.part === part ? from : null, most + 1 - found.length);
    found.push(...marks.map(({ at, id }) => ({ part, at, id })));
    if (found.length > most) break;
  }
  const page = found.slice(0, most);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    next: last && found.length > most ? cursorText(last) : null,
  };
}
