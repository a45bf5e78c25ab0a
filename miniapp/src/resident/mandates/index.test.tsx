import { act, fireEvent, screen } from '@testing-library/react';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { chooseDate, mandates, ownHome, ownHomes } from '../../../test/homes';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import MandatesPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const tick = (role: 'radio' | 'checkbox', name: string) =>
  fireEvent.click(screen.getByRole(role, { name: new RegExp(`^${name}`) }));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const own = {
  id: 'm1',
  name: '李明',
  scopes: ['report' as const],
  until: '2027-06-30',
  since: '2026-11-01',
  way: 'phone' as const,
  heardBy: null,
  codeUntil: null,
};

async function open(all = mandates(), more: Parameters<typeof serve>[0] = {}) {
  signedIn(resident);
  serve({
    'GET /me': resident,
    'GET /mandates': all,
    'GET /homes/mine': ownHomes({ homes: [ownHome()] }),
    ...more,
  });
  await show(<MandatesPage />);
}

test('says who may act for me, how that came about, and what they did; and stops it', async () => {
  const written2 = { ...own, id: 'm2', name: '张叔', way: 'window' as const, heardBy: '李阿姨' };
  const use = { at: now, name: '李明', what: 'report' as const, ticketId: 't1', number: '1118-0007' };
  await open(mandates({ mine: [own, written2], uses: [use] }), { 'DELETE /mandates/m1': {} });
  expect(screen.getByText('替我报事 · 到6月30日')).toBeInTheDocument();
  expect(screen.getByText('替我报事 · 到6月30日 · 窗口登记，李阿姨在场')).toBeInTheDocument();
  await press(/^李明替您报了一件事/);
  expect(wechat.went).toEqual(['/resident/ticket/index?id=t1']);
  await press('停掉李明的代办');
  expect(written().map(({ to }) => to)).toEqual(['DELETE /mandates/m1']);
});

test('someone of my home may act at one tap', async () => {
  await open(undefined, { 'POST /mandates': { id: 'm', code: null, codeUntil: null } });
  await press('请人替我办');
  await press('同意他替我办');
  expect(alerts()).toEqual(['先选请谁办', '先选能办什么', '还没填到哪天为止']);
  tick('radio', '小孙');
  tick('checkbox', '替我报事');
  chooseDate('2027-06-30');
  await press('同意他替我办');
  expect(written()).toMatchObject([
    {
      to: 'POST /mandates',
      body: { residentId: '00000000-0000-4000-8000-0000000000a3', scopes: ['report'], until: '2027-06-30' },
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('anybody else gets a code', async () => {
  await open(undefined, { 'POST /mandates': { id: 'm', code: '7F3K92QW', codeUntil: now } });
  await press('请人替我办');
  tick('radio', '别的家人、邻居');
  fireEvent.change(screen.getByRole('textbox', { name: '怎么称呼' }), { target: { value: '小区的老张' } });
  tick('checkbox', '替我评价');
  chooseDate('2027-06-30');
  await press('同意他替我办');
  expect(screen.getByText('7F3K 92QW')).toBeInTheDocument();
});

test('those for whom I may act are here, each with what I may do', async () => {
  const held = [
    { id: 'h1', name: '王奶奶', scopes: ['rate' as const], until: '2027-06-30' },
    { id: 'h2', name: '张爷爷', scopes: ['report' as const], until: '2027-06-30' },
  ];
  await open(mandates({ held }), { 'DELETE /mandates/h2': {} });
  expect(screen.queryByRole('button', { name: '替张爷爷评价' })).toBeNull();
  await press('替王奶奶评价');
  expect(wechat.went).toEqual([`/resident/rate-for/index?id=h1&name=${encodeURIComponent('王奶奶')}`]);
  await press('不替张爷爷办了');
  expect(written().map(({ to }) => to)).toEqual(['DELETE /mandates/h2']);
});

test('a code is taken as it is read aloud', async () => {
  await open(undefined, { 'POST /mandates/accept': mandates() });
  await press('输入代办码');
  fireEvent.change(screen.getByRole('textbox', { name: '代办码' }), { target: { value: '7f3k 92qw' } });
  await press('替他办');
  expect(written()[0]?.body).toEqual({ code: '7F3K92QW' });
});
