import { act, fireEvent, screen } from '@testing-library/react';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { chooseDate, ownAsk, ownHome, ownHomes } from '../../../test/homes';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import HomePage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

async function open(homes = ownHomes({ homes: [ownHome()] }), more: Parameters<typeof serve>[0] = {}) {
  signedIn(resident);
  serve({ 'GET /homes/mine': homes, 'GET /me': resident, ...more });
  await show(<HomePage />);
}

test('without a home it says how to get one, and leads there', async () => {
  await open(ownHomes());
  expect(screen.getByText('还没有入住')).toBeInTheDocument();
  await press('申请入住');
  await press(/^谁替我办/);
  expect(wechat.went).toEqual(['/resident/move-in/index', '/resident/mandates/index']);
});

test('an ask that waits says until when, and can be taken back', async () => {
  await open(ownHomes({ asks: [ownAsk()] }), { 'DELETE /home-asks/ask-1': {} });
  expect(screen.getByText('租户 · 周五 17:30 前答复您')).toBeInTheDocument();
  await press('撤回申请');
  expect(written().map(({ to }) => to)).toEqual(['DELETE /home-asks/ask-1']);
});

test('one that was refused says why, what to do, and whom to call', async () => {
  await open(ownHomes({ asks: [ownAsk({ state: 'refused', reason: 'papers', words: '周三都在' })] }));
  expect(screen.getByText('请带房产证或租房合同到社区，几分钟就好')).toBeInTheDocument();
  expect(screen.getByText('周三都在')).toBeInTheDocument();
  await press('打给社区');
  expect(wechat.called).toEqual(['85550100']);
  await press('重新申请');
  expect(wechat.went).toEqual(['/resident/move-in/index']);
});

test('a home says who lives there, by the name they gave and what they are', async () => {
  await open();
  expect(screen.getByRole('heading', { name: '槐荫里小区 12 号楼 2 单元 502' })).toBeInTheDocument();
  expect(screen.getByText('王奶奶（您）')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /小孙/ })).toBeNull();
});

test('an owner ends a tenancy from a day on', async () => {
  await open(undefined, { 'POST /residents/r2/end': {} });
  await press(/^李明/);
  await press('结束入住');
  expect(alerts()).toEqual(['先选从哪天起']);
  chooseDate('2026-11-30');
  await press('结束入住');
  expect(written()).toMatchObject([{ to: 'POST /residents/r2/end', body: { from: '2026-11-30' } }]);
});

test('somebody is let in with a code that is shown once, large', async () => {
  await open(undefined, {
    'POST /vouches': { id: 'v', code: '7F3K92QW', until: '2026-11-25T06:10:00.000Z' },
  });
  await press('请家人或租户来');
  await press('发入住码');
  expect(alerts()).toEqual(['先选是您的什么人', '还没填姓名']);
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '家人' })));
  type('怎么称呼', '小孙');
  await press('发入住码');
  expect(written()[0]?.body).toEqual({ homeId: ownHome().homeId, kind: 'family', name: '小孙' });
  expect(screen.getByText('7F3K 92QW')).toBeInTheDocument();
});

test('whoever is no owner lets family in only as somebody of age', async () => {
  await open(ownHomes({ homes: [ownHome({ kind: 'tenant', vouchFor: ['family'] })] }), {
    'POST /vouches': { id: 'v', code: '7F3K92QW', until: now },
  });
  await press('请家人来');
  type('怎么称呼', '小李');
  await press('发入住码');
  expect(alerts()).toEqual(['要成年住户才能请家人，请先确认']);
  fireEvent.click(screen.getByRole('switch', { name: '我已成年' }));
  await press('发入住码');
  expect(written()[0]?.body).toMatchObject({ kind: 'family', adult: true });
});

test('a code that waits can be taken back', async () => {
  const vouches = [{ id: 'v1', name: '小孙', kind: 'family' as const, until: '2026-11-25T06:10:00.000Z' }];
  await open(ownHomes({ homes: [ownHome({ vouches })] }), { 'DELETE /vouches/v1': {} });
  expect(screen.getByText('家人 · 入住码11月25日前有效')).toBeInTheDocument();
  await press('收回小孙的入住码');
  expect(written().map(({ to }) => to)).toEqual(['DELETE /vouches/v1']);
});

test('a code is typed as it is read aloud; a refusal stands in the sheet', async () => {
  await open(ownHomes(), {
    'POST /vouches/accept': refuse(409, 'vouch.over', '入住码过期了，请家里人再发一个'),
  });
  await press(/^输入入住码/);
  type('入住码', '7f3k-92qo');
  await press('入住');
  expect(written()[0]?.body).toEqual({ code: '7F3K92Q0' });
  expect(alerts()).toEqual(['入住码过期了，请家里人再发一个']);
});
