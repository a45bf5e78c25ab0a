import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OwnRight } from '@linli/shared/electorate/electorate.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import MyVoteRightPage from '.';

const right: OwnRight['electorates'][number] = {
  ...{ id: 'e1', name: '更换排水主管', place: '槐荫里小区', edition: 1, state: 'posted', version: 2 },
  ...{
    madeAt: now,
    postedUntil: '2026-11-16',
    hash: null,
    totals: { lots: 612, heads: 598, area: 5_486_100 },
  },
  lots: [
    {
      ...{ id: 'l1', label: '12 号楼 2 单元 301', kind: 'home', area: 8_942, source: 'register' },
      ...{ sourceDay: '2026-10-01', proof: 'registered', why: 'several', head: '王某 有 3 套，算 1 人' },
    },
  ],
  objections: [],
  mayObject: true,
};
async function open(electorates: OwnRight['electorates']) {
  signedIn(resident);
  serve({ 'GET /vote-right': { now, electorates }, 'POST /electorates/e1/objections': {} });
  await act(async () => void render(<MyVoteRightPage />));
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('an owner reads their line and why it counts as it does, and says what is wrong with it', async () => {
  await open([right]);
  expect(screen.getByText('12 号楼 2 单元 301，89.42 ㎡')).toBeInTheDocument();
  expect(screen.getByText('王某 有 3 套，算 1 人')).toBeInTheDocument();
  await press('12 号楼 2 单元 301不对');
  await press('提异议');
  expect(screen.getByText('写清楚一点，至少 4 个字')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '房产证上是 90 平方米' } });
  await press('提异议');
  expect(written()).toMatchObject([{ body: { lotId: 'l1', words: '房产证上是 90 平方米' } }]);
});

test('once the list is frozen nothing can be objected to, and its hash is told', async () => {
  await open([{ ...right, state: 'frozen', mayObject: false, hash: `${'a'.repeat(56)}bcdefabc` }]);
  expect(screen.getByText(/指纹 aaaaaaaa…bcdefabc/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /不对/ })).toBeNull();
});

test('whoever is on no list is told why, and where to go', async () => {
  await open([]);
  expect(screen.getByText('清册里还没有您')).toBeInTheDocument();
});
