import { act, fireEvent, screen, within } from '@testing-library/react';
import type { OfficeWish, OfficeWishes } from '@linli/shared/wish/wish.contract';
import { answer, asked } from '../../../test/answers';
import { clerk, signedIn } from '../../../test/at-work';
import { now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { wishCard, wishDetail } from '../../../test/wishes';
import OfficeWishesPage from '.';

const waiting = (more: Partial<OfficeWish> = {}): OfficeWish => ({
  ...wishCard({ state: 'pending', title: '换灯泡' }),
  words: '厨房灯泡坏了，我住 12 号楼。',
  for: 'self',
  whom: null,
  due: '2026-11-20T09:30:00.000Z',
  late: false,
  version: 1,
  claimId: null,
  ...more,
});
const list = (...wishes: OfficeWish[]): OfficeWishes => ({
  now,
  counts: { review: 1, companion: 1, confirm: 0, alarm: 0, open: 3, ended: 0 },
  wishes,
});
const page = 'GET /office/wishes';
const moves = 'POST /wishes/w1/moves';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const press = (name: string) =>
  act(async () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  wechat.params = {};
  signedIn(clerk);
});

test('what gives somebody away is warned of; minutes and company are chosen, nothing beforehand', async () => {
  answer({ [page]: list(waiting()), [moves]: wishDetail() });
  await show(<OfficeWishesPage />);
  expect(screen.getByText('周五 17:30 前核实')).toBeInTheDocument();
  await tap('button', '公布：换灯泡');
  expect(screen.getByText('邻居会看到的话里写了楼栋或者门牌，改一改')).toBeInTheDocument();
  await press('公布');
  expect(screen.getByText('先选要不要两人同行')).toBeInTheDocument();
  expect(asked(moves)).toEqual([]);
  type('邻居看到的话', '厨房的灯不亮了，想请人换上。');
  await tap('radio', '40 分钟');
  await tap('radio', '一个人就行');
  await press('公布');
  expect(asked(moves)[0]?.data).toEqual({
    move: 'publish',
    version: 1,
    fields: { title: '换灯泡', shown: '厨房的灯不亮了，想请人换上。', minutes: 40, pair: false },
  });
});

test('of a child’s wish two always go', async () => {
  const child = waiting({ for: 'coded', whom: '童心-A3', words: '想有人辅导数学' });
  answer({ [page]: list(child), [moves]: wishDetail() });
  await show(<OfficeWishesPage />);
  await tap('button', '公布：换灯泡');
  expect(screen.getByText('孩子的心愿，都要两位成年人一起去')).toBeInTheDocument();
  await tap('radio', '60 分钟');
  await press('公布');
  expect(asked(moves)[0]?.data).toMatchObject({ fields: { pair: true } });
});

test('a refusal needs a reason, which the wisher reads', async () => {
  answer({ [page]: list(waiting()), [moves]: wishDetail() });
  await show(<OfficeWishesPage />);
  await tap('button', '先不公布：换灯泡');
  await press('告诉他');
  expect(screen.getByText('先选原因')).toBeInTheDocument();
  await tap('radio', /救助政策/);
  await press('告诉他');
  expect(asked(moves)[0]?.data).toEqual({ move: 'refuse', version: 1, fields: { reason: 'money' } });
});

test('a neighbour is asked to come along, or the reader goes', async () => {
  const wanted = waiting({ state: 'taken', claimId: 'c1' });
  const person = {
    near: 'building',
    skill: null,
    post: null,
    free: null,
    skilled: false,
    holds: 0,
    asked: false,
  };
  answer({
    [page]: list(wanted),
    'GET /office/wishes/w1/candidates': {
      now,
      candidates: [{ personId: '00000000-0000-4000-8000-0000000000b1', name: '李明', ...person }],
      teams: [],
      offers: [],
    },
    'POST /office/claims/c1/second': {},
  });
  await show(<OfficeWishesPage />);
  await tap('radio', '要人同行 1 件');
  await tap('button', '安排同行的人：换灯泡');
  await tap('radio', /李明/);
  await press('就这位');
  await tap('button', '安排同行的人：换灯泡');
  await tap('radio', /我去/);
  await press('就这位');
  expect(asked('POST /office/claims/c1/second').map(({ data }) => data)).toEqual([
    { personId: '00000000-0000-4000-8000-0000000000b1' },
    {},
  ]);
});

test('codes for a card are shown once, for whoever has no phone', async () => {
  const old = waiting({ state: 'open', for: 'behalf', whom: '孙爷爷' });
  answer({ [page]: list(old), 'POST /office/wishes/w1/cards': { codes: ['ABC234'] } });
  await show(<OfficeWishesPage />);
  await tap('radio', '公布着的 3 件');
  await tap('button', '给确认卡：换灯泡');
  await press('出码');
  expect(screen.getByText('ABC 234')).toBeInTheDocument();
  await tap('button', '打开：换灯泡');
  expect(wechat.went).toEqual(['/resident/wish/index?id=w1']);
});
