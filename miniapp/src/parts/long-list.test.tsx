import { act, fireEvent, render, screen } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { LongList } from './long-list';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, words: `第 ${at + 1} 行` }));
const list = (count: number) => (
  <LongList rows={rows(count)} keyOf={({ id }) => id} about={70}>
    {({ words }) => <p>{words}</p>}
  </LongList>
);
const drawn = () => screen.getAllByText(/第 \d+ 行/).length;
const parts = () => [...wechat.watched.keys()];
/** The part at this place comes near the screen, or leaves it with the height it has then. */
const tell = (at: number, near: boolean, height = 0) =>
  act(() => wechat.watched.get(parts()[at] ?? '')?.(near, height));

test('a short list is drawn whole and watches nothing', () => {
  render(list(50));
  expect(drawn()).toBe(50);
  expect(parts()).toEqual([]);
});

test('of 200 rows at most 60 are drawn at once, and each is drawn as the screen comes near it', () => {
  render(list(200));
  expect(drawn()).toBe(40);
  for (let at = 2; at < parts().length; at++) {
    tell(at, true);
    tell(at - 2, false, 1400);
    expect(drawn()).toBeLessThanOrEqual(60);
  }
  expect(screen.getByText('第 200 行')).toBeInTheDocument();
  expect(screen.queryByText('第 1 行')).toBeNull();
});

test('what is not drawn keeps its room: guessed before it was drawn, then as high as it was', () => {
  const { container } = render(list(200));
  const room = (at: number) => (container.children[at] as HTMLElement).style.height;
  expect(room(5)).toBe('1400px');
  tell(0, false, 1234);
  expect(room(0)).toBe('1234px');
  tell(0, true);
  expect(room(0)).toBe('');
});

test('rows that are added later are watched too, and nothing is when the list has gone', () => {
  const { rerender, unmount } = render(list(60));
  expect(parts()).toHaveLength(3);
  rerender(list(81));
  expect(parts()).toHaveLength(5);
  unmount();
  expect(parts()).toEqual([]);
});

test('of a list that goes on the rest is brought as its end comes near, or when it is asked for', async () => {
  const more = jest.fn(() => Promise.resolve());
  const { rerender } = render(
    <LongList rows={rows(3)} keyOf={({ id }) => id} about={70} more={more}>
      {({ words }) => <p>{words}</p>}
    </LongList>,
  );
  tell(0, false);
  expect(more).not.toHaveBeenCalled();
  tell(0, true);
  expect(more).toHaveBeenCalledTimes(1);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '看后面的' })));
  expect(more).toHaveBeenCalledTimes(2);
  rerender(list(5));
  expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull();
  expect(parts()).toEqual([]);
});
