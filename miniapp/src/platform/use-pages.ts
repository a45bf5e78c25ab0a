import { useRef, useState } from 'react';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { useRemote, type Remote } from './use-remote';

/** A page of a list; `next` asks for the one after it. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface Pages<First, Row> {
  remote: Remote<unknown>;
  /** The first page with all that came with it. */
  first: First | undefined;
  /** The rows of all pages so far. */
  rows: readonly Row[];
  /** Brings the next page; null at the end. */
  more: (() => Promise<void>) | null;
  /** Why the next page did not come. */
  moreTrouble: Trouble | null;
}

/**
 * A list page by page; `asked` is what `load` depends on. Shown again, all pages so far are asked anew: what was done meanwhile is to be seen, and none of
 * them stands twice.
 */
export function usePages<Row extends { readonly id: string }, First extends PageOf<Row>>(
  load: () => Promise<First & PageOf<Row>>,
  loadAfter: (after: string) => Promise<PageOf<Row>>,
  asked: readonly unknown[] = [],
): Pages<First, Row> {
  const wanted = useRef(1);
  const busy = useRef(false);
  const remote = useRemote(async () => {
    const first = await load();
    const later: PageOf<Row>[] = [];
    for (let { next } = first as PageOf<Row>; next !== null && later.length + 1 < wanted.current;) {
      const page = await loadAfter(next);
      later.push(page);
      next = page.next;
    }
    return { first, later };
  }, asked);
  const { value } = remote;
  const [added, setAdded] = useState<{ to: typeof value; pages: readonly PageOf<Row>[] }>();
  const [moreTrouble, setMoreTrouble] = useState<Trouble | null>(null);
  // what was added to an answer goes with it: the next one has it already
  const extra = added?.to === value ? (added?.pages ?? []) : [];
  const pages = value ? [value.first, ...value.later, ...extra] : [];
  const next = pages.at(-1)?.next ?? null;

  async function bring(after: string) {
    if (busy.current) return;
    busy.current = true;
    try {
      const page = await loadAfter(after);
      wanted.current = pages.length + 1;
      setAdded({ to: value, pages: [...extra, page] });
      setMoreTrouble(null);
    } catch (thrown) {
      setMoreTrouble(asTrouble(thrown));
    } finally {
      busy.current = false;
    }
  }

  return {
    remote,
    first: value?.first,
    rows: once(pages.flatMap(({ rows }) => rows)),
    more: next === null ? null : () => bring(next),
    moreTrouble,
  };
}

/** What moved down the list between two pages stands on both. */
const once = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
