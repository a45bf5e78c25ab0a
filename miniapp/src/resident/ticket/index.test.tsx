import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { answer, asked, refuse, silence } from '../../../test/answers';
import { hold, tapOnce } from '../../../test/hold';
import { me, moved, now, ticket } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import TicketPage from '.';

const page = 'GET /tickets/t1';
const moves = 'POST /tickets/t1/moves';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  wechat.params = { id: 't1' };
  useSession.setState({ me: me(), known: true });
});

/** The page of a matter that stands like this, and like `after` once it was moved. */
async function open(more: Parameters<typeof ticket>[0] = {}, after: Parameters<typeof ticket>[0] = more) {
  let current = ticket(more);
  answer({
    [page]: () => ({ statusCode: 200, data: current }),
    [moves]: () => {
      current = ticket({ ...after, version: moved.version });
      return { statusCode: 200, data: moved };
    },
  });
  await show(<TicketPage />);
}

describe('the page of a matter', () => {
  test('says how it stands, where it is, by when, who has it and what happened', async () => {
    await open();
    expect(screen.getByRole('img', { name: '状态：办理中' })).toBeInTheDocument();
    expect(screen.getByText('2 单元 3 层 · 照明')).toBeInTheDocument();
    expect(screen.getByText('今天 17:30 前办结')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '打给网格员 周晓禾' })).toBeInTheDocument();
    expect(screen.getByText('您报了这件事')).toBeInTheDocument();
  });

  test('plays what was said, in the report and on the way', async () => {
    const voice = (id: string, transcript: string | null) => ({
      id,
      sound: `/api/${id}`,
      seconds: 9,
      transcript,
    });
    const [said] = ticket().history;
    const history = [said, said && { ...said, id: 'h2', kind: 'add', recording: voice('r2', null) }];
    await open({ recording: voice('r1', '灯坏了'), history: history.flatMap((one) => one ?? []) });
    expect(screen.getByText('灯坏了')).toBeInTheDocument();
    const [first, second] = screen.getAllByRole('button', { name: '听录音，9 秒' });
    for (const button of [first, second]) await act(async () => void (button && fireEvent.click(button)));
    expect(wechat.sounds.map(({ src }) => src)).toEqual([
      'http://linli.test/api/r1',
      'http://linli.test/api/r2',
    ]);
  });

  test('while it is looked into, whoever did it is not said to have it', async () => {
    await open({ state: 'reviewing' });
    expect(screen.getByText(/上次办的人，核对另外有人/)).toBeInTheDocument();
  });

  test('taken back before any promise was kept or missed, it shows no promises', async () => {
    const neutral = ticket().clocks.map((one) => ({ ...one, stoppedAt: now, verdict: 'neutral' as const }));
    await open({ state: 'withdrawn', clocks: neutral });
    expect(screen.queryByText(/一日受理/)).toBeNull();
    expect(screen.queryByText('办结')).toBeNull();
  });

  test('tells how the date came about, line by line', async () => {
    await open();
    await tap('button', '怎么算的');
    expect(within(screen.getByRole('dialog')).getByText('第 2 个工作日下班前。')).toBeInTheDocument();
  });

  test('shows no verb that the server does not open', async () => {
    await open({ openMoves: [] });
    for (const verb of ['催一下', '补充情况', '撤回这件事', '提交评价'])
      expect(screen.queryByRole('button', { name: verb })).toBeNull();
  });

  test('out of sight it says so in the words of the server', async () => {
    answer({ [page]: refuse(404, 'ticket.missing', '没有找到这件事') });
    await show(<TicketPage />);
    expect(screen.getByText('没有找到这件事')).toBeInTheDocument();
  });

  test('keeps what it showed when the network goes, and says that it is old', async () => {
    await open();
    answer({ [page]: silence });
    await act(async () => wechat.show());
    expect(screen.getByText('3 层楼道灯不亮')).toBeInTheDocument();
    expect(screen.getByText('没连上，下面是刚才的内容')).toBeInTheDocument();
  });

  test('leads people at work to their own page', async () => {
    await open({ view: 'staff' });
    await tap('button', '到工作台办理');
    expect(wechat.went).toEqual(['/worker/ticket/index?id=t1']);
  });
});

