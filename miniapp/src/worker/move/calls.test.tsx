import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moved, refuse, serve, signedIn, ticket, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import WorkerMovePage from './index';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const unit = (last: number, name: string, level: string, kind = 'firm') => {
  return { unitId: id(last), name, kind, level, what: null, suggested: false, people: [] };
};
const units = {
  units: [
    unit(1, '第3网格', 'grid', 'grid'),
    unit(2, '安居物业', 'compound'),
    unit(3, '望榆街道市政所', 'street', 'department'),
    unit(4, '望榆街道', 'street', 'street'),
  ],
};
const helper = (last: number, name: string, hands: string[], away = false) => {
  return { personId: id(last), name, roleName: '党员志愿者', placeName: '槐荫里小区', hands, away };
};
const helpers = { people: [helper(5, '陈姐', ['assist', 'aid']), helper(6, '孙主任', ['oversee'], true)] };
const kind = (code: string, name: string, visibility = 'public') => {
  return { code, name, icon: code, hint: null, tile: null, visibility, urgent: false };
};
const categories = {
  categories: [kind('lighting', '照明'), kind('pipe', '水管'), kind('noise', '噪音', 'staff')],
};

async function open(move: TicketMove, answer: object | (() => never) = moved, more = {}) {
  wechat.params = { id: 'ticket-1', move, ...more };
  serve({
    'GET /tickets/ticket-1': ticket({ state: 'accepted', openMoves: [move] }),
    'GET /tickets/ticket-1/units': units,
    'GET /tickets/ticket-1/helpers': helpers,
    'GET /categories': categories,
    'POST /tickets/ticket-1/moves': answer,
  });
  render(<WorkerMovePage />);
  await screen.findByText('楼道灯不亮');
}
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
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

describe('whistling', () => {
  test('asks another unit, as co-host unless said otherwise; the one that has it is not offered', async () => {
    await open('whistle');
    expect(screen.queryByText('第3网格')).toBeNull();
    await press('吹哨');
    expect(alerts()).toEqual(['先选请哪家来', '还没写，写几个字就行']);
    choose(/安居物业/);
    write('为什么请他们', '总阀要物业关');
    await press('吹哨');
    expect(fields()).toEqual({ unitId: id(2), words: '总阀要物业关' });
  });

  test('in an emergency, to host', async () => {
    await open('whistle');
    choose(/市政所/);
    choose('来主办');
    fireEvent.click(screen.getByRole('switch', { name: '紧急，马上来' }));
    write('为什么请他们', '路塌了一块');
    await press('吹哨');
    expect(fields()).toEqual({ unitId: id(3), urgent: true, host: true, words: '路塌了一块' });
  });

  test('a second host is refused at the question', async () => {
    const words = '已经有一家主办，这一家请选协办';
    await open('whistle', refuse(409, 'call.hosted', words, { host: words }) as never);
    choose(/安居物业/);
    choose('来主办');
    write('为什么请他们', '总阀要物业关');
    await press('吹哨');
    expect(document.getElementById('field-host')).toHaveTextContent(words);
  });
});

test('a person is chosen after what they are asked for; who is away is marked', async () => {
  await open('enlist');
  expect(screen.queryByRole('radio', { name: '主办' })).toBeNull();
  await press('请来一起办');
  expect(alerts()).toEqual(['先选做什么']);
  choose('统办');
  expect(screen.getByText(/请假，会请代班的人/)).toBeInTheDocument();
  choose('协办');
  expect(screen.queryByText('孙主任')).toBeNull();
  await press('请来一起办');
  expect(alerts()).toEqual(['先选请谁']);
  choose(/陈姐/);
  await press('请来一起办');
  expect(fields()).toEqual({ personId: id(5), hand: 'assist' });
});

test('a level above the present one is chosen, then perhaps a unit of that level', async () => {
  await open('raise');
  expect(screen.queryByRole('radio', { name: '网格' })).toBeNull();
  expect(screen.queryByText('请哪个单位')).toBeNull();
  choose('街道');
  choose(/市政所/);
  choose('社区');
  write('为什么要提级', '要几家一起定');
  await press('提级办理');
  expect(fields()).toEqual({ level: 'community', words: '要几家一起定' });
});

test('another category is chosen; one that hides it says so', async () => {
  await open('recategorise');
  expect(screen.queryByRole('radio', { name: '照明' })).toBeNull();
  choose('噪音');
  expect(screen.getByText(/邻居马上看不到了/)).toBeInTheDocument();
  choose('水管');
  write('跟邻居说一句', '是水管的事');
  await press('改类别');
  expect(fields()).toEqual({ category: 'pipe', words: '是水管的事' });
});

test('who is sent away is the one whose line was tapped', async () => {
  await open('dismiss', ticket(), { about: id(7) });
  write('为什么不用来了', '灯自己亮了');
  await press('不用来了');
  expect(fields()).toEqual({ assignmentId: id(7), words: '灯自己亮了' });
});

test.each([
  ['arrive', '报到', null, {}],
  ['finish', '协办好了', '办了什么', { words: '总阀关好了' }],
  ['excuse', '说明原因', '是什么原因', { words: '总阀关好了' }],
  ['referUp', '请街道定', '为什么定不了', { words: '总阀关好了' }],
] as const)('%s', async (move, verb, label, expected) => {
  await open(move);
  if (label) write(label, '总阀关好了');
  await press(verb);
  expect(written()).toMatchObject([{ body: { move, fields: expected } }]);
});
