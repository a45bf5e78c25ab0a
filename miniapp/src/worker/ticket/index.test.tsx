import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import {
  clerk,
  clock,
  refuse,
  serve,
  signedIn,
  silence,
  ticket,
  worker,
  written,
} from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import { lookAgain } from '../../platform/outgoing/outgoing';
import WorkerMovePage from '../move';
import WorkerTicketPage from './index';

const shown = (more: Parameters<typeof ticket>[0] = {}) => ({ 'GET /tickets/ticket-1': ticket(more) });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
async function open(more: Parameters<typeof ticket>[0] = {}, others: Parameters<typeof serve>[0] = {}) {
  serve({ ...shown(more), ...others });
  render(<WorkerTicketPage />);
  await screen.findAllByText('楼道灯不亮');
}

beforeEach(() => {
  lookAgain();
  signedIn(worker);
  wechat.params = { id: 'ticket-1' };
});

describe('a promise that was broken', () => {
  test('may be explained, for somebody above to leave it out of the figures', async () => {
    await open({ excludable: ['resolve'] }, { 'POST /tickets/ticket-1/exclusions': {} });
    tap('超期有原因，申请不计入');
    await act(async () => tap('申请'));
    expect(screen.getByText('先选为什么不计入')).toBeInTheDocument();
    expect(written()).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '灾害或停电断网' }));
    fireEvent.change(screen.getByLabelText('说明'), { target: { value: '全小区停电两天' } });
    await act(async () => tap('申请'));
    expect(written()).toMatchObject([
      {
        to: 'POST /tickets/ticket-1/exclusions',
        body: { clock: 'resolve', reason: 'disaster', words: '全小区停电两天' },
      },
    ]);
  });

  test('is not asked about where nothing is left to ask for', async () => {
    await open({
      clocks: [clock('resolve', '2026-11-18T09:30:00.000Z', { breachedAt: '2026-11-18T09:30:00.000Z' })],
    });
    expect(screen.queryByRole('button', { name: '超期有原因，申请不计入' })).toBeNull();
  });
});

