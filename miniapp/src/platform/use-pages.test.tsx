import { act, renderHook } from '@testing-library/react';
import { networkGone } from '@linli/shared/trouble';
import { usePages, type PageOf } from './use-pages';

interface Row {
  id: string;
  state: string;
}
/** A list that changes on the server; two rows a page, `next` is where it goes on. */
let all: Row[] = [];
let fails = false;
const pageAfter = async (after = '0'): Promise<PageOf<Row> & { total: number }> => {
  if (fails) throw networkGone(false);
  const from = Number(after);
  const next = from + 2 < all.length ? String(from + 2) : null;
  return { rows: all.slice(from, from + 2), next, total: all.length };
};
const open = async () => {
  const { result } = renderHook(() => usePages(pageAfter, pageAfter));
  await act(async () => undefined);
  return result;
};
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join('');

beforeEach(() => {
  all = [...'abcde'].map((id) => ({ id, state: 'open' }));
  fails = false;
});

test('brings page after page up to the end', async () => {
  const list = await open();
  expect([list.current.first?.total, ids(list.current.rows)]).toEqual([5, 'ab']);
  await act(async () => list.current.more?.());
  await act(async () => list.current.more?.());
  expect([ids(list.current.rows), list.current.more]).toEqual(['abcde', null]);
});

test('shown again it has all pages anew, with what became of their rows, none of them twice', async () => {
  const list = await open();
  await act(async () => list.current.more?.());
  all = [{ id: 'z', state: 'new' }, ...all.map((row) => ({ ...row, state: 'done' }))];
  await act(async () => list.current.remote.reload());
  expect(ids(list.current.rows)).toBe('zabc');
  expect(list.current.rows.at(-1)?.state).toBe('done');
});

test('a row that has moved to the next page stands once', async () => {
  const list = await open();
  all = [{ id: 'z', state: 'new' }, ...all];
  await act(async () => list.current.more?.());
  expect(ids(list.current.rows)).toBe('abc');
});

test('asked twice at once it brings one page; what did not come says why and is asked again', async () => {
  const list = await open();
  await act(async () => void (await Promise.all([list.current.more?.(), list.current.more?.()])));
  expect(ids(list.current.rows)).toBe('abcd');
  fails = true;
  await act(async () => list.current.more?.());
  expect([ids(list.current.rows), list.current.moreTrouble]).toEqual(['abcd', expect.anything()]);
  fails = false;
  await act(async () => list.current.more?.());
  expect([ids(list.current.rows), list.current.moreTrouble]).toEqual(['abcde', null]);
});
