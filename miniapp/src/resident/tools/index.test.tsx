import { act, fireEvent, screen } from '@testing-library/react';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { aTool } from '../../../test/together';
import ToolsPage from '.';

const press = (name: string | RegExp, role: 'button' | 'switch' = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

async function open(tools = [aTool()], answers: Parameters<typeof serve>[0] = {}) {
  wechat.params = { place: 'door-1' };
  signedIn(resident);
  serve({ 'GET /tools': { now, tools, home: true, phone: '8555 0100' }, ...answers });
  await show(<ToolsPage />);
}

test('a tool is borrowed by its code, however it was typed; a no of the server stays with it', async () => {
  const no = '一家最多同时借 2 件，还了再借';
  await open([aTool()], { 'POST /tools/borrowed': refuse(409, 'tool.too_many', no) });
  await press('扫码借');
  await press('借走');
  expect(alerts()).toEqual(['工具码是标签上的 8 位，请再看看']);
  fireEvent.change(screen.getByRole('textbox', { name: '工具码' }), { target: { value: '7f3k-92ao' } });
  await press('借走');
  expect(written()).toMatchObject([{ to: 'POST /tools/borrowed', body: { code: '7F3K92A0' } }]);
  expect(alerts()).toEqual([no]);
  expect(screen.getByRole('textbox', { name: '工具码' })).toHaveValue('7f3k-92ao');
});

test('what I have stands first, and is given back with what broke', async () => {
  const mine = { has: true, late: true, heldUntil: null, line: null };
  const rights = { borrow: false, giveBack: true, wait: false, stopWaiting: false };
  await open([aTool({ state: 'lent', due: '2026-11-17', mine, rights }), aTool({ id: 't2', name: '梯子' })], {
    'POST /tools/returned': {},
  });
  expect(screen.getByText('11月17日到期了，方便时还一下')).toBeInTheDocument();
  await press('扫码还');
  await press('坏了', 'switch');
  fireEvent.change(screen.getByRole('textbox', { name: '工具码' }), { target: { value: '7F3K92AB' } });
  await press('挂回去了');
  expect(alerts()).toEqual(['写几个字，坏在哪里']);
  fireEvent.change(screen.getByRole('textbox', { name: '坏在哪里' }), { target: { value: '钻头断了' } });
  await press('挂回去了');
  expect(written()).toMatchObject([
    { to: 'POST /tools/returned', body: { code: '7F3K92AB', broken: '钻头断了' } },
  ]);
});

test('for what is lent one waits in line, and steps out again', async () => {
  const rights = { borrow: false, giveBack: false, wait: true, stopWaiting: false };
  const waiting = { ...rights, wait: false, stopWaiting: true };
  const line = { has: false, late: false, heldUntil: null, line: 2 };
  await open(
    [
      aTool({ state: 'lent', due: '2026-11-21', rights }),
      aTool({ id: 't2', name: '梯子', state: 'lent', due: '2026-11-22', mine: line, rights: waiting }),
    ],
    { 'POST /tools/t1/wait': {}, 'POST /tools/t2/wait/ended': {} },
  );
  expect(screen.getByText('借出去了，11月21日还')).toBeInTheDocument();
  expect(screen.getByText('借出去了，11月22日还，您排第 2 位')).toBeInTheDocument();
  await press('排队等电钻');
  await press('不等梯子了');
  expect(written().map(({ to }) => to)).toEqual(['POST /tools/t1/wait', 'POST /tools/t2/wait/ended']);
});
