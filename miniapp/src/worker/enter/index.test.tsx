import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, refuse, resident, serve, signedIn, silence, worker, written } from '../../../test/at-work';
import { code, quiet, receipt } from '../../../test/report-form';
import { host } from '../../platform/host';
import { lookAgain, useWaiting } from '../../platform/outgoing/outgoing';
import EnterPage from './index';
import { receiptAloud } from './entered-page';

const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const send = () => act(async () => tap('button', '登记'));

/** The form at a door that was chosen before. */
async function open(replies: object = {}) {
  serve({ ...quiet, 'POST /entries': receipt, 'POST /findings': receipt, ...replies });
  host.storage.set('draft.me.entry', {
    place: 'entry',
    key: 'the-key-of-the-entry',
    since: Date.now(),
    by: 'me',
    files: [],
    value: { place: { code } },
  });
  await act(async () => void render(<EnterPage />));
  await screen.findByRole('radio', { name: '照明' });
}
async function fillIn() {
  tap('radio', '照明');
  type('怎么回事', '老人说三层的灯不亮');
}

beforeEach(() => {
  lookAgain();
  signedIn(worker);
});

test('begins with where it is', async () => {
  serve({ 'GET /places': { compounds: [], doors: [] } });
  await act(async () => void render(<EnterPage />));
  expect(screen.getByText('这件事在哪里')).toBeInTheDocument();
});

test('is sent for somebody who agreed, and its receipt can be handed over', async () => {
  await open();
  await fillIn();
  type('报事人怎么称呼', '张爷爷');
  type('报事人的手机号', '13900001111');
  tap('switch', '本人同意登记');
  await send();
  expect(written()).toEqual([
    {
      to: 'POST /entries',
      key: 'the-key-of-the-entry',
      body: expect.objectContaining({
        words: '老人说三层的灯不亮',
        name: '张爷爷',
        phone: '13900001111',
        consent: true,
        photos: [],
      }) as object,
    },
  ]);
  expect(screen.getByText('登记好了')).toBeInTheDocument();
  expect(screen.getByText('编号 1118-0031，派给了第3网格')).toBeInTheDocument();
});

test('is not sent before the person was asked, nor without what it needs', async () => {
  await open();
  await send();
  expect(screen.getByText('先问过本人，同意了再登记')).toBeInTheDocument();
  expect(screen.getByText('先选是哪一类')).toBeInTheDocument();
  expect(written()).toEqual([]);
});

test('what I found myself asks for no person', async () => {
  await open();
  await fillIn();
  tap('radio', '我发现的');
  expect(screen.queryByRole('textbox', { name: '报事人的手机号' })).toBeNull();
  await send();
  const [made] = written();
  expect([made?.to, Object.keys(made?.body ?? {})]).toEqual([
    'POST /findings',
    expect.not.arrayContaining(['consent', 'phone', 'name', 'hideName']),
  ]);
});

test('only those who handle matters find any', async () => {
  signedIn(clerk);
  await open();
  expect(screen.queryByText('我发现的')).toBeNull();
});

test('a refusal stands at its field, and everything is still there', async () => {
  const own = '这是您自己的手机号，自己的事请在首页报';
  await open({ 'POST /entries': refuse(422, 'entry.own', own, { phone: own }) });
  await fillIn();
  type('报事人的手机号', '13900001111');
  tap('switch', '本人同意登记');
  await send();
  expect(screen.getAllByText(own)).not.toHaveLength(0);
  expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue('老人说三层的灯不亮');
});

test('without a network it waits on the phone', async () => {
  await open({ 'POST /entries': silence });
  await fillIn();
  tap('switch', '本人同意登记');
  await send();
  expect(screen.getByText('没网，已经存在手机里')).toBeInTheDocument();
  expect(useWaiting.getState().all).toMatchObject([{ title: '替人登记' }]);
});

test('is not for somebody who only lives here', async () => {
  signedIn(resident);
  serve({});
  await act(async () => void render(<EnterPage />));
  expect(screen.getByText('这里是网格员和社区用的')).toBeInTheDocument();
});

test('a receipt is read aloud with its number digit by digit and every promise', () => {
  expect(receiptAloud(receipt as Parameters<typeof receiptAloud>[0])).toBe(
    '登记好了，编号 1 1 1 8 ， 0 0 3 1。由第3网格周晓禾负责。明天 17:30 前受理',
  );
});
