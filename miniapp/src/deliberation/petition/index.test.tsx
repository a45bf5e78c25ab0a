import { act, fireEvent, render, screen } from '@testing-library/react';
import type { PetitionPage as Page } from '@linli/shared/petition/petition.contract';
import { clerk, now, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import PetitionPage from '.';

const petition: Page = {
  now,
  ...{ id: 'n1', matter: 'meeting', state: 'open', place: '槐荫里小区', at: now, closesAt: now },
  ...{ heads: 58, allHeads: 612, area: 520_000, allArea: 5_486_100, share: 20, missing: 65 },
  ...{ reachedAt: null, caller: null, due: null, late: false, calledOn: null, calledWords: null },
  ...{ topicId: null, words: null, signed: false, why: null },
  rights: { sign: true, unsign: false, withdraw: false, enter: false, call: false },
};
async function open(more: Partial<Page> = {}) {
  signedIn(resident);
  wechat.params = { id: 'n1' };
  serve({ 'GET /petitions/n1': { ...petition, ...more }, 'POST /petitions/n1/signatures': {} });
  await act(async () => void render(<PetitionPage />));
}
const press = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('an owner signs with both numbers and what is missing in sight', async () => {
  await open();
  expect(screen.getByText('58 / 612 个业主人数，占 9.4%，还差 65 个')).toBeInTheDocument();
  expect(screen.getByText('面积 5,200 ㎡ / 54,861 ㎡')).toBeInTheDocument();
  await press('我家联名');
  expect(written()).toMatchObject([{ to: 'POST /petitions/n1/signatures' }]);
});

test('once it is reached the page says who has to call, and that they are late', async () => {
  await open({
    ...{ state: 'reached', missing: 0, caller: '望榆街道', due: now, late: true, why: '已经不收联名了' },
    rights: { ...petition.rights, sign: false },
  });
  expect(screen.getByText('望榆街道')).toBeInTheDocument();
  expect(screen.getByText('过期了，还没有召集')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我家联名' })).toBeNull();
});

test('a new one needs its matter', async () => {
  signedIn(resident);
  wechat.params = { place: 'd1' };
  serve({ 'POST /petitions': { id: 'n2' } });
  await act(async () => void render(<PetitionPage />));
  await press('发起，我家先联名');
  expect(screen.getByText('请选一件')).toBeInTheDocument();
  await press('选聘或解聘物业', 'radio');
  await press('发起，我家先联名');
  expect(written()).toMatchObject([{ body: { placeId: 'd1', matter: 'manager', words: '' } }]);
});

test('paper is written down by one and counted by another; what is wrong stands at its field', async () => {
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const paper = {
    id: id(1),
    home: '12 号楼 2 单元 101',
    name: '老周',
    on: '2026-11-18',
    by: '孙主任',
    refused: null,
  };
  signedIn(clerk);
  wechat.params = { id: 'n1' };
  serve({
    'GET /petitions/n1': { ...petition, rights: { ...petition.rights, sign: false, enter: true } },
    'GET /office/petitions/n1/papers': {
      ...{ now, today: '2026-11-18', since: '2026-11-01', doors: [{ id: id(9), name: '12 号楼 2 单元' }] },
      papers: [
        { ...paper, mine: false },
        { ...paper, id: id(2), home: '12 号楼 2 单元 102', mine: true },
      ],
    },
    'POST /office/petitions/n1/signatures': {},
    [`POST /office/petitions/n1/papers/${id(1)}/looks`]: {},
  });
  await act(async () => void render(<PetitionPage />));
  expect(screen.queryByRole('button', { name: '和纸上一样，算：12 号楼 2 单元 102' })).toBeNull();
  await press('照纸记一户');
  await press('记下这一户');
  expect(screen.getByText('先选门')).toBeInTheDocument();
  expect(screen.getByText('还没填房号')).toBeInTheDocument();
  await press('12 号楼 2 单元', 'radio');
  fireEvent.change(screen.getByRole('textbox', { name: '房号' }), { target: { value: '201' } });
  fireEvent.change(screen.getByRole('textbox', { name: '业主姓名' }), { target: { value: '业主201' } });
  await press('记下这一户');
  await press('和纸上一样，算：12 号楼 2 单元 101');
  expect(written()).toMatchObject([
    { body: { doorId: id(9), room: '201', name: '业主201', on: '2026-11-18' } },
    { to: `POST /office/petitions/n1/papers/${id(1)}/looks`, body: { counts: true } },
  ]);
});

test('whoever has to call says when on their phone', async () => {
  signedIn(resident);
  wechat.params = { id: 'n1' };
  const rights = { ...petition.rights, sign: false, call: true };
  serve({ 'GET /petitions/n1': { ...petition, state: 'reached', caller: '业委会', due: now, rights } });
  await act(async () => void render(<PetitionPage />));
  await press('写下召集');
  await press('告诉大家');
  expect(screen.getByText('先选哪一天开始')).toBeInTheDocument();
  expect(written()).toEqual([]);
});
