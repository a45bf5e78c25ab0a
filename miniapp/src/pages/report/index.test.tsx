import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Categories } from '@linli/shared/dispatch/dispatch.contract';
import { answer, asked, refuse, silence } from '../../../test/answers';
import { clock, door, me, neighbours, now, plate } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useDoor } from '../../platform/door';
import { leaveSignIn, useSession } from '../../platform/session';
import ReportPage from '.';

const code = '7F3K92ABCDEF';
const kind = (name: string, more: object) => ({
  code: name,
  icon: 'light',
  hint: null,
  tile: null,
  visibility: 'public',
  urgent: false,
  ...more,
});
const categories = {
  categories: [
    kind('lighting', { name: '照明', tile: 1, hint: '楼道灯、路灯' }),
    kind('noise', { name: '噪音', tile: 2, visibility: 'staff' }),
    kind('tree', { name: '树木' }),
  ],
} as Categories;
const receipt = {
  id: 't9',
  number: '1118-0031',
  state: 'dispatched',
  unit: '第3网格',
  handler: '周晓禾',
  at: now,
  now,
  clocks: [clock({ kind: 'accept', due: '2026-11-19T09:30:00.000Z', urgency: 'ample' })],
};
const similar = `GET /places/${plate.placeId}/tickets`;
const quiet = {
  [`GET /places/${code}`]: door(),
  'GET /categories': categories,
  [similar]: { now, tickets: [] },
};
const signedIn = { ...quiet, 'GET /me': me() };

beforeEach(() => {
  useDoor.setState({ code: null });
  useSession.setState({ me: null, known: false });
  wechat.params = { b: code };
});

const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const submit = () => act(async () => tap('button', '提交'));
async function fillIn() {
  await act(async () => tap('radio', '照明'));
  type('怎么回事', '3 层楼道的灯不亮三天了');
}

describe('the form', () => {
  test('knows the place, and has nothing chosen beforehand', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    expect(await screen.findByText('槐荫里小区 2 单元')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.queryByRole('switch', { checked: true })).toBeNull();
  });

  test('says at each field what is wrong, and sends nothing', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    type('怎么回事', '灯坏');
    await submit();
    expect(screen.getByText('还没填是哪一类')).toBeInTheDocument();
    expect(screen.getByText('怎么回事至少写 5 个字，还差 3 个')).toBeInTheDocument();
    expect(asked('POST /tickets')).toEqual([]);
  });

  test('what a kind means is said at its tile; the rest stands behind 更多', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    await act(async () => tap('radio', '噪音'));
    expect(screen.getByText('不公开，邻居看不到')).toBeInTheDocument();
    tap('button', '更多，还有 1 类');
    await act(async () => tap('radio', '树木'));
    expect(screen.getByRole('radio', { name: '树木' })).toBeChecked();
  });

  test('a building in two grids asks for the entrance, and sends it as the place', async () => {
    const entrances = [
      { placeId: 'e1', name: '1 单元' },
      { placeId: '00000000-0000-4000-8000-0000000000e2', name: '2 单元' },
    ];
    answer({ ...signedIn, [`GET /places/${code}`]: door({ entrances }), 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    expect(screen.getByText('还没填地点')).toBeInTheDocument();
    tap('radio', '2 单元');
    await submit();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ placeId: entrances[1]?.placeId });
  });

  test('what was typed is there again after the page was closed', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    await fillIn();
    expect(wechat.storage.get('draft.report')).toMatchObject({
      category: 'lighting',
      words: '3 层楼道的灯不亮三天了',
      key: expect.stringMatching(/^\w{32}$/),
    });
  });
});

