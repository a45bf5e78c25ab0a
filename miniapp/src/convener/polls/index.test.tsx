import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import PollsPage from '.';

const poll = {
  ...{ id: 'p1', kind: 'one', state: 'open', title: '单元门几点关', place: '2单元', asks: '2单元楼栋长' },
  ...{ closesAt: now, people: 3, homes: 3, allHomes: 12, owes: false, late: false },
};
const place = { id: 'd1', name: '2单元', bodyId: null, as: '2单元楼栋长', firms: [] };
const press = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(async () => {
  signedIn(clerk);
  serve({
    'GET /office/polls': { now, today: '2026-11-18', polls: [poll], places: [place] },
    'POST /office/polls/p1/closed': {},
    'POST /office/polls': { id: 'p2' },
  });
  await act(async () => void render(<PollsPage />));
});

test('what I asked says how many answered, and ends by a press', async () => {
  expect(screen.getByText(/3 人答了，来自 3 户，一共 12 户/)).toBeInTheDocument();
  await press('现在结束：单元门几点关');
  expect(written()).toMatchObject([{ to: 'POST /office/polls/p1/closed' }]);
});

test('a new one lacks what it lacks at the field, and keeps what was typed', async () => {
  await press('问一问大家');
  fill('选项', '22 点\n\n23 点');
  await press('开始征询');
  expect(screen.getByText('还没填问什么')).toBeInTheDocument();
  expect(screen.getByText('请选截止日期')).toBeInTheDocument();
  expect(screen.queryByText('一行一个，2 到 12 个')).toBeNull();
  expect(screen.getByRole('textbox', { name: '选项' })).toHaveValue('22 点\n\n23 点');
  expect(written()).toEqual([]);
});
