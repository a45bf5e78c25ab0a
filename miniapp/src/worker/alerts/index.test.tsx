import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AlertLine } from '@linli/shared/intake/alert.contract';
import { now, plate, refuse, resident, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import { AlertRow } from '../alert-row';
import AlertsPage from './index';

const alert = (more: Partial<AlertLine> = {}): AlertLine => ({
  id: 'a1',
  kind: 'smoke',
  device: '2 单元 3 层烟感',
  plate,
  words: '浓度超标',
  raisedAt: now,
  lastAt: now,
  times: 21,
  level: 1,
  due: '2026-11-18T06:40:00.000Z',
  seenBy: null,
  ...more,
});
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const open = async (more: object = {}, ...list: AlertLine[]) => {
  serve({
    'GET /alerts': { now, alerts: list.length ? list : [alert()] },
    'POST /alerts/a1/seen': {},
    'POST /alerts/a1/decided': {},
    ...more,
  });
  await act(async () => void render(<AlertsPage />));
};

beforeEach(() => signedIn(worker));

test('says which device, where, how often, and who has been told', async () => {
  await open();
  expect(screen.getByText('烟感报警')).toBeInTheDocument();
  expect(screen.getByText('槐荫里小区 12 号楼 2 单元')).toBeInTheDocument();
  expect(screen.getByText(/响了 21 次 · 已告诉社区/)).toBeInTheDocument();
  expect(screen.getByText('今天 14:40 前没人去看，会告诉街道')).toBeInTheDocument();
});

test('somebody says that they look after it', async () => {
  await open();
  await tap(/我去核实/);
  expect(written().map(({ to }) => to)).toEqual(['POST /alerts/a1/seen']);
});

test('whoever looks after it is named, and nobody is asked again', async () => {
  await open({}, alert({ seenBy: '周晓禾' }));
  expect(screen.getByText('周晓禾在核实')).toBeInTheDocument();
  expect(screen.getByText('今天 14:40 前没有结果，会再提醒、往上告诉')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /我去核实/ })).toBeNull();
});

test('what was found needs words, and is sent with them', async () => {
  await open();
  await tap('属实');
  await tap('转成一件事');
  expect(screen.getByText('还没写，写几个字就行')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '看到了什么' }), { target: { value: '楼道里有烟' } });
  await tap('转成一件事');
  expect(written()).toMatchObject([
    { to: 'POST /alerts/a1/decided', body: { real: true, words: '楼道里有烟' } },
  ]);
});

test('who comes too late reads so, and their words are still there', async () => {
  await open({ 'POST /alerts/a1/decided': refuse(409, 'alert.closed', '已经有人核实过了，刷新一下') });
  await tap('误报');
  fireEvent.change(screen.getByRole('textbox', { name: '为什么响' }), { target: { value: '插头松了' } });
  await tap('关掉报警');
  expect(screen.getByText('已经有人核实过了，刷新一下')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '为什么响' })).toHaveValue('插头松了');
});

test('none waiting says so; residents are not let in', async () => {
  serve({ 'GET /alerts': { now, alerts: [] } });
  const { unmount } = render(<AlertsPage />);
  expect(await screen.findByText('没有要核实的报警')).toBeInTheDocument();
  unmount();
  signedIn(resident);
  render(<AlertsPage />);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});

test('the workbench leads to them', async () => {
  serve({ 'GET /alerts': { now, alerts: [alert(), alert({ id: 'a2' })] } });
  render(<AlertRow me={worker} />);
  fireEvent.click(await screen.findByText('设备报警 待核实 2 处'));
  expect(wechat.went).toEqual(['/worker/alerts/index']);
});

test('who does not check alerts is not asked to, and asks for none', () => {
  render(<AlertRow me={resident} />);
  expect(wechat.asks).toEqual([]);
});
