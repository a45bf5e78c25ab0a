import { act, render, screen } from '@testing-library/react';
import { resident, serve, signedIn, worker } from '../../../test/at-work';
import RecordPage from './index';

async function open(rated: { cases: number; solved: number } | null) {
  serve({ 'GET /me/handling': { since: '2026-05-01', ended: 12, least: 5, rated } });
  await act(async () => void render(<RecordPage />));
}

test('who handles reads sums, and that they are for nobody else', async () => {
  signedIn(worker);
  await open({ cases: 10, solved: 9 });
  expect(Array.from(document.querySelectorAll('.counts__one'), (one) => one.textContent)).toEqual([
    '12办结的',
    '10有评价的',
    '9都说办好了',
  ]);
  expect(screen.getByText('5月1日以来，只有您自己看得到')).toBeInTheDocument();
});

test('below a handful it says why there is nothing to read', async () => {
  signedIn(worker);
  await open(null);
  expect(screen.getByText('有评价的满 5 件才显示，这样看不出是谁评的。')).toBeInTheDocument();
  expect(screen.queryByText('有评价的')).toBeNull();
});

test('it is not for residents', async () => {
  signedIn(resident);
  await open({ cases: 10, solved: 9 });
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});