describe('a ticket at work', () => {
  test('shows state, number, place, deadline, words and history', async () => {
    await open();
    expect(screen.getByRole('img', { name: '状态：待受理' })).toBeInTheDocument();
    expect(screen.getByText('编号 1117-0018 · 照明')).toBeInTheDocument();
    expect(screen.getByText('槐荫里小区 2 单元 3 层')).toBeInTheDocument();
    expect(screen.getByText('今天 17:30 前受理')).toBeInTheDocument();
    expect(screen.getByText('3 层楼道的灯不亮三天了，晚上看不清台阶。')).toBeInTheDocument();
    expect(screen.getByText('邻居报了这件事')).toBeInTheDocument();
  });

  test.each([
    ['waiting', '检查过了邻居才看得到'],
    ['withheld', '这句话没有给邻居看，可以再写一句'],
  ] as const)('a line for neighbours that is %s says so', async (line, words) => {
    await open({ line: '灯在换', holds: { words: null, photos: null, line } });
    expect(screen.getByText('给邻居看的：灯在换')).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  test('a matter that was only spoken is heard, with what a machine made of it', async () => {
    const recording = { id: 'r1', sound: '/api/r1', seconds: 18, transcript: '三楼的灯不亮了' };
    await open({ words: null, recording });
    expect(screen.getByText('自动转写，以录音为准')).toBeInTheDocument();
    expect(screen.getByText('三楼的灯不亮了')).toBeInTheDocument();
    await act(async () => tap('听录音，18 秒'));
    expect(wechat.sounds[0]?.src).toBe('http://linli.test/api/r1');
  });

  test('a clock that was kept, one that was missed and one that follows are told apart', async () => {
    const clocks = [
      clock('accept', '2026-11-18T09:30:00.000Z', { stoppedAt: '2026-11-18T02:00:00.000Z', verdict: 'met' }),
      clock('resolve', '2026-11-17T09:30:00.000Z', { urgency: 'over', left: -250 }),
      clock('feedback', '2026-11-20T09:30:00.000Z'),
    ];
    await open({ state: 'accepted', clocks });
    expect(screen.getByText('昨天 17:30 就该办结')).toBeInTheDocument();
    expect(screen.getByText('超 4 小时 10 分')).toBeInTheDocument();
    expect(screen.getByText('今天 10:00')).toBeInTheDocument();
    expect(screen.getByText('周五 17:30')).toBeInTheDocument();
  });

  test('says day by day how the due date came about', async () => {
    await open();
    tap('怎么算的');
    expect(screen.getByRole('dialog', { name: '怎么算的' })).toHaveTextContent('第 1 个工作日下班前。');
  });

  test.each([
    ['受理这件事', ['accept', 'return'], 'accept'],
    ['退回', ['accept', 'return'], 'return'],
    ['转交', ['resolve', 'handOver', 'refer'], 'handOver'],
    ['办结', ['resolve', 'handOver'], 'resolve'],
    ['反馈过了', ['feedback', 'ask'], 'feedback'],
    ['派单', ['dispatch', 'decline'], 'dispatch'],
    ['维持办理结果', ['uphold', 'reopen'], 'uphold'],
  ] as const)('%s stands at the thumb and opens its form', async (name, openMoves, move) => {
    await open({ openMoves: [...openMoves] });
    tap(name);
    expect(wechat.went).toEqual([`/worker/move/index?id=ticket-1&move=${move}`]);
  });

  test('what else is open stands in a list; what is not open is not there', async () => {
    await open({ openMoves: ['accept', 'ask', 'interim'] });
    const others = screen.getByText('还可以').closest('.section');
    expect(others).toHaveTextContent('问问报事人');
    expect(others).toHaveTextContent('先回个话');
    expect(screen.queryByText('当场办好了')).toBeNull();
  });

  test('orders and what belongs together stand under headings of their own', async () => {
    await open({ openMoves: ['accept', 'ask', 'supervise', 'link'] });
    const under = (title: string) =>
      Array.from(
        screen.getByText(title).closest('.section')?.querySelectorAll('.row__title') ?? [],
        (row) => row.textContent,
      );
    expect(under('还可以')).toEqual(['问问报事人']);
    expect(under('上级')).toEqual(['督办']);
    expect(under('和别的事')).toEqual(['并入一件大事']);
  });

  test('an order says whose it is, what it wants, by when, and what was answered', async () => {
    const order = {
      id: 'o1',
      body: '望榆街道',
      state: 'issued' as const,
      at: '2026-11-18T02:00:00.000Z',
      due: '2026-11-20T09:30:00.000Z',
      late: false,
      words: '为什么还没修好',
      answer: null,
    };
    await open({ order, openMoves: ['accept', 'answerOrder'] });
    expect(screen.queryByText('还可以')).toBeNull();
    tap('答复督办');
    expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=answerOrder']);
    expect(screen.getByText('望榆街道督办')).toBeInTheDocument();
    expect(screen.getByText('今天 10:00 督办，周五 17:30 前答复督办')).toBeInTheDocument();
    cleanup();
    await open({ order: { ...order, state: 'answered', due: null, answer: '灯头缺货' } });
    expect(screen.getByRole('img', { name: '状态：已答复' })).toBeInTheDocument();
    expect(screen.getByText('答复：灯头缺货')).toBeInTheDocument();
  });

  test('the whole and its parts lead to each other', async () => {
    const other = {
      id: 'ticket-9',
      number: '1115-0002',
      title: '下水堵了',
      state: 'accepted' as const,
      outcome: null,
    };
    await open({ children: [other] });
    expect(screen.getByText('一起办的 1 件，要各自办结')).toBeInTheDocument();
    cleanup();
    await open({ parent: other });
    fireEvent.click(screen.getByText('下水堵了'));
    expect(wechat.went).toEqual(['/worker/ticket/index?id=ticket-9']);
  });

  test('what inspectors said is answered by those who steer, once', async () => {
    const at = '2026-11-18T02:00:00.000Z';
    const said = { id: 'r1', kind: 'remark' as const, at, mine: false, words: '灯坏了三次', answer: null };
    await open({ remarks: [said], openMoves: ['note'] });
    expect(screen.queryByRole('button', { name: /^答复/ })).toBeNull();
    cleanup();
    signedIn(clerk);
    await open({
      remarks: [said, { ...said, id: 'r2', words: '还漏水', answer: '在修' }],
      openMoves: ['note'],
    });
    expect(screen.getByText('答复：在修')).toBeInTheDocument();
    tap('答复：灯坏了三次');
    expect(wechat.went).toEqual(['/worker/move/index?id=ticket-1&move=note&about=r1']);
  });

  test('more time is not offered where none may be asked for', async () => {
    const limit = { mostDays: 5, left: 0, reasons: [] };
    await open({
      openMoves: ['resolve', 'askPause', 'askExtension'],
      delayRoom: { pause: limit, extension: { ...limit, left: 1 } },
    });
    expect(screen.queryByText('申请缓办')).toBeNull();
    expect(screen.getByText('申请延期')).toBeInTheDocument();
  });

  test('a colleague who only looks on finds no buttons', async () => {
    await open({ openMoves: [] });
    expect(document.querySelector('.bar')).toBeNull();
    expect(screen.queryByText('还可以')).toBeNull();
  });

  test('ratings in the reply are told in words', async () => {
    const rating = {
      mine: false,
      cycle: 1,
      solved: 'no',
      stars: 2,
      reasons: ['not_fixed'],
      words: '还是不亮',
      at: '2026-11-18T05:00:00.000Z',
      changeableUntil: '2026-11-21T05:00:00.000Z',
    } as const;
    await open({ state: 'reviewing', ratings: [{ ...rating, reasons: ['not_fixed'] }] });
    expect(screen.getByText('没修好，不满意')).toBeInTheDocument();
    expect(screen.getByText('还是不亮')).toBeInTheDocument();
  });

  test('whoever is not at work on it is led to what residents see', async () => {
    serve(shown({ view: 'neighbour' }));
    render(<WorkerTicketPage />);
    fireEvent.click(await screen.findByRole('button', { name: '看进度' }));
    expect(wechat.went).toEqual(['/resident/ticket/index?id=ticket-1']);
  });

  test('trouble says why and tries again', async () => {
    serve({ 'GET /tickets/ticket-1': refuse(404, 'ticket.missing', '没有找到这件事') });
    render(<WorkerTicketPage />);
    expect(await screen.findByText('没有找到这件事')).toBeInTheDocument();
    serve(shown());
    tap('再试一次');
    expect(await screen.findAllByText('楼道灯不亮')).not.toHaveLength(0);
  });
});

test('without a network it shows what was last seen, and a move made from it waits on the page', async () => {
  await open();
  cleanup();
  serve({ 'GET /tickets/ticket-1': silence });
  wechat.connect(false);
  wechat.params = { id: 'ticket-1', move: 'accept' };
  render(<WorkerMovePage />);
  expect(await screen.findByText(/^没网，这是今天 \d\d:\d\d 看到的$/)).toBeInTheDocument();
  await act(async () => tap('受理这件事'));
  cleanup();
  render(<WorkerTicketPage />);
  expect(await screen.findByText('3 层楼道的灯不亮三天了，晚上看不清台阶。')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '状态：等网络，还没交' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '受理这件事' })).toBeNull();
  expect(written()).toEqual([]);
});

