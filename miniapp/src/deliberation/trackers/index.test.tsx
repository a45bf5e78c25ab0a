import { act, fireEvent, screen } from '@testing-library/react';
import { secretBox } from '../../../test/secret-box';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import TrackersPage from '.';

const [mine, other] = ['0123456789ABCDEFGHJK', 'ZZZZZ0000011111ABCDE'];
const ballot = (tracker: string) => ({
  header: {},
  ballot: { voteId: 'vote-1', tracker, sealed: '', signature: '' },
});
const type = (text: string) =>
  act(async () => void fireEvent.input(screen.getByRole('textbox'), { target: { value: text } }));

beforeEach(() => {
  wechat.params = { id: 'vote-1' };
});

test('after closing my ballot is found by itself, and any number that is typed as it was read', async () => {
  wechat.storage.set('ballot.vote-1.slot-1', { step: 'cast', ballot: ballot(mine).ballot });
  secretBox({ state: 'closed' }).inside.push(ballot(mine), ballot(other));
  await show(<TrackersPage />);
  expect(screen.getByText('在清单里，票在票箱里。')).toBeTruthy();
  await type('zzzzz-ooooo-11111-abcde');
  expect(screen.getByText('在清单里，这张票在票箱里')).toBeTruthy();
  await type('zzzzz-ooooo-11111-abcdf');
  expect(screen.getByText(/清单里没有这个号/)).toBeTruthy();
});

test('a ballot that was cast and is not on the list is said so, with what to do', async () => {
  wechat.storage.set('ballot.vote-1.slot-1', { step: 'cast', ballot: ballot(mine).ballot });
  secretBox({ state: 'closed' }).inside.push(ballot(other));
  await show(<TrackersPage />);
  expect(screen.getByText(/清单里没有这张票.*可以提异议/)).toBeTruthy();
});

test('what came out is said with the words of the options, and few ballots say nothing', async () => {
  const counts = { ballots: 9, spoilt: 1, questions: [{ options: [5, 4, 2], none: 1 }] };
  secretBox({ state: 'counted', counts });
  await show(<TrackersPage />);
  for (const words of ['甲 5 票', '丙 2 票', '弃权 1 票', '作废 1 张'])
    expect(screen.getByText(words)).toBeTruthy();
  document.body.innerHTML = '';
  secretBox({ state: 'counted', few: true });
  await show(<TrackersPage />);
  expect(screen.getByText(/不到 5 张/)).toBeTruthy();
});

test('while the box is open there is no list yet', async () => {
  secretBox();
  await show(<TrackersPage />);
  expect(screen.getByText(/封箱以后公布查票号清单/)).toBeTruthy();
});
