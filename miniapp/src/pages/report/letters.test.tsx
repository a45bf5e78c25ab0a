import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { forgetLetters, letter, letters } from '../../../test/letters';
import { code, fillIn, quiet, receipt, signedIn, similar, submit, tap } from '../../../test/report-form';
import { neighbours, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import ReportPage from '.';

const told = letters([letter('progress', { remaining: 1 }), letter('result', { remaining: 1 })])[
  'GET /subscriptions'
];

beforeEach(() => {
  forgetLetters();
  useSession.setState({ me: null, known: false });
  wechat.params = { b: code };
  answer({ ...signedIn, ...letters(), 'POST /tickets': receipt, 'POST /subscriptions': told });
});

test('提交 opens WeChat’s panel in the tap itself', async () => {
  await show(<ReportPage />);
  await fillIn();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(wechat.panels).toEqual([['template-progress', 'template-result']]);
  });
});

test('a panel that nobody answers holds up nothing, and the receipt does not ask again once it is', async () => {
  let choose = (_: Record<string, string>) => {};
  wechat.panel = () => new Promise((done) => (choose = done));
  await show(<ReportPage />);
  await fillIn();
  await submit();
  expect(screen.getByText('已经报上去了')).toBeInTheDocument();
  await act(async () => choose({ 'template-progress': 'accept', 'template-result': 'accept' }));
  expect(screen.queryByText('有进展告诉我')).toBeNull();
});

test('a panel that fails loses nothing; the receipt offers it once more, and so does no other', async () => {
  wechat.panel = () => {
    throw new Error('requestSubscribeMessage:fail');
  };
  await show(<ReportPage />);
  await fillIn();
  await submit();
  expect(asked('POST /tickets')).toHaveLength(1);
  wechat.panel = () => ({ 'template-progress': 'accept', 'template-result': 'reject' });
  await act(async () => tap('button', '好'));
  expect(screen.getByText('好，微信会告诉您')).toBeInTheDocument();
  expect(screen.queryByText('有进展告诉我')).toBeNull();
});

test('whoever has switched all messages off is shown the way to WeChat’s settings', async () => {
  answer({ ...quiet, ...letters(), ...signedIn, 'POST /tickets': receipt });
  wechat.panel = () => {
    throw Object.assign(new Error('requestSubscribeMessage:fail'), { errCode: 20004 });
  };
  await show(<ReportPage />);
  await fillIn();
  await submit();
  await act(async () => tap('button', '好'));
  expect(screen.getByRole('dialog', { name: '微信里关着提醒' })).toBeInTheDocument();
});

test('a form that is wrong opens no panel', async () => {
  await show(<ReportPage />);
  await submit();
  expect(wechat.panels).toEqual([]);
});

test('joining a neighbour’s matter opens it too', async () => {
  answer({
    ...signedIn,
    ...letters(),
    [similar]: { now, tickets: [neighbours()] },
    'POST /tickets/n1/reporters': receipt,
    'POST /subscriptions': told,
  });
  await show(<ReportPage />);
  await fillIn();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '是，一起跟进' }));
    expect(wechat.panels).toHaveLength(1);
  });
});

test('where letters are not set up nothing is said of them', async () => {
  answer({ ...signedIn, 'POST /tickets': receipt });
  await show(<ReportPage />);
  await fillIn();
  await submit();
  expect(screen.getByText('已经报上去了')).toBeInTheDocument();
  expect([screen.queryByText('有进展告诉我'), wechat.panels]).toEqual([null, []]);
});
