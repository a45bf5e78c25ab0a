import { act, fireEvent, render, screen } from '@testing-library/react';
import { plate, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import WordPage from '.';

async function open(mine: boolean) {
  signedIn(resident);
  wechat.params = { id: 'r1' };
  const helper = { id: 'r1', name: '老方', offers: '换灯泡' };
  serve({ 'GET /helpers/r1': { helper, plate, mine }, 'POST /helpers/r1/words': {} });
  await act(async () => void render(<WordPage />));
}
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));

test('a word is left for a member, without a phone', async () => {
  await open(false);
  await press('留个话');
  fireEvent.change(screen.getByRole('textbox', { name: '想说的话' }), { target: { value: '灯泡能换吗' } });
  await press('留下');
  expect(written()).toMatchObject([{ to: 'POST /helpers/r1/words', body: { words: '灯泡能换吗' } }]);
});

test('who is named there is shown the way to change it, not to write to themselves', async () => {
  await open(true);
  expect(screen.queryByRole('button', { name: '留个话' })).toBeNull();
});
