import { act, fireEvent, screen } from '@testing-library/react';
import type { OwnHours, OwnService } from '@linli/shared/hours/hours.contract';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import HoursPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

const service = (more: Partial<OwnService> = {}): OwnService => ({
  ...{ id: 's1', title: '清理楼道', day: '2026-11-16', minutes: 60, grade: 'C', organisation: '青石桥社区' },
  ...{ reason: '手机没电', struck: false, ask: null, rights: { ask: true } },
  ...more,
});
const hours = (more: Partial<OwnHours> = {}): OwnHours => ({
  ...{ now, mix: { A: 1260, B: 240, C: 90 }, thisYear: 14, number: null, certificates: [] },
  services: [service()],
  ...more,
});

async function open(more: Parameters<typeof serve>[0] = {}, mine = hours()) {
  signedIn(resident);
  serve({ 'GET /hours': mine, ...more });
  await show(<HoursPage />);
}

test('hours are drawn by where they come from, and said so', async () => {
  await open();
  expect(
    screen.getByRole('img', {
      name: '一共 26.5 小时：双方确认 21 小时，有人见证 4 小时，事后补记 1.5 小时',
    }),
  ).toBeInTheDocument();
  expect(screen.getByText('今年 14 次')).toBeInTheDocument();
  expect(screen.getByText('2026年11月16日 · 青石桥社区 · 事后补记')).toBeInTheDocument();
});

test('a correction is asked for with minutes and a word; what was typed outlives a no', async () => {
  const no = '这一笔您已经请过更正，正在等答复';
  await open({ 'POST /hours/s1/asks': refuse(409, 'hours.asked', no) });
  await press(/清理楼道，请更正/);
  await press('请更正');
  expect(alerts()).toEqual(['写多少分钟，没有这一次写 0', '还没填要说的话']);
  write('应该是多少分钟', '0');
  write('为什么', '那天没去');
  await press('请更正');
  expect(written()).toMatchObject([{ to: 'POST /hours/s1/asks', body: { minutes: 0, words: '那天没去' } }]);
  expect(alerts().join()).toContain(no);
  expect(screen.getByRole('textbox', { name: /^为什么/ })).toHaveValue('那天没去');
});

test('what was corrected stays in sight, and an ask says where it stands', async () => {
  const ask = { state: 'open', minutes: 0, words: '那天没去', answer: null, due: now } as const;
  await open({}, hours({ services: [service({ struck: true, ask, rights: { ask: false } })] }));
  expect(screen.getByText(/更正过，不算了/)).toBeInTheDocument();
  expect(screen.getByText('您请更正成 没有这一次：那天没去')).toBeInTheDocument();
  expect(screen.getByText(/^等答复/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /请更正/ })).toBeNull();
});

test('a certificate is made at once and opens; one that was overtaken says so', async () => {
  const url = '/api/hours/certificate.pdf?code=A1B2C3D4E5F6';
  const certificates = [{ code: 'A1B2C3D4E5F6', url, at: now, outdated: true }];
  await open({ 'POST /hours/certificates': { code: 'B', url } }, hours({ certificates }));
  expect(screen.getByText('2026年11月18日开的，有时长更正过，不作数了')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: '2026 年' }));
  await press('免费开一张');
  expect(written()).toMatchObject([{ to: 'POST /hours/certificates', body: { year: 2026 } }]);
  expect(wechat.opened.at(-1)).toContain('certificate.pdf');
});

test('a number of a citizen is refused at the field', async () => {
  const no = '这是身份证号，不要填在这里';
  await open({ 'POST /hours/number': refuse(422, 'hours.citizen_number', no, { number: no }) });
  await press(/^志愿者编号/);
  write('志愿者编号', '12');
  await press('记下');
  expect(written()).toEqual([]);
  write('志愿者编号', '11010519491231002x');
  await press('记下');
  expect(written()).toMatchObject([{ body: { number: '11010519491231002X' } }]);
  expect(alerts()).toContain(no);
});

test('nobody without hours is asked to do anything', async () => {
  await open({}, hours({ services: [], mix: { A: 0, B: 0, C: 0 }, thisYear: 0 }));
  expect(screen.getByText('还没有服务时长')).toBeInTheDocument();
  expect(screen.queryByText('开证明')).toBeNull();
});
