import { act, fireEvent, screen } from '@testing-library/react';
import { clerk, now, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import SecretVotesPage from '.';

const place = '019aa000-0000-7000-8000-000000000001';
const people = ['方叔', '许老师', '孙主任'].map((name, at) => ({
  id: `019aa000-0000-7000-8000-00000000001${at}`,
  name,
}));
const form = {
  today: '2026-11-18',
  mostDays: 60,
  places: [
    { id: place, name: '槐荫里小区' },
    { id: place.replace(/1$/, '2'), name: '12号楼' },
  ],
  people,
};
const vote = { id: 'v1', title: '空地修什么', place: '槐荫里小区', state: 'running', closesAt: now };
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

async function open(mayMake: boolean) {
  signedIn(mayMake ? clerk : resident);
  serve({
    'GET /home-votes': { now, mayMake, votes: [{ ...vote, todo: true, teller: true }] },
    'GET /office/home-votes/form': form,
    'POST /office/home-votes': { id: 'v2' },
  });
  await show(<SecretVotesPage />);
}

test('a resident sees what their home has yet to say and opens it', async () => {
  await open(false);
  expect(screen.getByText(/您家还没投 · 您是监票人/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '发起一次' })).toBeNull();
  fireEvent.click(screen.getByText('空地修什么'));
  expect(wechat.went).toEqual(['/deliberation/secret-vote/index?id=v1']);
});

test('whoever steers a place makes one; what is missing is said at its field', async () => {
  await open(true);
  await press('发起一次');
  await press('发起');
  expect(written()).toEqual([]);
  expect(screen.getByText('还没填题目')).toBeTruthy();
  fireEvent.click(screen.getByText('槐荫里小区'));
  fill('题目', '空地修什么');
  fill('可选的项', '车棚\n\n 花园 ');
  fireEvent.change(document.querySelector('input[type=date]') ?? document.body, {
    target: { value: '2026-11-25' },
  });
  for (const { name } of people.slice(0, 2)) fireEvent.click(screen.getByText(name));
  await press('发起');
  expect(written()).toMatchObject([
    {
      to: 'POST /office/home-votes',
      body: {
        ...{ placeId: place, title: '空地修什么', options: ['车棚', '花园'], most: 1, who: 'owner' },
        ...{ until: '2026-11-25', tellers: people.slice(0, 2).map(({ id }) => id) },
      },
    },
  ]);
  expect(wechat.went).toEqual(['/deliberation/secret-vote/index?id=v2']);
});
