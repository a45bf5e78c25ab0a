import { act, fireEvent, screen } from '@testing-library/react';
import { answer, refuse, silence } from '../../../test/answers';
import { door, me, neighbours, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { wishCard } from '../../../test/wishes';
import { useDoor } from '../../platform/door';
import { setElder } from '../../platform/mode';
import { useSession } from '../../platform/session';
import BuildingPage from '.';

const code = '7F3K92ABCDEF';
const page = `GET /places/${code}`;
const help = { title: '青石桥社区', phone: '8555 0100' };
const sign = { q: encodeURIComponent(`https://linli.example/s/${code}`) };

beforeEach(() => {
  useDoor.setState({ code: null, help: null, page: null });
  useSession.setState({ me: null, known: false });
  setElder(false);
});

async function open(params: Record<string, string> = sign) {
  wechat.params = params;
  await show(<BuildingPage />);
}

test('a scanned sign shows its door, what is open there, and the month with both numbers', async () => {
  answer({ [page]: door() });
  await open();
  expect(await screen.findByRole('img', { name: '槐荫里小区 12号楼 2单元' })).toBeInTheDocument();
  expect(screen.getByText('2 单元 3 层 照明')).toBeInTheDocument();
  expect(screen.getByText('今天 17:30 前办结')).toBeInTheDocument();
  expect(screen.getByText('本月报了 14 件，到期 12 件，按时办结 11 件。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '打给网格员 周晓禾' })).toBeInTheDocument();
});

test.each([false, true])(
  'says my home to me at its own door, large type %s, and to nobody else',
  async (elder) => {
    setElder(elder);
    const homes = [{ placeId: door().plate.placeId, code: null, name: '12 号楼 2 单元 502' }];
    answer({ [page]: door(), 'GET /me': me({ homes }) });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: /12 号楼 2 单元 502/ }));
    expect(wechat.went).toEqual(['/resident/home/index']);
    await act(async () =>
      useSession.setState({ me: me({ homes: [{ placeId: 'd', code: null, name: '别处 101' }] }) }),
    );
    expect(screen.queryByText('我家')).toBeNull();
  },
);

test('where no door is open, that of one’s own home is one tap away', async () => {
  const homes = [
    { placeId: door().plate.placeId, code, name: '12 号楼 2 单元 502' },
    { placeId: 'd', code: null, name: '3 号楼 1 单元 101' },
  ];
  answer({ [page]: door(), 'GET /me': me({ homes }), 'GET /places': { compounds: [], doors: [] } });
  await open({});
  expect(await screen.findAllByRole('button', { name: /我家门口/ })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /12 号楼 2 单元 502/ }));
  expect(await screen.findByRole('img', { name: '槐荫里小区 12号楼 2单元' })).toBeInTheDocument();
});

test('reporting starts from the door that is shown', async () => {
  answer({ [page]: door() });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: /报一件事/ }));
  expect(wechat.went).toEqual([`/pages/report/index?b=${code}`]);
});

test('the last door is kept for the next visit, but not which matters are mine', async () => {
  answer({ [page]: door({ open: [neighbours({ mine: true })] }) });
  await open();
  expect(await screen.findByText(/您报的/)).toBeInTheDocument();
  const page1 = door({ open: [neighbours({ mine: false })] });
  expect(wechat.storage.get('door')).toEqual({ code, help, page: page1 });
});

test('a door that was seen before stands there at once, with its time, until the new answer comes', async () => {
  jest.useFakeTimers({ now: new Date('2026-11-19T01:00:00Z'), doNotFake: ['setTimeout', 'setImmediate'] });
  useDoor.setState({ code, help, page: door() });
  let come = (_: { statusCode: number; data: object }) => {};
  wechat.answer = () => new Promise((done) => (come = done));
  await open();
  expect(screen.getByText('以上是 11月18日 14:10 的情况')).toBeInTheDocument();
  expect(screen.getByText('昨天 17:30 前办结')).toBeInTheDocument();
  jest.useRealTimers();
  const newer = door({ now: '2026-11-19T01:00:00Z', open: [neighbours({ line: '今天换灯' })] });
  await act(async () => come({ statusCode: 200, data: newer }));
  expect(screen.getByText('今天换灯')).toBeInTheDocument();
  expect(screen.getByText('以上是 11月19日 09:00 的情况')).toBeInTheDocument();
});