describe('submitting', () => {
  test('sends what was filled in and shows the receipt', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    tap('button', '高一层');
    tap('switch', '需要回电');
    tap('switch', '请别人来办');
    await submit();
    expect(asked('POST /tickets')[0]?.data).toEqual({
      placeId: plate.placeId,
      category: 'lighting',
      words: '3 层楼道的灯不亮三天了',
      photos: [],
      floor: 1,
      outside: false,
      callBack: true,
      hideName: false,
      aboutHandler: true,
    });
    expect(screen.getByText('已经报上去了')).toBeInTheDocument();
    expect(screen.getByText('编号 1118-0031，派给了第3网格 周晓禾')).toBeInTheDocument();
    expect(screen.getByText('明天 17:30 前受理')).toBeInTheDocument();
    expect(wechat.storage.has('draft.report')).toBe(false);
    tap('button', '看进度');
    expect(wechat.went).toEqual(['/resident/ticket/index?id=t9']);
  });

  test('a visitor is asked to sign in only then, and nothing typed is lost when they would rather not', async () => {
    answer(quiet);
    await show(<ReportPage />);
    await fillIn();
    expect(wechat.went).toEqual([]);
    await submit();
    expect(wechat.went).toEqual(['/pages/sign-in/index']);
    await act(async () => leaveSignIn());
    expect(screen.getByRole('alert')).toHaveTextContent('登录以后才能提交。您填的都还在。');
    expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue('3 层楼道的灯不亮三天了');
  });

  test('without a network everything stays, and the next try carries the same key', async () => {
    answer({ ...signedIn, 'POST /tickets': silence });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    expect(screen.getByRole('alert')).toHaveTextContent('没连上网，还没提交');
    answer({ ...signedIn, 'POST /tickets': receipt });
    await submit();
    const [first, second] = asked('POST /tickets');
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key']);
  });

  test('what the server finds wrong stands at its field, and the next try is another one', async () => {
    const noPhone = refuse(400, 'field.wrong', '有几处要改一改', { phone: '还没填手机号' });
    answer({ ...signedIn, 'GET /me': me({ phone: null }), 'POST /tickets': noPhone });
    await show(<ReportPage />);
    await fillIn();
    tap('switch', '需要回电');
    await submit();
    expect(screen.getByText('还没填手机号')).toBeInTheDocument();
    type('手机号', '13800004417');
    await submit();
    await submit();
    const [first, second] = asked('POST /tickets');
    expect(first?.data).toMatchObject({ phone: '13800004417' });
    expect(second?.header['idempotency-key']).not.toBe(first?.header['idempotency-key']);
  });
});

describe('photos', () => {
  test('on their way they are waited for, unless the person would rather not', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await act(async () => tap('button', '拍照'));
    await submit();
    expect(screen.getByText('照片还有 1 张在传，传完就提交')).toBeInTheDocument();
    expect(asked('POST /tickets')).toEqual([]);
    await act(async () => tap('button', '不等照片了'));
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: [] });
    expect(screen.getByText('有 1 张照片没有一起交，可以在进度里补。')).toBeInTheDocument();
  });

  test('that arrived travel with the report', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await act(async () => tap('button', '拍照'));
    const id = '00000000-0000-4000-8000-0000000000f0';
    await act(async () => wechat.uploads[0]?.arrive(201, { id }));
    await submit();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: [id] });
  });

  test('of a visitor wait on the phone until somebody has signed in', async () => {
    answer(quiet);
    await show(<ReportPage />);
    await act(async () => tap('button', '拍照'));
    expect(wechat.uploads).toEqual([]);
    await act(async () => useSession.setState({ me: me(), known: true }));
    expect(wechat.uploads).toHaveLength(1);
  });
});

describe('the same matter', () => {
  const reported = {
    now,
    tickets: [neighbours({ id: 'n1', line: '2 层楼道灯一闪一闪' }), neighbours({ id: 'n2' })],
  };

  test('can be followed instead of reported again', async () => {
    answer({ ...signedIn, [similar]: reported, 'POST /tickets/n1/reporters': { ...receipt, id: 'n1' } });
    await show(<ReportPage />);
    expect(screen.queryByText('2 层楼道灯一闪一闪')).toBeNull();
    await act(async () => tap('radio', '照明'));
    expect(await screen.findByText('16日 09:12 报的，办理中')).toBeInTheDocument();
    await act(async () => tap('button', '是，一起跟进'));
    expect(asked('POST /tickets/n1/reporters')[0]?.data).toEqual({ callBack: false });
    expect(screen.getByText('您一起跟进了')).toBeInTheDocument();
  });

  test('that it is not makes way for the next, and never stops a report', async () => {
    answer({ ...signedIn, [similar]: reported, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await screen.findByText('2 层楼道灯一闪一闪');
    tap('button', '不是');
    expect(screen.getByText('2 单元 3 层 照明')).toBeInTheDocument();
    await submit();
    await waitFor(() => expect(screen.getByText('已经报上去了')).toBeInTheDocument());
  });
});

test('another place can be chosen, and is kept with what was typed', async () => {
  answer({
    ...signedIn,
    'GET /places/00000000-0000-4000-8000-000000000009/tickets': { now, tickets: [] },
    'GET /places': {
      compounds: [{ id: 'c1', name: '槐荫里小区', community: '青石桥社区' }],
      doors: [{ placeId: '00000000-0000-4000-8000-000000000009', code: null, name: '东门' }],
    },
    'POST /tickets': receipt,
  });
  await show(<ReportPage />);
  await fillIn();
  await act(async () => tap('button', '改地点'));
  await act(async () => tap('button', /槐荫里小区/));
  await act(async () => tap('button', '东门'));
  await submit();
  expect(asked('POST /tickets')[0]?.data).toMatchObject({
    placeId: '00000000-0000-4000-8000-000000000009',
    words: '3 层楼道的灯不亮三天了',
  });
});
