import { act, cleanup, screen } from '@testing-library/react';
import { answer, asked, refuse, silence } from '../../../test/answers';
import { hold } from '../../../test/hold';
import {
  code,
  fillIn,
  quiet,
  receipt,
  signedIn,
  similar,
  submit,
  tap,
  type,
} from '../../../test/report-form';
import { door, me, neighbours, now, plate } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useDoor } from '../../platform/door';
import { lookAgain } from '../../platform/outgoing/outgoing';
import { sendSoon } from '../../platform/outgoing/rounds';
import { leaveSignIn, useSession } from '../../platform/session';
import ReportPage from '.';

beforeEach(() => {
  lookAgain();
  useDoor.setState({ code: null, help: null });
  useSession.setState({ me: null, known: false });
  wechat.params = { b: code };
});

describe('the form', () => {
  test('knows the place, and has nothing chosen beforehand', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    expect(await screen.findByText('槐荫里小区 2 单元')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.queryByRole('switch', { checked: true })).toBeNull();
  });

  test('keeps of the door what the form needs, and not which matters are mine', async () => {
    answer({ ...signedIn, [`GET /places/${code}`]: door({ open: [neighbours({ mine: true })] }) });
    await show(<ReportPage />);
    expect(JSON.stringify([...wechat.storage])).toContain(door().contacts[0]?.phone);
    expect(JSON.stringify([...wechat.storage])).not.toContain('"mine":true');
  });

  test('whoever may not report now is told before writing', async () => {
    const until = '2026-11-30T16:00:00.000Z';
    const block = { id: 'b', reason: '多次报假事', until, appealed: false, answer: null };
    answer({ ...signedIn, 'GET /me': me({ block }) });
    await show(<ReportPage />);
    expect(await screen.findByText('您报事暂停到 12月1日，急事请打电话。')).toBeInTheDocument();
    tap('button', '看原因');
    expect(wechat.went).toEqual(['/pages/me/index']);
  });

  test('says at each field what is wrong, and sends nothing', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    type('怎么回事', '灯坏');
    await submit();
    expect(screen.getByText('先选是哪一类')).toBeInTheDocument();
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
    expect(screen.getByText('先选地点')).toBeInTheDocument();
    tap('radio', '2 单元');
    await submit();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ placeId: entrances[1]?.placeId });
  });

  test('each door has a draft of its own, with its photos; a named one is taken up again', async () => {
    const elsewhere = 'B3K92ABCDEF7';
    answer({ ...signedIn, [`GET /places/${elsewhere}`]: door() });
    await show(<ReportPage />);
    await fillIn();
    tap('button', '高一层');
    await act(async () => tap('button', '拍照'));
    cleanup();
    wechat.params = { b: elsewhere };
    await show(<ReportPage />);
    expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue('');
    cleanup();
    wechat.params = { draft: `report.${code}` };
    await show(<ReportPage />);
    expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue('3 层楼道的灯不亮三天了');
    expect(screen.getByRole('radio', { name: '照明' })).toBeChecked();
    expect(screen.getByRole('button', { name: '楼层：1 层' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '去掉第 1 张' })).toBeInTheDocument();
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
      capturedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
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
    expect(screen.getByText('编号 1118-0031，派给了第3网格')).toBeInTheDocument();
    expect(screen.getByText('明天 17:30 前受理')).toBeInTheDocument();
    expect([...wechat.storage.keys()].filter((key) => /^(draft|outgoing)/.test(key))).toEqual([]);
    tap('button', '看进度');
    expect(wechat.went).toEqual(['/resident/ticket/index?id=t9']);
  });

  test('who cannot wait may call the community, also from a door that has no sign', async () => {
    wechat.params = { place: plate.placeId, compound: '槐荫里小区', name: '9 号楼' };
    useDoor.setState({ help: { title: '青石桥社区', phone: '8555 0100' } });
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    tap('button', /等不了/);
    tap('button', '打给青石桥社区');
    expect(wechat.called).toEqual(['85550100']);
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

  test('without a network it is kept on the phone, says when it was written, and is sent later under the same key', async () => {
    answer({ ...signedIn, 'POST /tickets': silence });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    expect(screen.getByText('没网，已经存在手机里')).toBeInTheDocument();
    expect(screen.getByText(/^写于今天 \d\d:\d\d，有网自动交/)).toBeInTheDocument();
    answer({ ...signedIn, 'POST /tickets': receipt });
    await act(() => sendSoon());
    const [first, second] = asked('POST /tickets');
    expect(first?.header['idempotency-key']).toMatch(/^\w{32}$/);
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key']);
    expect(second?.data).toEqual(first?.data);
    expect(screen.getByText('有网了，已经交上去了')).toBeInTheDocument();
    tap('button', '看我报的事');
    expect(wechat.went).toEqual(['/resident/mine/index']);
  });

  test('kept on the phone and refused later, it says that it wants a look', async () => {
    answer({ ...signedIn, 'POST /tickets': silence });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    answer({ ...signedIn, 'POST /tickets': refuse(409, 'place.closed', '这里已经拆了') });
    await act(() => sendSoon());
    expect(screen.getByRole('alert')).toHaveTextContent('没交上，要您看看这里已经拆了');
  });

  test('with the network off nothing is tried, and the form can be filled in all the same', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    cleanup();
    wechat.connect(false);
    answer({
      'GET /me': silence,
      [`GET /places/${code}`]: silence,
      'GET /categories': silence,
      [similar]: silence,
    });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    expect(asked('POST /tickets')).toEqual([]);
    expect(screen.getByText('没网，已经存在手机里')).toBeInTheDocument();
    expect(screen.getByText('没有网络，1 件存在手机里，有网自动交')).toBeInTheDocument();
  });

  test('one that had arrived after all, and was changed since, says so; the next try is a new one', async () => {
    answer({ ...signedIn, 'POST /tickets': refuse(422, 'key.reused', '同一个编号交了两份不一样的内容') });
    await show(<ReportPage />);
    await fillIn();
    await submit();
    expect(screen.getByRole('alert')).toHaveTextContent('上一次其实已经交上去了');
    await submit();
    const [first, second] = asked('POST /tickets');
    expect(second?.header['idempotency-key']).not.toBe(first?.header['idempotency-key']);
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

describe('a report by voice', () => {
  const recording = '00000000-0000-4000-8000-000000000007';
  const arrive = () => act(async () => wechat.uploads.at(-1)?.arrive(201, { id: recording }));

  test('needs no words, and carries the recording once it has arrived', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await act(async () => tap('radio', '照明'));
    await hold();
    await submit();
    expect(asked('POST /tickets')).toEqual([]);
    await arrive();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ recording, photos: [] });
    expect(asked('POST /tickets')[0]?.data).not.toHaveProperty('words');
    expect(screen.getByText('已经报上去了')).toBeInTheDocument();
  });

  test('neither written nor spoken says both ways at the words', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    await act(async () => tap('radio', '照明'));
    await submit();
    expect(screen.getByText('写几个字，或者按住说话')).toBeInTheDocument();
    await hold();
    expect(screen.queryByText('写几个字，或者按住说话')).toBeNull();
  });

  test('is not sent without its recording: what did not arrive is tried again, and else both wait', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await hold();
    await act(async () => wechat.uploads[0]?.fail());
    await submit();
    await act(async () => wechat.uploads[1]?.fail());
    expect(screen.getByText('没网，已经存在手机里')).toBeInTheDocument();
    expect(asked('POST /tickets')).toEqual([]);
  });

  test('whose recording the server will not take says so at the words', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await hold();
    await act(async () =>
      wechat.uploads[0]?.arrive(415, { code: 'recording.not_a_sound', message: '不是录音' }),
    );
    await submit();
    expect(screen.getByText('录音没传上。点重试，或者去掉它，写几个字')).toBeInTheDocument();
    expect(asked('POST /tickets')).toEqual([]);
  });

  test('is there again when the page is closed in between', async () => {
    answer(signedIn);
    await show(<ReportPage />);
    await hold();
    await arrive();
    cleanup();
    await show(<ReportPage />);
    expect(screen.getByRole('button', { name: '听录音，18 秒，已传' })).toBeInTheDocument();
  });

  test('is kept on the phone until somebody has signed in', async () => {
    answer(quiet);
    await show(<ReportPage />);
    await hold();
    expect(wechat.uploads).toEqual([]);
    await act(async () => useSession.setState({ me: me(), known: true }));
    expect(wechat.uploads).toHaveLength(1);
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