test('without a network the door that was seen before stays, and says from when it is', async () => {
  useDoor.setState({ code, help, page: door() });
  answer({ [page]: silence });
  await open();
  expect(await screen.findByText('没连上，下面是 11月18日 14:10 的情况')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /报一件事/ })).toBeInTheDocument();
});

test('a sign that was revoked meanwhile does not show the door that was seen before', async () => {
  useDoor.setState({ code, help, page: door() });
  answer({
    [page]: refuse(409, 'sign.revoked', '这块牌子已经换新了'),
    'GET /places': { compounds: [], doors: [] },
  });
  await open();
  expect(await screen.findByText('这块牌子已经换新了')).toBeInTheDocument();
  expect(screen.queryByText('本楼正在办')).toBeNull();
});

test('large type is offered at the door, and before any door is open', async () => {
  answer({ 'GET /places': { compounds: [], doors: [] } });
  await open({});
  fireEvent.click(await screen.findByRole('button', { name: '大字版' }));
  expect(screen.getByRole('button', { name: '普通版' })).toBeInTheDocument();
  expect(wechat.storage.get('elder')).toBe(true);
});

test('three matters are shown, the rest on request', async () => {
  const open4 = ['a', 'b', 'c', 'd'].map((id) => neighbours({ id, line: `第 ${id} 件` }));
  answer({ [page]: door({ open: open4 }) });
  await open();
  expect(await screen.findByText('第 c 件')).toBeInTheDocument();
  expect(screen.queryByText('第 d 件')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '全部 4 件' }));
  expect(screen.getByText('第 d 件')).toBeInTheDocument();
});

test('a revoked sign says so in the words of the server, and offers the other ways', async () => {
  answer({
    [page]: refuse(409, 'sign.revoked', '这块牌子已经换新了'),
    'GET /places': { compounds: [{ id: 'c1', name: '槐荫里小区', community: '青石桥社区' }], doors: [] },
  });
  await open();
  expect(await screen.findByText('这块牌子已经换新了')).toBeInTheDocument();
  expect(screen.getByText('这个码没认出来')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: /槐荫里小区/ })).toBeInTheDocument();
});

test('an unknown sign is said once, in words that promise no phone', async () => {
  answer({
    [page]: refuse(404, 'sign.unknown', '这个码没认出来，可能贴错了'),
    'GET /places': { compounds: [], doors: [] },
  });
  await open();
  expect(await screen.findByText(/请选小区和楼号。/)).toBeInTheDocument();
  expect(screen.getAllByText(/这个码没认出来/)).toHaveLength(1);
});

test('a typed code that no sign has may have been copied wrongly', async () => {
  answer({
    'GET /places': { compounds: [], doors: [] },
    'GET /spoken/AAAAAA': refuse(404, 'sign.unknown', '这个码没认出来，可能贴错了'),
  });
  await open({});
  const box = await screen.findByRole('textbox', { name: '牌子上的编号' });
  fireEvent.change(box, { target: { value: 'aaa-aaa' } });
  fireEvent.click(screen.getByRole('button', { name: '打开' }));
  expect(await screen.findByText('没有这个编号，请看看是不是抄错了')).toBeInTheDocument();
});

test('something else that was scanned is no door', async () => {
  answer({ 'GET /places': { compounds: [], doors: [] } });
  await open({ q: encodeURIComponent('https://elsewhere.example/x') });
  expect(await screen.findByText('这个码没认出来')).toBeInTheDocument();
});

test('the last door does not pass for one that could not be read, and its phone helps', async () => {
  useDoor.setState({ code, help });
  answer({ [page]: door(), 'GET /places': { compounds: [], doors: [] } });
  await open({ q: encodeURIComponent('https://elsewhere.example/x') });
  expect(screen.getByText('这个码没认出来')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '打给青石桥社区' })).toBeInTheDocument();
  expect(screen.queryByText('本楼正在办')).toBeNull();
});