describe('calling the reporter', () => {
  const phones = (...names: (string | null)[]) => ({
    'POST /tickets/ticket-1/reveal': {
      phones: names.map((name, place) => ({ name, phone: `1380000440${place}` })),
    },
  });
  const dial = () =>
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '打电话' }));

  test('asks why first, then dials without showing the number', async () => {
    await open({}, phones('王奶奶'));
    tap('打电话');
    await act(async () => dial());
    expect(screen.getByRole('alert')).toHaveTextContent('先选一个打电话的原因');
    expect(written()).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '约上门时间' }));
    expect(screen.queryByRole('alert')).toBeNull();
    dial();
    await waitFor(() => expect(wechat.called).toEqual(['13800004400']));
    expect(written()).toMatchObject([
      { to: 'POST /tickets/ticket-1/reveal', body: { what: 'phone', reason: '约上门时间' } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.body).not.toHaveTextContent('13800004400');
  });

  test('several reporters are chosen by name', async () => {
    await open({}, phones('王奶奶', null));
    tap('打电话');
    fireEvent.click(screen.getByRole('radio', { name: '核实情况' }));
    dial();
    fireEvent.click(await screen.findByText('一起报的邻居 2'));
    expect(wechat.called).toEqual(['13800004401']);
  });

  test('a second try after silence carries the same key', async () => {
    await open({}, { 'POST /tickets/ticket-1/reveal': silence });
    tap('打电话');
    fireEvent.click(screen.getByRole('radio', { name: '告知结果' }));
    dial();
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网');
    serve({ ...shown(), ...phones('王奶奶') });
    dial();
    await waitFor(() => expect(wechat.called).toHaveLength(1));
    const [first, second] = written();
    expect(second?.key).toBe(first?.key);
  });

  test('is not offered when no phone was left', async () => {
    await open({ reporter: { name: null, callBack: false, hasPhone: false } });
    expect(screen.queryByRole('button', { name: '打电话' })).toBeNull();
  });
});

describe('keeping someone from reporting', () => {
  test('is for those who steer', async () => {
    await open();
    expect(screen.queryByRole('button', { name: '暂停这个人报事' })).toBeNull();
  });

  test('wants a reason and a length, says that they may object, and sends both', async () => {
    signedIn(clerk);
    await open({}, { 'POST /tickets/ticket-1/block': {} });
    tap('暂停这个人报事');
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText(/可以申诉/)).toBeInTheDocument();
    await act(async () => void fireEvent.click(sheet.getByRole('button', { name: '暂停报事' })));
    expect(sheet.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      '还没写，写几个字就行',
      '先选天数',
    ]);
    fireEvent.change(sheet.getByRole('textbox', { name: '原因' }), { target: { value: '反复报假事' } });
    fireEvent.click(sheet.getByRole('radio', { name: '30 天' }));
    fireEvent.click(sheet.getByRole('button', { name: '暂停报事' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(written()).toMatchObject([
      { to: 'POST /tickets/ticket-1/block', body: { reason: '反复报假事', days: 30 } },
    ]);
  });
});
