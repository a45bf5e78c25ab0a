import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { clerk, clock, moved, refuse, serve, signedIn, ticket, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import WorkerTicketPage from '../ticket';
import WorkerMovePage from './index';

const limit = { mostDays: 20, left: 2, reasons: ['materials', 'weather'] } as const;
const room = {
  pause: { ...limit, reasons: [...limit.reasons] },
  extension: { ...limit, mostDays: 5, left: 1, reasons: [...limit.reasons] },
};
const asked = {
  id: 'delay-1',
  kind: 'pause',
  cycle: 1,
  reason: 'materials',
  state: 'asked',
  askedAt: '2026-11-18T02:00:00.000Z',
  until: '2026-11-25',
  days: null,
  from: null,
  endedAt: null,
} as const;

async function open(
  move: TicketMove,
  more: Parameters<typeof ticket>[0],
  answer: object | (() => { statusCode: number; data: unknown }) = moved,
) {
  wechat.params = { id: 'ticket-1', move };
  const shown = ticket({ state: 'accepted', openMoves: [move], ...more });
  serve({ 'GET /tickets/ticket-1': shown, 'POST /tickets/ticket-1/moves': answer });
  render(<WorkerMovePage />);
  await screen.findByText('楼道灯不亮');
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const fields = () => written()[0]?.body.fields;

beforeEach(() => {
  signedIn(worker);
  wechat.pages = 2;
});

test('a pause is asked for with a reason the policy allows, a last day from today on, and why', async () => {
  await open('askPause', { delayRoom: room });
  expect(screen.queryByRole('radio', { name: '等业主表决' })).toBeNull();
  const date = document.querySelector<HTMLInputElement>('input[type=date]');
  expect(date).toHaveAttribute('min', '2026-11-18');
  expect(screen.getByText(/最多 20 个工作日，还可以批 2 次/)).toBeInTheDocument();
  await press('申请缓办');
  expect(alerts()).toEqual(['先选原因', '先选缓到哪天', '还没写，写几个字就行']);
  choose('等材料配件');
  fireEvent.change(date as HTMLInputElement, { target: { value: '2026-11-25' } });
  write('为什么要等', '灯罩从厂里调货');
  await press('申请缓办');
  expect(fields()).toEqual({ delayReason: 'materials', until: '2026-11-25', words: '灯罩从厂里调货' });
});

test('an extension is asked for in working days; what the server refuses stands at its field', async () => {
  const tooMany = '最多延 5 个工作日';
  await open(
    'askExtension',
    { delayRoom: room },
    refuse(422, 'delay.too_many_days', tooMany, { days: tooMany }),
  );
  choose('等天气');
  write('延几个工作日', '9');
  write('为什么办不完', '一直下雨，刷不了漆');
  await press('申请延期');
  expect(fields()).toEqual({ delayReason: 'weather', days: 9, words: '一直下雨，刷不了漆' });
  expect(alerts()).toContain(tooMany);
});

test('whoever decides reads what is asked for and why', async () => {
  signedIn(clerk);
  const said = {
    id: 'event-1',
    at: asked.askedAt,
    kind: 'askPause',
    cycle: 1,
    who: { part: 'handler', name: '周晓禾', role: '网格员' },
    facts: {},
    words: '灯罩从厂里调货',
    recording: null,
    photos: [],
  } as const;
  await open('grantDelay', { delays: [asked], history: [{ ...said, photos: [] }] });
  expect(screen.getByText('缓办：等材料配件，到11月25日')).toBeInTheDocument();
  expect(screen.getByText('灯罩从厂里调货')).toBeInTheDocument();
  await press('同意');
  expect(fields()).toEqual({});
});

test('a paused ticket says until when and why, and what will be left then', async () => {
  const resolve = clock('resolve', '2026-11-27T09:30:00.000Z', { urgency: 'hold', left: 900 });
  const delays = [{ ...asked, state: 'granted', from: '2026-11-18T03:00:00.000Z' } as const];
  wechat.params = { id: 'ticket-1' };
  serve({ 'GET /tickets/ticket-1': ticket({ state: 'accepted', clocks: [resolve], delays }) });
  render(<WorkerTicketPage />);
  expect(await screen.findByText('缓办：等材料配件，到11月25日')).toBeInTheDocument();
  expect(screen.getByText('恢复后剩 2 天')).toBeInTheDocument();
  expect(screen.getByText('已暂停')).toBeInTheDocument();
});

test('where no more may be asked for, the button says why', async () => {
  await open('askPause', { delayRoom: { ...room, pause: { ...room.pause, left: 0 } } });
  await press('申请缓办');
  expect(screen.getByText(/现在不能再申请/)).toBeInTheDocument();
  expect(written()).toEqual([]);
});
