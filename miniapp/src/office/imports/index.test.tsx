import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Imports } from '@linli/shared/intake/import.contract';
import type { RefusedLine } from '@linli/shared/intake/foreign.contract';
import { clerk, now, serve, signedIn, worker, written } from '../../../test/at-work';
import { receipt } from '../../../test/report-form';
import { host } from '../../platform/host';
import { BringFile } from './bring-file.h5';
import ImportsPage from './index';

const line: RefusedLine = {
  id: 'r1',
  channel: '12345热线',
  foreignId: 'RX-10',
  at: now,
  times: 2,
  faults: { category: '没有这一类，也没有对应关系' },
  told: {
    where: '槐荫里小区12号楼',
    category: '海洋污染',
    words: '来电反映楼道灯坏了三天',
    name: '刘女士',
    hasPhone: true,
  },
};
const imports: Imports = {
  now,
  channels: [{ code: 'hotline', name: '12345热线' }],
  files: [{ id: 'f1', channel: '12345热线', at: now, by: '钱洁', rows: 20, fresh: 18, known: 2 }],
};
const places = {
  compounds: [{ id: 'c1', name: '槐荫里小区', community: '青石桥社区' }],
  doors: [{ placeId: '00000000-0000-4000-8000-0000000000d1', code: null, name: '12 号楼 2 单元' }],
};
const categories = {
  categories: [
    {
      code: 'lighting',
      name: '照明',
      icon: 'light',
      hint: null,
      tile: 1,
      visibility: 'public',
      urgent: false,
    },
  ],
};
const tap = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => {
  signedIn(clerk);
  serve({
    'GET /refused': { now, lines: [line] },
    'GET /imports': imports,
    'GET /places': places,
    'GET /categories': categories,
    'POST /refused/r1/taken': receipt,
    'POST /refused/r1/dropped': {},
  });
});

test('a line that was not taken says what it told and what is wrong', async () => {
  render(<ImportsPage />);
  expect(await screen.findByText('来电反映楼道灯坏了三天')).toBeInTheDocument();
  expect(screen.getByText('没有这一类，也没有对应关系')).toBeInTheDocument();
  expect(screen.getByText('槐荫里小区12号楼 · 海洋污染 · 刘女士 · 留了电话')).toBeInTheDocument();
  expect(screen.getByText(/传了 2 次/)).toBeInTheDocument();
});

test('it is taken in by hand with a place and a kind', async () => {
  render(<ImportsPage />);
  await screen.findByText('RX-10');
  await tap('button', '手工收下');
  await tap('button', '收下');
  expect(screen.getByText('先选地点')).toBeInTheDocument();
  await tap('button', /槐荫里小区/);
  await tap('button', '12 号楼 2 单元');
  await tap('radio', '照明');
  await tap('button', '收下');
  expect(written()).toMatchObject([
    {
      to: 'POST /refused/r1/taken',
      body: {
        placeId: '00000000-0000-4000-8000-0000000000d1',
        category: 'lighting',
        words: '来电反映楼道灯坏了三天',
      },
    },
  ]);
});

test('it is dropped with a reason only', async () => {
  render(<ImportsPage />);
  await screen.findByText('RX-10');
  await tap('button', '不收');
  const [, last] = screen.getAllByRole('button', { name: '不收' });
  await act(async () => void (last && fireEvent.click(last)));
  expect(written()).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: '为什么' }), { target: { value: '测试数据' } });
  await act(async () => void (last && fireEvent.click(last)));
  expect(written()).toMatchObject([{ to: 'POST /refused/r1/dropped', body: { reason: '测试数据' } }]);
});

test('the files that were brought, and on a phone where to bring one', async () => {
  render(<ImportsPage />);
  await screen.findByText('RX-10');
  await tap('radio', '导入过的 1 件');
  expect(screen.getByText('12345热线，20 行')).toBeInTheDocument();
  expect(screen.getByText('导入文件请在电脑上打开邻里网页。这里能看导入过什么。')).toBeInTheDocument();
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  render(<ImportsPage />);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});

describe('in a browser', () => {
  const answers = (...bodies: object[]) => {
    const sent: string[] = [];
    jest.spyOn(host, 'upload').mockImplementation(({ url, fields }) => {
      sent.push(`${url.replace('http://linli.test/api', '')} ${fields?.channel}`);
      return {
        reply: Promise.resolve({ status: 200, body: bodies.shift(), headers: {} }),
        cancel: () => undefined,
      };
    });
    return sent;
  };
  const choose = () =>
    act(async () => {
      const input = screen.getByLabelText('选 CSV 文件');
      fireEvent.change(input, { target: { files: [new File(['x'], 'a.csv')] } });
    });
  afterEach(() => void jest.restoreAllMocks());

  test('a file is looked over and then taken in', async () => {
    const sent = answers(
      { rows: 3, fresh: 2, known: 1, faultCount: 0, faults: [] },
      { rows: 3, fresh: 2, known: 1, twice: false },
    );
    const done = jest.fn(async () => undefined);
    render(<BringFile channels={imports.channels} onDone={done} />);
    await choose();
    expect(screen.getByText('3 行都能导入，新的 2 件，以前有的 1 件')).toBeInTheDocument();
    await tap('button', '导入 2 件新的');
    expect(sent).toEqual(['/imports/look hotline', '/imports hotline']);
    expect(done).toHaveBeenCalled();
  });

  test('a file with faults says where, and is not taken in', async () => {
    answers({
      rows: 5000,
      fresh: 5000,
      known: 0,
      faultCount: 1,
      faults: [{ row: 4321, column: '诉求类别', words: '没有这一类' }],
    });
    render(<BringFile channels={imports.channels} onDone={async () => undefined} />);
    await choose();
    expect(screen.getByText('第 4321 行 诉求类别：没有这一类')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /导入/ })).toBeNull();
  });
});
