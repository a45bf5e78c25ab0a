import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { answer, asked, refuse, silence } from '../../../test/answers';
import { hold } from '../../../test/hold';
import { door, me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { notToClaim, own, wishDetail, wishForm } from '../../../test/wishes';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import WishMakePage from '.';

const make = 'POST /wishes';
const made = { id: 'w1', reviewDue: '2026-11-20T09:30:00.000Z' };
const form = { 'GET /wishes/form': wishForm() };
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const said = '厨房吸顶灯不亮半个月了，灯泡已经买好，家里没有梯子。';

async function fillIn() {
  await tap('radio', '修东西');
  type('说说看', said);
  await tap('radio', '周末');
  await tap('radio', '上门');
}

beforeEach(() => {
  wechat.params = {};
  useDoor.setState({ code: '7F3K92ABCDEF', page: door() });
  useSession.setState({ me: me(), known: true });
});

test('is filled in with a few taps; neighbours see the title and no more', async () => {
  answer({ ...form, [make]: made });
  await show(<WishMakePage />);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  await fillIn();
  expect(screen.getByText('厨房吸顶灯不亮半个月了')).toBeInTheDocument();
  expect(screen.getByText('槐荫里小区 · 周末都行')).toBeInTheDocument();
  expect(screen.getByText('社区 2 个工作日内核实，再公布')).toBeInTheDocument();
  await tap('button', '提交');
  expect(asked(make)[0]?.data).toEqual({
    kind: 'repair',
    words: said,
    when: 'weekend',
    hands: 1,
    spot: 'home',
    homeId: wishForm().homes[0]?.id,
  });
  await tap('button', '看我的心愿');
  expect(wechat.went).toEqual(['/resident/wish/index?id=w1']);
});

test('says at each field what is wrong, and sends nothing', async () => {
  answer(form);
  await show(<WishMakePage />);
  await tap('button', '提交');
  for (const words of ['先选想请人帮什么', '写几个字，或者按住说话', '先选哪天方便', '先选在哪里办'])
    expect(screen.getByText(words)).toBeInTheDocument();
  await tap('switch', '替家里人');
  await tap('button', '提交');
  expect(screen.getByText('写一下怎么称呼他')).toBeInTheDocument();
  type('怎么称呼他', '孙爷爷');
  await tap('button', '提交');
  expect(screen.getByText('先问问他本人愿不愿意')).toBeInTheDocument();
  expect(asked(make)).toEqual([]);
});

test('a title that gives somebody away is said so before anything is sent', async () => {
  answer(form);
  await show(<WishMakePage />);
  type('标题换个说法', '打 13900000001');
  expect(screen.getByText('邻居会看到的话里像是电话号码，改一改')).toBeInTheDocument();
});

test('can be spoken instead of written', async () => {
  answer({ ...form, [make]: made });
  await show(<WishMakePage />);
  await tap('radio', '跑腿');
  await hold();
  const recording = '00000000-0000-4000-8000-0000000000f1';
  await act(async () => wechat.uploads[0]?.arrive(201, { id: recording }));
  await tap('radio', '都行');
  await tap('radio', '只打电话');
  await tap('button', '提交');
  expect(asked(make)[0]?.data).toMatchObject({ recording });
});

test('without a network nothing is lost, also when the app is closed, and the second try has the same key', async () => {
  answer({ ...form, [make]: silence });
  await show(<WishMakePage />);
  await fillIn();
  await tap('button', '提交');
  expect(screen.getByText(/不会重复/)).toBeInTheDocument();
  cleanup();
  answer({ ...form, [make]: made });
  await show(<WishMakePage />);
  expect(screen.getByRole('textbox', { name: '说说看' })).toHaveValue(said);
  await tap('button', '提交');
  const [one, again] = asked(make).map(({ header }) => header['idempotency-key']);
  expect(one).toBe(again);
  expect(screen.getByText('交给社区了')).toBeInTheDocument();
});

test('after a refusal the next try is another one', async () => {
  answer({ ...form, [make]: refuse(409, 'wish.too_many', '您已经有三个心愿在等') });
  await show(<WishMakePage />);
  await fillIn();
  await tap('button', '提交');
  expect(screen.getByText('您已经有三个心愿在等')).toBeInTheDocument();
  await tap('button', '提交');
  const [one, again] = asked(make).map(({ header }) => header['idempotency-key']);
  expect(one).not.toBe(again);
});

test('who has no home makes it at the door scanned last, and for the home binds one first', async () => {
  answer({ 'GET /wishes/form': wishForm({ homes: [] }), [make]: made });
  await show(<WishMakePage />);
  await fillIn();
  await tap('button', '提交');
  expect(screen.getByText('上门要先绑定住址')).toBeInTheDocument();
  await tap('radio', '在党群服务站');
  await tap('button', '提交');
  expect(asked(make)[0]?.data).toMatchObject({ code: '7F3K92ABCDEF', spot: 'station' });
});

test('what was not published is said again with its own words', async () => {
  wechat.params = { wish: 'w1' };
  const before = wishDetail({
    view: 'wisher',
    state: 'refused',
    own: own(),
    claim: notToClaim(),
    version: 4,
  });
  answer({ ...form, 'GET /wishes/w1': before, 'POST /wishes/w1/moves': { ...before, state: 'pending' } });
  await show(<WishMakePage />);
  expect(screen.getByRole('radio', { name: '修东西' })).toBeChecked();
  type('说说看', '灯泡坏了，请人换一下。');
  await tap('button', '提交');
  expect(asked('POST /wishes/w1/moves')[0]?.data).toMatchObject({
    move: 'revise',
    version: 4,
    fields: { kind: 'repair', words: '灯泡坏了，请人换一下。', spot: 'home', when: 'weekend' },
  });
});

test('a visitor is told what there is and offered to sign in', async () => {
  useSession.setState({ me: null });
  answer({});
  await show(<WishMakePage />);
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument();
});
