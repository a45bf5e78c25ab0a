import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, serve, signedIn, written } from '../../../test/at-work';
import StationsPage from '.';

const [gate, corner] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const station = {
  ...{ placeId: gate, name: '东门', where: '槐荫里小区 东门', hours: '周三 14:00–16:00' },
  spoken: '7F3K92',
};
const press = (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
async function open(more = {}) {
  signedIn(clerk);
  const places = [{ id: corner, name: '槐荫里小区 健身角' }];
  serve({ 'GET /stations': { stations: [station], places }, 'POST /stations': {}, ...more });
  await act(async () => void render(<StationsPage />));
}

test('a station says when somebody is there and how its sign is said; its hours can be changed', async () => {
  await open();
  expect(screen.getByText('周三 14:00–16:00，编号 7F3K-92')).toBeInTheDocument();
  await press(/^槐荫里小区 东门/);
  fireEvent.change(screen.getByRole('textbox', { name: '开放时间' }), { target: { value: '每天上午' } });
  await press('改时间');
  expect(written()).toMatchObject([{ body: { placeId: gate, hours: '每天上午' } }]);
});

test('a new one needs a place and hours', async () => {
  await open();
  await press('设一个站');
  await press('设站');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '先选在哪里',
    '还没填开放时间',
  ]);
  await press('槐荫里小区 健身角', 'radio');
  fireEvent.change(screen.getByRole('textbox', { name: '开放时间' }), { target: { value: '周三下午' } });
  await press('设站');
  expect(written()).toMatchObject([{ body: { placeId: corner, hours: '周三下午' } }]);
});

test('one is closed from its sheet', async () => {
  await open({ [`DELETE /stations/${gate}`]: {} });
  await press(/^槐荫里小区 东门/);
  await press('撤掉');
  expect(written()).toMatchObject([{ to: `DELETE /stations/${gate}` }]);
});
