import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, silence } from '../../../test/answers';
import { door, me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { wishCard, wishList } from '../../../test/wishes';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import WishesPage from '.';

const list = 'GET /wishes';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => {
  useDoor.setState({ code: null, help: null, page: door() });
  useSession.setState({ me: null, known: true });
});

test('without sign-in the wishes around the last door stand there, with both numbers and their counts', async () => {
  answer({ [list]: wishList([wishCard()]) });
  await show(<WishesPage />);
  for (const words of ['41', '6 天', '换厨房灯泡，够不着', '槐荫里小区 · 约 40 分钟 · 周末都行', '等了 6 天'])
    expect(screen.getByText(words)).toBeInTheDocument();
  for (const name of ['全部 14', '等人接 9', '合力 2', '我的 2'])
    expect(screen.getByRole('radio', { name })).toBeInTheDocument();
  expect(asked(list)[0]?.url).toContain(`placeId=${door().plate.placeId}`);
  await tap('button', /换厨房灯泡/);
  await tap('button', '许个心愿');
  expect(wechat.went).toEqual(['/resident/wish/index?id=w1', '/resident/wish-make/index']);
});

test('how many help and until when it is kept stand on a card', async () => {
  const group = wishCard({ id: 'w2', title: '每周取药', hands: 4, taken: 1, confirmed: 1 });
  const taken = wishCard({ id: 'w3', state: 'taken', lockedUntil: '2026-11-19T12:00:00.000Z' });
  answer({ [list]: wishList([group, taken]) });
  await show(<WishesPage />);
  expect(screen.getByRole('img', { name: '已有 2 人，还要 2 人' })).toBeInTheDocument();
  expect(screen.getByText('锁定到明天 20:00，没约上会放回来')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '状态：已认领' })).toBeInTheDocument();
});

test('another list is asked for by its chip while the numbers stay', async () => {
  answer({ [list]: wishList([wishCard()]) });
  await show(<WishesPage />);
  await tap('radio', '等人接 9');
  expect(asked(list).at(-1)?.url).toContain('view=open');
  expect(screen.getByText('41')).toBeInTheDocument();
});

test('a visitor’s own list offers to sign in, and an empty one says so kindly', async () => {
  answer({ [list]: wishList([], { oldest: null }) });
  await show(<WishesPage />);
  expect(screen.getByText('这里还没有心愿')).toBeInTheDocument();
  expect(screen.queryByText('等得最久')).toBeNull();
  await tap('radio', '我的 2');
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument();
  await act(async () => useSession.setState({ me: me() }));
  expect(screen.getByText('您还没有许愿，也没有接')).toBeInTheDocument();
});

test('who has been at no door and has no home is led to one', async () => {
  useDoor.setState({ page: null });
  answer({ [list]: wishList([], { place: null }) });
  await show(<WishesPage />);
  await tap('button', '去选门');
  expect(wechat.went).toEqual(['/pages/building/index']);
});

test('pulled down it asks anew, and without a network what was there stays', async () => {
  answer({ [list]: wishList([wishCard()]) });
  await show(<WishesPage />);
  answer({ [list]: silence });
  await act(async () => wechat.pull());
  expect(screen.getByText('没连上，下面是刚才的内容')).toBeInTheDocument();
  expect(screen.getByText('换厨房灯泡，够不着')).toBeInTheDocument();
});
