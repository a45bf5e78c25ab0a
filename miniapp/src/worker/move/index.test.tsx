import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moved, refuse, serve, signedIn, silence, ticket, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import { sendSoon } from '../../platform/outgoing/rounds';
import { useToast } from '../../platform/toast';
import WorkerMovePage from './index';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const [roads, firm, han, photo] = [id(1), id(2), id(3), id(5)];
const units = {
  units: [
    {
      unitId: roads,
      name: '街道市政所',
      kind: 'department',
      what: '雨水口归他们管',
      suggested: true,
      people: [],
    },
    {
      unitId: firm,
      name: '安居物业',
      kind: 'firm',
      what: null,
      suggested: false,
      people: [
        { personId: han, name: '韩师傅', away: false },
        { personId: id(4), name: '马师傅', away: true },
      ],
    },
  ],
};
const moves = 'POST /tickets/ticket-1/moves';
const pages = (more: Parameters<typeof ticket>[0]) => ({
  'GET /tickets/ticket-1': ticket(more),
  'GET /tickets/ticket-1/units': units,
});

async function open(
  move: TicketMove,
  more: Parameters<typeof ticket>[0],
  answer: object | (() => never) = moved,
) {
  wechat.params = { id: 'ticket-1', move };
  serve({ ...pages(more), [moves]: answer });
  render(<WorkerMovePage />);
  await screen.findByText('楼道灯不亮');
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
/** What was sent, apart from when it was written. */
const sent = () => written().map(({ body: { capturedAt: _, ...said } }) => said);

beforeEach(() => {
  signedIn(worker);
  wechat.pages = 2;
});

describe('resolving', () => {
  const accepted = { state: 'accepted', openMoves: ['resolve', 'handOver', 'refer'] } as const;
  const start = (answer?: object | (() => never)) =>
    open('resolve', { state: 'accepted', openMoves: [...accepted.openMoves] }, answer);

  test('names each field that is missing, at the field, and sends nothing', async () => {
    await start();
    await press('办结');
    expect(alerts()).toEqual(['先选办成什么样', '还没写，写几个字就行']);
    expect(written()).toEqual([]);
  });

  test('what is mended loses its words at once, the rest keeps them', async () => {
    await start();
    await press('办结');
    choose('修好了');
    expect(alerts()).toEqual(['还没写，写几个字就行']);
    write('跟邻居说一句', '换');
    expect(alerts()).toEqual([]);
  });

  test.each([
    ['修好了', { outcome: 'solved', solvedHow: 'fixed' }],
    ['劝好了', { outcome: 'solved', solvedHow: 'talked' }],
    ['先应急了', { outcome: 'eased' }],
    ['查无此事', { outcome: 'nothing_found' }],
    ['办不了', { outcome: 'no_action' }],
  ])('%s is sent as an outcome', async (name, outcome) => {
    await start();
    choose(name);
    write('跟邻居说一句', '换了声控灯');
    await press('办结');
    expect(sent()).toEqual([{ move: 'resolve', version: 3, fields: { ...outcome, words: '换了声控灯' } }]);
  });

  test('opened anew with no page below, it ends at its ticket', async () => {
    await start();
    wechat.pages = 1;
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    await press('办结');
    expect(wechat.went).toEqual(['/worker/ticket/index?id=ticket-1']);
  });

  test('merging asks for the number of the other ticket, however it is typed', async () => {
    await start();
    choose('并到别件');
    write('跟邻居说一句', '和楼上是一件事');
    await press('办结');
    expect(alerts()).toEqual(['还没填并到哪一件的编号']);
    write('并到哪一件', '1116 0051');
    await press('办结');
    expect(sent()).toMatchObject([{ fields: { outcome: 'duplicate', duplicateOf: '1116-0051' } }]);
  });

  test('photos that arrived go along, with the line and leave to show', async () => {
    await start();
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    write('给全楼看的一句话', '3 层灯换好了');
    fireEvent.click(screen.getByRole('switch', { name: '原话和照片也给邻居看' }));
    await press('拍照');
    await act(async () => wechat.uploads[0]?.arrive(201, { id: photo }));
    await press('办结');
    expect(sent()).toMatchObject([{ fields: { photos: [photo], line: '3 层灯换好了', show: true } }]);
  });

  test('a photo that the server will not take is named, not dropped', async () => {
    await start();
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    await press('拍照');
    await act(async () =>
      wechat.uploads[0]?.arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' }),
    );
    await press('办结');
    expect(alerts()).toEqual(['有照片传不上，去掉再交']);
    expect(written()).toEqual([]);
  });

  test('a photo that has not arrived is waited for', async () => {
    await start();
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    await press('拍照');
    await act(async () => wechat.uploads[0]?.fail());
    await press('办结');
    expect(written()).toEqual([]);
    await act(async () => wechat.uploads[1]?.arrive(201, { id: photo }));
    expect(sent()).toMatchObject([{ fields: { photos: [photo] } }]);
  });

  test('nothing is shown to neighbours of a matter they do not see', async () => {
    await open('resolve', {
      state: 'accepted',
      openMoves: ['resolve'],
      category: { code: 'noise', name: '吵闹', icon: 'noise', visibility: 'staff', urgent: false },
    });
    expect(screen.queryByRole('textbox', { name: '给全楼看的一句话' })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  test('says by when the reporter wants to be told', async () => {
    await start();
    expect(screen.getByText('办结后请在周五 17:30 前告诉邻居')).toBeInTheDocument();
  });

  test('once made, it says so, goes back and forgets the draft', async () => {
    await start();
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    await press('办结');
    expect(wechat.went).toEqual(['back']);
    expect(useToast.getState().toast?.words).toBe('办结了');
    expect([...wechat.storage.keys()].filter((key) => /^(draft|outgoing)/.test(key))).toEqual([]);
  });

  test('after silence it waits on the phone, with when it was written, and is sent under the same key', async () => {
    await start(silence as () => never);
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    await press('办结');
    expect(useToast.getState().toast?.words).toBe('没网，存在手机里了');
    expect(wechat.went).toEqual(['back']);
    serve({ ...pages({ state: 'accepted', openMoves: ['resolve'] }), [moves]: moved });
    await act(() => sendSoon());
    const [first, second] = written();
    expect(second?.key).toBe(first?.key);
    expect(second?.body).toEqual(first?.body);
    expect(first?.body.capturedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect([...wechat.storage.keys()].filter((key) => key.startsWith('outgoing'))).toEqual([]);
  });

  test('the server’s own faults stand at their fields, and the next try has a key of its own', async () => {
    await start(
      refuse(422, 'field.wrong', '有几处要改一改', { duplicateOf: '没有找到要并到的那件事' }) as never,
    );
    choose('并到别件');
    write('并到哪一件', '1116-0051');
    write('跟邻居说一句', '和楼上是一件事');
    await press('办结');
    expect(alerts()).toContain('没有找到要并到的那件事');
    await press('办结');
    const [first, second] = written();
    expect(second?.key).not.toBe(first?.key);
  });

  test('when someone was faster, it shows how things stand, keeps the words, and sends the newer version', async () => {
    await start(refuse(409, 'ticket.changed', '这件事刚有新进展，请看过再办') as never);
    choose('修好了');
    write('跟邻居说一句', '换了声控灯');
    serve({
      ...pages({ state: 'accepted', version: 4, openMoves: ['resolve'] }),
      [moves]: refuse(409, 'ticket.changed', '这件事刚有新进展，请看过再办'),
    });
    await press('办结');
    expect(alerts()).toEqual(['这件事刚有新进展，请看过再办']);
    await press('办结');
    expect(sent()).toMatchObject([{ version: 3 }, { version: 4, fields: { words: '换了声控灯' } }]);
  });

  test('when it is no longer open, it says why and cannot be sent', async () => {
    await open('resolve', { state: 'answered', openMoves: [] });
    expect(screen.getByText('现在是“待评价”，不能这样办了')).toBeInTheDocument();
    await press('办结');
    expect(written()).toEqual([]);
  });
});

describe('passing on', () => {
  const start = (openMoves: TicketMove[] = ['resolve', 'handOver', 'refer'], more = {}) =>
    open('handOver', { state: 'accepted', openMoves, ...more });

  test('offers units with what they are for, and says what stays', async () => {
    await start();
    const [first] = screen.getAllByRole('radio');
    expect(first).toHaveTextContent('街道市政所雨水口归他们管推荐');
    expect(screen.getByText('总期限不变；还能转 2 次，转满两次由社区裁定')).toBeInTheDocument();
  });

  test('sends the unit, the person and the reason; the button names where it goes', async () => {
    await start();
    choose('安居物业');
    choose('韩师傅');
    choose('归他们管');
    await press('转给安居物业');
    expect(sent()).toEqual([
      { move: 'handOver', version: 3, fields: { unitId: firm, personId: han, reason: 'theirs' } },
    ]);
  });

  test('someone on leave is marked', async () => {
    await start();
    choose('安居物业');
    expect(screen.getByRole('radio', { name: '马师傅（请假）' })).toBeInTheDocument();
  });

  test('another unit forgets the person of the one before', async () => {
    await start();
    choose('安居物业');
    choose('韩师傅');
    fireEvent.click(screen.getByText('街道市政所'));
    choose('归他们管');
    await press('转给街道市政所');
    expect(sent()).toMatchObject([{ fields: { unitId: roads, reason: 'theirs' } }]);
    expect(sent()[0]).not.toHaveProperty('fields.personId');
  });

  test('many grids are folded behind one line, and a chosen one stays in sight', async () => {
    const grid = (last: number) => {
      return {
        unitId: id(last),
        name: `第${last}网格`,
        kind: 'grid',
        what: null,
        suggested: false,
        people: [],
      };
    };
    const more = { units: [...units.units, grid(6), grid(7), grid(8), grid(9)] };
    wechat.params = { id: 'ticket-1', move: 'handOver' };
    serve({
      ...pages({ state: 'accepted', openMoves: ['handOver'] }),
      'GET /tickets/ticket-1/units': more,
    });
    render(<WorkerMovePage />);
    await screen.findByText('安居物业');
    expect(screen.queryByText('第6网格')).toBeNull();
    await press('网格，4 个');
    fireEvent.click(screen.getByText('第7网格'));
    expect(screen.getByRole('button', { name: '转给第7网格' })).toBeInTheDocument();
  });

  test('being unsure asks the community to decide, without a reason', async () => {
    await start();
    fireEvent.click(screen.getByText('说不准，请社区定'));
    expect(screen.queryByText('为什么转')).toBeNull();
    await press('请社区定');
    expect(sent()).toEqual([{ move: 'refer', version: 3, fields: { reason: 'unclear' } }]);
  });

  test('unit and reason are wanted', async () => {
    await start();
    await press('转交');
    expect(alerts()).toEqual(['先选转交给谁', '先选原因']);
  });

  test('not passing on costs nothing', async () => {
    await start();
    await press('不转了');
    expect(wechat.went).toEqual(['back']);
    expect(written()).toEqual([]);
  });

  test('returning names the unit it suggests, but no person', async () => {
    await open('return', { openMoves: ['accept', 'return'] });
    expect(screen.queryByText('说不准，请社区定')).toBeNull();
    choose('安居物业');
    expect(screen.queryByRole('radio', { name: '韩师傅' })).toBeNull();
    choose('说不准');
    await press('退回社区');
    expect(sent()).toEqual([{ move: 'return', version: 3, fields: { unitId: firm, reason: 'unclear' } }]);
  });

  test('after two passes the community decides, and the reason is asked for', async () => {
    await open('refer', { openMoves: ['accept', 'refer'], passesLeft: 0 });
    expect(screen.getByText('总期限不变；不能再转了，由社区裁定')).toBeInTheDocument();
    await press('请社区定');
    expect(alerts()).toEqual(['先选原因']);
    choose('在别的网格');
    await press('请社区定');
    expect(sent()).toEqual([{ move: 'refer', version: 3, fields: { reason: 'other_grid' } }]);
  });
});

describe('the other moves', () => {
  test('accepting needs no words', async () => {
    await open('accept', {});
    await press('受理这件事');
    expect(sent()).toEqual([{ move: 'accept', version: 3, fields: {} }]);
  });

  test('feedback says how and what, and the reporter can be called from there', async () => {
    await open('feedback', { state: 'resolved', openMoves: ['feedback'] });
    expect(screen.getByRole('button', { name: '打电话' })).toBeInTheDocument();
    choose('打了电话');
    write('说了什么', '灯已经换好');
    await press('反馈过了');
    expect(sent()).toEqual([
      { move: 'feedback', version: 3, fields: { channel: 'call', words: '灯已经换好' } },
    ]);
  });

  test.each([
    ['dispatch', '派给谁', '跟办理人说明', '派单'],
    ['redirect', '派给谁', '为什么改派', '改派'],
    ['adjudicate', '归谁办', '为什么归他们', '就这么定'],
    ['reopen', '由谁重新办', '核对的结果', '重新办'],
    ['separate', '由谁单独办', '为什么拆开', '拆开单独办'],
  ] as const)('%s chooses a unit, a person and says why', async (move, ask, label, act) => {
    await open(move, { openMoves: [move] });
    expect(screen.getByText(ask)).toBeInTheDocument();
    choose('安居物业');
    choose('韩师傅');
    write(label, '水电归物业');
    await press(act);
    expect(sent()).toEqual([
      { move, version: 3, fields: { unitId: firm, personId: han, words: '水电归物业' } },
    ]);
  });

  test.each([
    ['ask', '想问什么', '问报事人'],
    ['interim', '进展怎样', '先回个话'],
    ['decline', '原因，和可以去哪里办', '不受理'],
    ['uphold', '核对的结果', '维持办理结果'],
    ['answerOrder', '怎么答复', '答复督办'],
    ['closeOrder', '给办的人说一句', '结束督办'],
  ] as const)('%s wants its words', async (move, label, act) => {
    await open(move, { openMoves: [move] });
    await press(act);
    expect(alerts()).toEqual(['还没写，写几个字就行']);
    write(label, '今天去看过了');
    await press(act);
    expect(sent()).toEqual([{ move, version: 3, fields: { words: '今天去看过了' } }]);
  });

  test('an order wants its words and by when it is answered', async () => {
    await open('supervise', { openMoves: ['supervise'] });
    await press('督办');
    expect(alerts()).toEqual(['先选工作日', '还没写，写几个字就行']);
    choose('2 个工作日');
    write('要他们说明什么', '为什么还没修好');
    await press('督办');
    expect(sent()).toEqual([{ move: 'supervise', version: 3, fields: { days: 2, words: '为什么还没修好' } }]);
  });

  test('a part of a larger matter names it by its number, however it is typed', async () => {
    await open('link', { openMoves: ['link'] });
    await press('并入一件大事');
    expect(alerts()).toEqual(['还没填编号']);
    write('并入哪一件', '1116 0051');
    await press('并入一件大事');
    expect(sent()).toEqual([{ move: 'link', version: 3, fields: { number: '1116-0051' } }]);
  });

  test('a note that answers an inspector says which remark, in a draft of its own', async () => {
    await open('note', { openMoves: ['note'] });
    write('想补充什么', '内部的话');
    cleanup();
    wechat.params = { id: 'ticket-1', move: 'note', about: id(7) };
    serve({ ...pages({ openMoves: ['note'] }), [moves]: moved });
    render(<WorkerMovePage />);
    await screen.findByText('楼道灯不亮');
    expect(screen.getByRole('textbox', { name: '想补充什么' })).toHaveValue('');
    write('想补充什么', '已经报了换线路');
    await press('补充说明');
    expect(sent()).toEqual([
      { move: 'note', version: 3, fields: { words: '已经报了换线路', remarkId: id(7) } },
    ]);
  });

  test('a move that does not exist is said so', () => {
    wechat.params = { id: 'ticket-1', move: 'settle' };
    render(<WorkerMovePage />);
    expect(screen.getByText('没有这一步')).toBeInTheDocument();
    expect(wechat.asks).toEqual([]);
  });

  test('a refusal by the place it goes to stands at the unit', async () => {
    const words = '那里今天没有人当班，请换一处';
    await open(
      'dispatch',
      { openMoves: ['dispatch'] },
      refuse(409, 'move.nobody', words, { unitId: words }) as never,
    );
    choose('安居物业');
    await press('派单');
    await waitFor(() => expect(document.getElementById('field-unitId')).toHaveTextContent(words));
  });
});