test('the code on the sign opens its door when it is typed', async () => {
  answer({ 'GET /places': { compounds: [], doors: [] }, 'GET /spoken/7F3K92': { code }, [page]: door() });
  await open({});
  fireEvent.change(await screen.findByRole('textbox', { name: '牌子上的编号' }), {
    target: { value: '7f3k-92' },
  });
  fireEvent.click(screen.getByRole('button', { name: '打开' }));
  expect(await screen.findByText('本楼正在办')).toBeInTheDocument();
});

test('a door without a sign can still be reported at', async () => {
  answer({
    'GET /places': {
      compounds: [{ id: 'c1', name: '槐荫里小区', community: '青石桥社区' }],
      doors: [{ placeId: 'p9', code: null, name: '9 号楼' }],
    },
  });
  await open({});
  fireEvent.click(await screen.findByRole('button', { name: /槐荫里小区/ }));
  fireEvent.click(await screen.findByRole('button', { name: '9 号楼' }));
  expect(wechat.went[0]).toMatch(/^\/pages\/report\/index\?place=p9&compound=/);
});

test('without a network it says so, offers another try and somebody to call', async () => {
  useDoor.setState({ code, help });
  answer({ [page]: silence });
  await open({});
  expect(await screen.findByText('没连上')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '打给青石桥社区' })).toBeInTheDocument();
  answer({ [page]: door() });
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('本楼正在办')).toBeInTheDocument();
});

test('large type leaves the plate and three things to do', async () => {
  setElder(true);
  answer({ [page]: door() });
  await open();
  expect(await screen.findByRole('button', { name: /打给网格员/ })).toHaveTextContent('周晓禾');
  expect(screen.getByRole('button', { name: /我报的事/ })).toBeInTheDocument();
  expect(screen.queryByText('本楼正在办')).toBeNull();
});

test('a door without contacts still offers somebody to call, in large type too', async () => {
  setElder(true);
  answer({ [page]: door({ contacts: [] }) });
  await open();
  expect(await screen.findByRole('button', { name: '打给政务服务热线' })).toBeInTheDocument();
});

test('people at work find the way to their pages', async () => {
  const post = { id: 'a', role: 'grid_worker', roleName: '网格员', placeId: 'g', placeName: '第3网格' };
  answer({ [page]: door(), 'GET /me': me({ posts: [{ ...post, permission: 'handle' }] }) });
  await open();
  const work = await screen.findByRole('button', { name: /工作台/ });
  const wish = screen.getByRole('button', { name: /^许个心愿/ });
  // they come for it many times a day: it stands before all that is for residents
  expect(work.compareDocumentPosition(wish) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.click(work);
  expect(wechat.went).toEqual(['/worker/inbox/index']);
  expect(screen.queryByRole('button', { name: /^社区/ })).toBeNull();
});

test('wishes of the neighbours stand on the page, at most three, and each is one tap away', async () => {
  const wishes = ['w1', 'w2', 'w3', 'w4'].map((id) => wishCard({ id, title: `心愿 ${id}` }));
  answer({ [page]: door({ wishes }) });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: /^心愿 w3/ }));
  expect(screen.queryByRole('button', { name: /^心愿 w4/ })).toBeNull();
  expect(screen.getByText('本小区 4 个等人接')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '看全部 4 个心愿' }));
  fireEvent.click(screen.getByRole('button', { name: /许个心愿/ }));
  expect(wechat.went).toEqual([
    '/resident/wish/index?id=w3',
    '/pages/wishes/index',
    '/resident/wish-make/index',
  ]);
});

test('the next meeting and the vote that is open are one tap away', async () => {
  const vote = { id: 'v1', title: '更换排水主管', opensAt: now, closesAt: now };
  answer({ [page]: door({ meeting: { id: 'm1', title: '座椅放哪里', startsAt: now }, votes: [vote] }) });
  await open();
  fireEvent.click(await screen.findByText('座椅放哪里'));
  fireEvent.click(screen.getByText('更换排水主管'));
  expect(screen.getByText(/^业主表决 · .*截止$/)).toBeInTheDocument();
  expect(wechat.went).toEqual(['/deliberation/meeting/index?id=m1', '/deliberation/vote/index?id=v1']);
});