describe('moves of the reporter', () => {
  test('urging is one tap, on the version that is shown', async () => {
    await open();
    await tap('button', '催一下');
    expect(asked(moves)[0]?.data).toEqual({ move: 'urge', version: 4, fields: {} });
    expect(screen.getByText('催过了，办理人会看到')).toBeInTheDocument();
  });

  test('a second urge on one day is refused beside the button', async () => {
    answer({ [page]: ticket(), [moves]: refuse(409, 'urge.today', '今天已经催过了，明天可以再催') });
    await show(<TicketPage />);
    await tap('button', '催一下');
    expect(screen.getByRole('alert')).toHaveTextContent('今天已经催过了，明天可以再催');
  });

  test('adding sends words and photos; without a network they wait on the phone, and go once under the same key', async () => {
    answer({ [page]: ticket(), [moves]: silence });
    await show(<TicketPage />);
    await tap('button', '补充情况');
    type('又有什么情况', '二楼也开始闪了');
    await tap('button', '提交');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('没网，存在手机里了')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：等网络，还没交' })).toBeInTheDocument();
    answer({ [page]: ticket(), [moves]: moved });
    await tap('button', '现在交');
    const [first, second] = asked(moves);
    expect(second?.data).toMatchObject({ move: 'add', version: 4, fields: { words: '二楼也开始闪了' } });
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key']);
    expect(second?.header['x-linli-person']).toBe('p1');
    expect(screen.queryByText('还没交出去')).toBeNull();
  });

  test('refused later, it can be changed and submitted again: the sheet stands open with all of it', async () => {
    answer({ [page]: ticket(), [moves]: silence });
    await show(<TicketPage />);
    await tap('button', '补充情况');
    type('又有什么情况', '二楼也开始闪了');
    await tap('button', '提交');
    answer({ [page]: ticket(), [moves]: refuse(409, 'ticket.changed', '这件事刚有新进展') });
    await tap('button', '现在交');
    await tap('button', '改一改再交');
    expect(wechat.went).toEqual(['/resident/ticket/index?id=t1&open=add']);
    cleanup();
    wechat.params = { id: 't1', open: 'add' };
    await show(<TicketPage />);
    expect(screen.getByRole('textbox', { name: '又有什么情况' })).toHaveValue('二楼也开始闪了');
  });

  test('too few words are said at the field, and nothing is sent', async () => {
    await open();
    await tap('button', '补充情况');
    await tap('button', '提交');
    expect(screen.getByText('写几个字，或者按住说话')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
  });

  test('adding by voice needs no words, and is not sent without the recording', async () => {
    await open();
    await tap('button', '补充情况');
    await hold();
    await act(async () => wechat.uploads[0]?.fail());
    await tap('button', '提交');
    await act(async () => wechat.uploads[1]?.fail());
    expect(screen.getByText('没网，存在手机里了')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
    await tap('button', '现在交');
    const recording = '00000000-0000-4000-8000-0000000000f1';
    await act(async () => wechat.uploads[2]?.arrive(201, { id: recording }));
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'add', version: 4, fields: { recording } });
  });

  test('closing the sheet while it listens closes the microphone, and keeps what was said', async () => {
    await open();
    await tap('button', '补充情况');
    await tapOnce();
    const stop = jest.spyOn(wechat.recorder, 'stop');
    await tap('button', '关上');
    expect(stop).toHaveBeenCalledTimes(1);
    await tap('button', '补充情况');
    expect(screen.getByRole('button', { name: /听录音，18 秒/ })).toBeInTheDocument();
  });

  test('a photo that did not arrive is said, and nothing is sent without it', async () => {
    await open();
    await tap('button', '补充情况');
    type('又有什么情况', '二楼也开始闪了');
    await tap('button', '拍照');
    await act(async () =>
      wechat.uploads[0]?.arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' }),
    );
    await tap('button', '提交');
    expect(screen.getByText('有照片传不上，去掉再交')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
    await tap('button', '去掉第 1 张');
    await tap('button', '提交');
    expect(asked(moves)).toHaveLength(1);
  });

  test('taking it back asks once, says that it costs nothing, and then does it', async () => {
    await open({}, { state: 'withdrawn', openMoves: [] });
    await tap('button', '撤回这件事');
    expect(screen.getByRole('dialog')).toHaveTextContent('撤回不费什么');
    await tap('button', '撤回');
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'withdraw' });
    expect(screen.getByRole('img', { name: '状态：已撤回' })).toBeInTheDocument();
  });

  test('when somebody was faster the newest state is loaded and the words say so', async () => {
    const changed = refuse(409, 'ticket.changed', '这件事刚有新进展，请看过再办');
    answer({ [page]: ticket(), [moves]: changed });
    await show(<TicketPage />);
    const before = asked(page).length;
    await tap('button', '催一下');
    expect(asked(page).length).toBe(before + 1);
    expect(screen.getByRole('alert')).toHaveTextContent('这件事刚有新进展');
  });
});

