import { act, fireEvent, render, screen } from '@testing-library/react';
import { clerk, refuse, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import SignsPage from './index';

const compounds = [{ id: 'huai', name: '槐荫里小区' }];
const signs = [
  {
    placeId: 'd1',
    name: '12 号楼 1 单元',
    code: '7F3K92QWXR5A',
    spoken: '7F3K92',
    issuedAt: '2026-01-05T00:30:00.000Z',
  },
  { placeId: 'd2', name: '12 号楼 2 单元', code: null, spoken: null, issuedAt: null },
];
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
async function open(more = {}) {
  serve({ 'GET /signs': { compounds, signs }, ...more });
  render(<SignsPage />);
  fireEvent.click(await screen.findByText('槐荫里小区'));
  await screen.findByText('12 号楼 1 单元');
}

beforeEach(() => signedIn(clerk));

describe('signs', () => {
  test('a compound is chosen first, then its doors stand with their codes', async () => {
    await open();
    expect(wechat.asks.map(({ url }) => url.split('/api')[1])).toEqual(['/signs', '/signs?compound=huai']);
    expect(screen.getByText('编号 7F3K-92')).toBeInTheDocument();
    expect(screen.getByText('还没发过码')).toBeInTheDocument();
    expect(screen.getByText('2 处，发了 1 处')).toBeInTheDocument();
  });

  test('a compound without any code can be left for another', async () => {
    serve({ 'GET /signs': { compounds, signs: signs.slice(1) } });
    render(<SignsPage />);
    fireEvent.click(await screen.findByText('槐荫里小区'));
    await screen.findByText('12 号楼 2 单元');
    expect(screen.queryByRole('button', { name: '打印这个小区' })).toBeNull();
    await press('换小区');
    expect(screen.getByText('选小区')).toBeInTheDocument();
  });

  test('a door without a code gets one', async () => {
    await open({ 'POST /signs': { code: 'AAAAAAAAAAAA', spoken: 'AB12CD', replaced: false } });
    fireEvent.click(screen.getByText('12 号楼 2 单元'));
    await press('发码');
    expect(written()).toMatchObject([{ to: 'POST /signs', body: { placeId: 'd2' } }]);
    expect(screen.getByText('新编号 AB12-CD')).toBeInTheDocument();
  });

  test('a new code says before that the old one stops working', async () => {
    await open({ 'POST /signs': { code: 'AAAAAAAAAAAA', spoken: 'AB12CD', replaced: true } });
    fireEvent.click(screen.getByText('12 号楼 1 单元'));
    expect(screen.getByText(/旧牌子马上就不能用了/)).toBeInTheDocument();
    expect(written()).toEqual([]);
    await press('换新码');
    expect(written()).toMatchObject([{ to: 'POST /signs', body: { placeId: 'd1' } }]);
  });

  test('a code can be revoked without a new one', async () => {
    await open({ 'DELETE /signs/7F3K92QWXR5A': {} });
    fireEvent.click(screen.getByText('12 号楼 1 单元'));
    await press('只停用，不换新的');
    expect(screen.getByText(/扫不开了/)).toBeInTheDocument();
    await press('停用');
    expect(written()).toMatchObject([{ to: 'DELETE /signs/7F3K92QWXR5A' }]);
  });

  test('the sheet to print is chosen by paper and ink, and opened', async () => {
    await open({ 'POST /signs/sheet': { url: '/api/signs/sheet.pdf?compound=huai&pass=1.x' } });
    await press('打印这个小区');
    await press('打开 PDF');
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      '先选纸张',
      '先选彩色还是黑白',
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'A4，一张四块' }));
    fireEvent.click(screen.getByRole('radio', { name: '黑白' }));
    await press('打开 PDF');
    expect(written()).toMatchObject([{ body: { compound: 'huai', paper: 'a4', ink: 'mono', code: 'link' } }]);
    expect(wechat.opened).toEqual(['http://linli.test/api/signs/sheet.pdf?compound=huai&pass=1.x']);
  });

  test('a refusal stands in the sheet', async () => {
    await open({ 'POST /signs/sheet': refuse(404, 'sign.none', '这个小区还没有发过门牌码，请先发码') });
    await press('打印这个小区');
    fireEvent.click(screen.getByRole('radio', { name: 'A6，一张一块' }));
    fireEvent.click(screen.getByRole('radio', { name: '彩色' }));
    await press('打开 PDF');
    expect(screen.getByRole('alert')).toHaveTextContent('请先发码');
  });
});
