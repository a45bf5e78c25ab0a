import { act, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { code, fillIn, receipt, signedIn, submit, tap } from '../../../test/report-form';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import ReportPage from '.';

beforeEach(() => {
  useSession.setState({ me: null, known: false });
  wechat.params = { b: code };
});

const acting = me({ actsFor: [{ id: 'm1', name: '王奶奶' }] });

test('whoever may report for somebody says for whom, and it goes their way', async () => {
  answer({ ...signedIn, 'GET /me': acting, 'POST /mandates/m1/tickets': receipt });
  await show(<ReportPage />);
  await act(async () => tap('radio', '王奶奶'));
  expect(screen.getByText('这件事算他报的，他会收到通知')).toBeInTheDocument();
  await fillIn();
  await submit();
  expect(asked('POST /mandates/m1/tickets')[0]?.data).toMatchObject({ words: '3 层楼道的灯不亮三天了' });
  expect(asked('POST /tickets')).toEqual([]);
  expect(screen.getByText('已经报上去了')).toBeInTheDocument();
});

test('is asked of nobody else', async () => {
  answer(signedIn);
  await show(<ReportPage />);
  expect(screen.queryByText('替谁报')).toBeNull();
});