describe('the rating', () => {
  const waiting = {
    state: 'answered' as const,
    outcome: 'solved' as const,
    clocks: [],
    openMoves: ['add', 'rate'] as ('add' | 'rate')[],
    ratingUntil: '2026-11-23T16:00:00.000Z',
  };
  const given = {
    mine: true,
    cycle: 1,
    solved: 'yes' as const,
    stars: 4,
    reasons: [],
    words: null,
    at: '2026-11-18T06:10:00.000Z',
    changeableUntil: '2026-11-21T06:10:00.000Z',
  };

  test('starts empty, says until when it counts, and wants both answers', async () => {
    await open(waiting);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.getByText(/周一 24:00 前有效/)).toBeInTheDocument();
    await tap('button', '提交评价');
    expect(screen.getByText('先选修好了没有')).toBeInTheDocument();
    expect(screen.getByText('先选满意程度')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
  });

  test('a content one is sent without reasons, and then shown with the time it can be changed', async () => {
    await open(waiting, { ...waiting, ratings: [given] });
    await tap('radio', '修好了');
    await tap('radio', '满意');
    expect(screen.queryByText('哪里不满意')).toBeNull();
    await tap('button', '提交评价');
    expect(asked(moves)[0]?.data).toMatchObject({ move: 'rate', fields: { solved: 'yes', stars: 4 } });
    expect(screen.getByText('您说：修好了，满意')).toBeInTheDocument();
    expect(screen.getByText(/周六 14:10 前可以改/)).toBeInTheDocument();
  });

  test('once given, the matter is loaded once', async () => {
    await open(waiting, { ...waiting, ratings: [given] });
    const before = asked(page).length;
    await tap('radio', '修好了');
    await tap('radio', '满意');
    await tap('button', '提交评价');
    expect(asked(page).length).toBe(before + 1);
  });

  test('an unhappy one is asked for reasons and words', async () => {
    await open(waiting);
    await tap('radio', '没修好');
    await tap('radio', '不满意');
    await tap('checkbox', '又坏了');
    type('还想说什么', '第二天又灭了');
    await tap('button', '提交评价');
    expect(asked(moves)[0]?.data).toMatchObject({
      fields: { solved: 'no', stars: 2, reasons: ['came_back'], words: '第二天又灭了' },
    });
  });

  test('given, it can be changed from where it was', async () => {
    await open({ ...waiting, ratings: [given] });
    await tap('button', '改一改');
    expect(screen.getByRole('radio', { name: '修好了' })).toBeChecked();
    expect(screen.getByRole('radio', { name: '满意' })).toBeChecked();
    await tap('button', '不改了');
    expect(screen.getByText('您说：修好了，满意')).toBeInTheDocument();
    expect(asked(moves)).toEqual([]);
  });

  test('after three days it stands as it is', async () => {
    await open({ ...waiting, ratings: [{ ...given, changeableUntil: '2026-11-18T06:00:00.000Z' }] });
    expect(screen.getByText('您说：修好了，满意')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '改一改' })).toBeNull();
  });
});

describe('a neighbour', () => {
  const seen = { view: 'neighbour' as const, words: null, history: [], openMoves: [] };

  test('sees no words and no history, and may follow', async () => {
    await open(seen);
    expect(screen.queryByText('经过')).toBeNull();
    answer({ [page]: ticket(), 'POST /tickets/t1/reporters': { id: 't1' } });
    await tap('button', '一起跟进');
    expect(asked('POST /tickets/t1/reporters')[0]?.data).toEqual({ callBack: false });
    expect(screen.getByText('一起跟进了')).toBeInTheDocument();
  });

  test('without an account is asked to sign in first', async () => {
    useSession.setState({ me: null, known: true });
    await open(seen);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '一起跟进' })));
    expect(wechat.went).toEqual(['/pages/sign-in/index']);
    expect(asked('POST /tickets/t1/reporters')).toEqual([]);
  });
});
