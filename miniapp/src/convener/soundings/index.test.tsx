import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import SoundingsPage from '.';

const line = {
  ...{ id: 's1', question: '装扶手您怎么看', place: '12号楼', until: '2026-11-25', open: true },
  ...{ homes: 24, visited: 3, heard: 2, agree: 1, worry: 1 },
};
const room = (homeId: string, name: string, stance: string | null) => ({ homeId, name, stance, line: null });
const press = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));

test('what I am asked to go round for says how far it is', async () => {
  signedIn(clerk);
  wechat.params = {};
  serve({ 'GET /office/soundings': { now, soundings: [line] } });
  await act(async () => void render(<SoundingsPage />));
  fireEvent.click(screen.getByText('装扶手您怎么看'));
  expect(screen.getByText(/走访 3 户，收到 2 条；同意 1，有担心 1/)).toBeInTheDocument();
  expect(wechat.went).toEqual(['/convener/soundings/index?id=s1']);
});

test('each home has a form of its own', async () => {
  signedIn(clerk);
  wechat.params = { id: 's1' };
  const rooms = [room('h1', '12 号楼 2 单元 101', 'agree'), room('h2', '12 号楼 2 单元 102', null)];
  serve({
    'GET /office/soundings/s1': { now, ...line, topicId: 't1', title: '加座椅和扶手', rooms },
    'POST /office/soundings/s1/forms': {},
  });
  await act(async () => void render(<SoundingsPage />));
  expect(screen.getByText('1 / 2 户')).toBeInTheDocument();
  await act(async () => void fireEvent.click(screen.getByText('12 号楼 2 单元 102')));
  await press('记下');
  expect(screen.getByText('请选一个')).toBeInTheDocument();
  await press('有担心', 'radio');
  fireEvent.change(screen.getByRole('textbox', { name: '一句话' }), { target: { value: '怕挡了推车' } });
  await press('记下');
  expect(written()).toMatchObject([
    { to: 'POST /office/soundings/s1/forms', body: { homeId: 'h2', stance: 'worry', line: '怕挡了推车' } },
  ]);
});
