import { act, fireEvent, screen } from '@testing-library/react';
import type { KeptTool } from '@linli/shared/tool/tool.contract';
import { clerk, now, refuse, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import ToolsPage from '.';

const press = (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const drill: KeptTool = {
  ...{ id: 't1', name: '电钻', words: null, station: '健身角', state: 'free', due: null, waiting: 0 },
  ...{ placeId: 'p1', code: '7F3K92AB', loanDays: 3, version: 4, note: null, loan: null },
  ...{ openMoves: ['breaks', 'lose', 'retire'], mayLend: true },
};

async function open(tools = [drill], more: Parameters<typeof serve>[0] = {}) {
  signedIn(clerk);
  serve({
    'GET /office/tools': { now, tools, stations: [] },
    'POST /office/tools/t1/lent': {},
    'POST /office/tools/t1/moves': {},
    ...more,
  });
  await show(<ToolsPage />);
}

test('who has a tool, and since when it is due, stands beside it', async () => {
  const loan = { name: '老周', where: '3 号楼', lentAt: now, due: '2026-11-17', late: true, entered: true };
  await open([{ ...drill, state: 'lent', due: '2026-11-17', loan, mayLend: false }]);
  expect(screen.getByText('借出去了 · 老周，3 号楼，11月17日到期了 · 健身角')).toBeInTheDocument();
});

test('a tool is lent to somebody without a phone, who is written down', async () => {
  await open();
  await press(/电钻/);
  await press('记下');
  expect(alerts()).toEqual(['先选办什么']);
  await press('借给没有手机的人', 'radio');
  await press('记下');
  expect(alerts()).toEqual(['还没填谁借', '还没填住在哪里']);
  type('谁借', '老周');
  type('住在哪里', '3 号楼 101');
  await press('记下');
  expect(written()).toMatchObject([
    { to: 'POST /office/tools/t1/lent', body: { version: 4, borrower: '老周', where: '3 号楼 101' } },
  ]);
});

test('what broke is said in words; a colleague who was quicker is told', async () => {
  const stale = '这件工具刚有变化，刷新看看再办，您写的还在';
  await open([drill], { 'POST /office/tools/t1/moves': refuse(409, 'tool.stale', stale) });
  await press(/电钻/);
  await press('坏了，要修', 'radio');
  await press('记下');
  expect(alerts()).toEqual(['写几个字，坏在哪里或怎么不见的']);
  type('怎么回事', '插头松了');
  await press('记下');
  expect(alerts()).toContain(stale);
  expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue('插头松了');
  expect(written()).toMatchObject([{ body: { move: 'breaks', version: 4, note: '插头松了' } }]);
});
