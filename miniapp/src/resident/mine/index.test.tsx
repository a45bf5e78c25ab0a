import { act, fireEvent, screen } from '@testing-library/react';
import type { Happening } from '@linli/shared/ticket/ticket.contract';
import { answer, asked } from '../../../test/answers';
import { line, me, now, ticket } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { keepDraft } from '../../platform/drafts';
import type { FormFile } from '../../platform/form-file';
import { lookAgain, writeDown, type Outgoing } from '../../platform/outgoing/outgoing';
import { useSession } from '../../platform/session';
import MinePage from '.';

beforeEach(() => {
  lookAgain();
  useSession.setState({ me: me(), known: true });
});

test('what is open stands before what is over, each with its count', async () => {
  const over = line({ id: 't2', title: '单元门关不严', state: 'settled', outcome: 'solved', due: null });
  answer({ 'GET /me/tickets': { now, count: 2, tickets: [over, line()], next: null } });
  await show(<MinePage />);
  const said = document.body.textContent ?? '';
  expect(said.indexOf('正在办1 件')).toBeLessThan(said.indexOf('办完的1 件'));
  fireEvent.click(screen.getByRole('button', { name: '3 层楼道灯不亮，办理中，今天 17:30 前办结' }));
  expect(wechat.went).toEqual(['/resident/ticket/index?id=t1']);
});

test('nothing reported yet leads to reporting', async () => {
  answer({ 'GET /me/tickets': { now, count: 0, tickets: [], next: null } });
  await show(<MinePage />);
  fireEvent.click(screen.getByRole('button', { name: '报一件事' }));
  expect(wechat.went).toEqual(['/pages/report/index']);
});

describe('what has not left the phone', () => {
  const written = '2026-11-18T01:00:00.000Z';
  const item = (more: Partial<Outgoing> = {}): Outgoing => ({
    id: 'k1',
    key: 'k1',
    by: 'p1',
    ask: {
      what: 'move',
      ticketId: 't1',
      body: { move: 'resolve', version: 3, fields: { words: '换了声控灯' }, capturedAt: written },
    },
    files: [{ key: 'f', kind: 'photo', kept: null }],
    title: '办结',
    about: '楼道灯不亮',
    words: '换了声控灯',
    origin: {
      place: 'move.t1.resolve',
      value: {},
      page: 'worker/move',
      params: { id: 't1', move: 'resolve' },
    },
    since: 1,
    ...more,
  });
  const wait = (more?: Partial<Outgoing>) => writeDown(item(more));
  const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
  const handedOver: Happening = {
    id: 'h2',
    at: '2026-11-18T02:02:00.000Z',
    kind: 'handOver',
    cycle: 1,
    who: { part: 'handler', name: '周晓禾', role: '网格员' },
    facts: { unit: '安居物业', person: null, reason: 'theirs' },
    words: null,
    recording: null,
    photos: [],
  };
  const matters = { 'GET /me/tickets': { now, count: 0, tickets: [], next: null } };

  test('stands on top: what it is, its words, photos, and that it waits; it can be sent now', async () => {
    answer({ ...matters, 'POST /tickets/t1/moves': ticket() });
    wait();
    await show(<MinePage />);
    expect(screen.getByRole('img', { name: '状态：等网络，还没交' })).toBeInTheDocument();
    for (const words of ['楼道灯不亮', '换了声控灯']) expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/^写于 .*09:00 · 1 张照片$/)).toBeInTheDocument();
    await press('现在交');
    expect(screen.queryByText('楼道灯不亮')).toBeNull();
  });

  test('refused, it says why, who did what meanwhile, and becomes a note where that is open', async () => {
    const moved = ticket({ view: 'staff', history: [...ticket().history, handedOver], openMoves: ['note'] });
    answer({ ...matters, 'GET /tickets/t1': moved, 'POST /tickets/t1/moves': ticket() });
    wait({ stop: { code: 'move.not_yours', words: '这一步要由别人来办' }, files: [] });
    await show(<MinePage />);
    expect(screen.getByText('这一步要由别人来办')).toBeInTheDocument();
    expect(screen.getByText('今天 10:02 网格员 周晓禾 转给安居物业')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '改一改再交' })).toBeNull();
    await press('当作补充说明再交');
    expect(asked('POST /tickets/t1/moves')[0]?.data).toMatchObject({ move: 'note' });
  });

  test('refused but still open, its form can be opened again with everything in it', async () => {
    answer({ ...matters, 'GET /tickets/t1': ticket({ openMoves: ['resolve'] }) });
    wait({ stop: { code: 'ticket.changed', words: '这件事刚有新进展' } });
    await show(<MinePage />);
    await press('改一改再交');
    expect(wechat.went).toEqual(['/worker/move/index?id=t1&move=resolve']);
  });

  test('given up by mistake it comes back', async () => {
    answer(matters);
    wait();
    await show(<MinePage />);
    await press('不要了');
    expect(screen.queryByText('楼道灯不亮')).toBeNull();
    await press('撤销');
    expect(screen.getByText('楼道灯不亮')).toBeInTheDocument();
  });

  test('of somebody else is not shown', async () => {
    answer(matters);
    wait({ by: 'p2' });
    await show(<MinePage />);
    expect(screen.queryByText('楼道灯不亮')).toBeNull();
  });

  test('reports that were begun are listed with when and their first words, taken up again or thrown away', async () => {
    answer(matters);
    keepDraft({
      place: 'report.A',
      key: 'k',
      since: Date.parse(written),
      value: { words: '单元门关不严' },
      files: [],
    });
    await show(<MinePage />);
    expect(screen.getByText('单元门关不严')).toBeInTheDocument();
    expect(screen.getByText(/09:00 写的$/)).toBeInTheDocument();
    await press('接着写');
    expect(wechat.went).toEqual(['/pages/report/index?draft=report.A']);
    await press('删掉');
    expect(screen.queryByText('单元门关不严')).toBeNull();
    await press('撤销');
    expect(screen.getByText('单元门关不严')).toBeInTheDocument();
  });

  test('one that was only spoken says so, and how long', async () => {
    answer(matters);
    const files: FormFile[] = [
      { key: 'a', kind: 'photo', kept: null },
      { key: 'b', kind: 'recording', kept: null, seconds: 18 },
    ];
    keepDraft({ place: 'report.A', key: 'k', since: Date.parse(written), value: { words: '' }, files });
    await show(<MinePage />);
    expect(screen.getByText('说了一段话')).toBeInTheDocument();
    expect(screen.getByText(/09:00 写的 · 1 张照片 · 录音 18 秒$/)).toBeInTheDocument();
  });
});

test('when another person comes, nothing of the one before stays on the page', async () => {
  keepDraft({ place: 'report.A', key: 'k', since: 1, value: { words: '单元门关不严' }, files: [] });
  answer({ 'GET /me/tickets': { now, count: 1, tickets: [line()], next: null } });
  await show(<MinePage />);
  expect(screen.getByText('没写完的')).toBeInTheDocument();
  answer({ 'GET /me/tickets': { now, count: 0, tickets: [], next: null } });
  await act(async () => useSession.setState({ me: me({ id: 'p2' }), known: true }));
  expect(screen.queryByText('没写完的')).toBeNull();
  expect(screen.queryByText('正在办')).toBeNull();
});

test('a visitor is told what is here and offered to sign in', async () => {
  useSession.setState({ me: null, known: false });
  answer({});
  await show(<MinePage />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '去登录' })));
  expect(wechat.went).toEqual(['/pages/sign-in/index']);
});
