import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { CallBack } from '@linli/shared/callback/callback.contract';
import { clerk, now, plate, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import CallsPage from './index';

const one = (more: Partial<CallBack> = {}): CallBack => ({
  id: 'call-1',
  ticketId: 'ticket-1',
  number: '1117-0018',
  category: '照明',
  plate,
  answer: '灯换好了',
  name: '王奶奶',
  due: '2026-11-20T09:30:00.000Z',
  late: false,
  tries: 0,
  againAt: null,
  unassigned: false,
  ...more,
});
async function open(calls: CallBack[], others: Parameters<typeof serve>[0] = {}) {
  serve({ 'GET /call-backs': { now, calls }, 'POST /call-backs/call-1/record': {}, ...others });
  await act(async () => void render(<CallsPage />));
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const note = async () => {
  await press('记结果：编号 1117-0018');
  const sheet = within(screen.getByRole('dialog'));
  return () => act(async () => void fireEvent.click(sheet.getByRole('button', { name: '记下来' })));
};

beforeEach(() => signedIn(clerk));

test('a call says about what, what they were told, and by when; the number is dialled and not shown', async () => {
  await open([one()], { 'POST /call-backs/call-1/reveal': { phone: '13800004401' } });
  expect(screen.getByText('照明 · 编号 1117-0018')).toBeInTheDocument();
  expect(screen.getByText('办理人说：灯换好了')).toBeInTheDocument();
  expect(screen.getByText('周五 17:30 前回访')).toBeInTheDocument();
  await press('打电话：编号 1117-0018');
  expect(wechat.called).toEqual(['13800004401']);
  expect(written()).toMatchObject([{ body: { reason: '回访' } }]);
  expect(document.body).not.toHaveTextContent('13800004401');
});

test('who did not answer is called again later, and that is said', async () => {
  await open([one({ tries: 1, againAt: '2026-11-18T08:00:00.000Z' })]);
  expect(screen.getByRole('img', { name: '状态：打过一次没通' })).toBeInTheDocument();
  expect(screen.getByText('今天 16:00 以后再打一次')).toBeInTheDocument();
  await press('打电话：编号 1117-0018');
  expect(written()).toEqual([]);
});

test('what was said is asked for only when somebody was reached, and then both answers are wanted', async () => {
  await open([one()]);
  const send = await note();
  await send();
  expect(screen.getByText('先选打通了没有')).toBeInTheDocument();
  expect(screen.queryByText('办好了吗？')).toBeNull();
  choose('打通了');
  await send();
  expect(screen.getByText('先选办好了没有')).toBeInTheDocument();
  expect(screen.getByText('先选满意程度')).toBeInTheDocument();
  choose('好了一部分');
  choose('一般');
  choose('有');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '又闪了' } });
  await send();
  expect(written()).toMatchObject([
    { body: { result: 'reached', solved: 'partly', stars: 3, pressed: true, words: '又闪了' } },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('nothing of an answer goes along when nobody was reached after all', async () => {
  await open([one()]);
  const send = await note();
  choose('打通了');
  choose('修好了');
  choose('没打通');
  await send();
  expect(written().map(({ body }) => body)).toEqual([{ result: 'unreached' }]);
});

test('a result without a call is refused in the sheet, and what was filled in stays', async () => {
  await open([one()], {
    'POST /call-backs/call-1/record': refuse(409, 'callback.not_called', '请先拨电话，再记结果'),
  });
  const send = await note();
  choose('没打通');
  await send();
  expect(screen.getByText('请先拨电话，再记结果')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '没打通' })).toBeChecked();
});

test('nobody to call is said', async () => {
  await open([]);
  expect(screen.getByText('没有要打的回访')).toBeInTheDocument();
});

test('a grid worker calls nobody', async () => {
  signedIn(worker);
  await open([one()]);
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});
