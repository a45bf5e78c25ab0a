import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { answer, asked, refuse } from '../../../test/answers';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import SignInPage from '.';
import { PassWay } from './pass-way';
import { usePass } from './use-pass';

const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const token = { token: 'a-token-of-twenty-letters' };

beforeEach(() => {
  wechat.pages = 2;
  useSession.setState({ me: null, known: true });
});

describe('in WeChat', () => {
  test('one tap signs in and goes back', async () => {
    answer({ 'POST /session': token, 'GET /me': me() });
    await show(<SignInPage />);
    await tap('微信登录');
    expect(asked('POST /session')[0]?.data).toEqual({ code: 'wx-code' });
    expect(wechat.went).toEqual(['back']);
  });

  test('saying no is fine', async () => {
    await show(<SignInPage />);
    await tap('暂不登录');
    expect(asked('POST /session')).toEqual([]);
    expect(wechat.went).toEqual(['back']);
  });

  test('what WeChat or the server refuses is said, and can be tried again', async () => {
    answer({ 'POST /session': refuse(503, 'wechat.unreachable', '暂时连不上微信，请过一会儿再试') });
    await show(<SignInPage />);
    await tap('微信登录');
    expect(screen.getByRole('alert')).toHaveTextContent('暂时连不上微信');
    expect(wechat.went).toEqual([]);
  });
});

describe('letting a browser in', () => {
  test('the scanned code is confirmed with one tap', async () => {
    wechat.params = { pass: 'ABCD2345' };
    useSession.setState({ me: me(), known: true });
    answer({ 'POST /passes/confirm': {} });
    await show(<SignInPage />);
    await tap('是我，登录');
    expect(asked('POST /passes/confirm')[0]?.data).toEqual({ code: 'ABCD2345' });
    expect(wechat.went).toEqual(['back']);
  });

  test("the sign's link carries it too, and a visitor is signed in on the way", async () => {
    wechat.params = { q: encodeURIComponent('https://linli.example/pages/sign-in/index?pass=ABCD2345') };
    answer({ 'POST /session': token, 'GET /me': me(), 'POST /passes/confirm': {} });
    await show(<SignInPage />);
    await tap('是我，登录');
    expect(asked('POST /session')).toHaveLength(1);
    expect(asked('POST /passes/confirm')).toHaveLength(1);
  });

  test('typed by hand it is checked first; a used one is refused in plain words', async () => {
    wechat.params = { pass: '' };
    useSession.setState({ me: me(), known: true });
    answer({ 'POST /passes/confirm': refuse(409, 'pass.used', '这个登录码已经用过了') });
    await show(<SignInPage />);
    await tap('是我，登录');
    expect(screen.getByText('还没填登录码')).toBeInTheDocument();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'abcd 2345' } });
    await tap('是我，登录');
    expect(asked('POST /passes/confirm')[0]?.data).toEqual({ code: 'ABCD2345' });
    expect(screen.getByRole('alert')).toHaveTextContent('这个登录码已经用过了');
  });
});

describe('in a browser', () => {
  const pass = { id: 'x1', code: 'ABCD2345', link: 'https://linli.example/?pass=ABCD2345', until: '' };
  const wait = () => act(() => jest.advanceTimersByTimeAsync(2000));
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('it is in as soon as the phone has confirmed', async () => {
    let state = 'waiting';
    answer({
      'POST /passes': pass,
      'GET /passes/x1': () => ({ statusCode: 200, data: { state } }),
      'POST /session': token,
      'GET /me': me(),
    });
    await show(<PassWay />);
    expect(screen.getByText('ABCD-2345')).toBeInTheDocument();
    await wait();
    expect(asked('POST /session')).toEqual([]);
    state = 'confirmed';
    await wait();
    expect(asked('POST /session')[0]?.data).toEqual({ code: 'pass:x1' });
    expect(wechat.went).toEqual(['back']);
  });

  test('a pass that is over can be changed for a new one', async () => {
    answer({ 'POST /passes': pass, 'GET /passes/x1': { state: 'over' } });
    await show(<PassWay />);
    await wait();
    expect(screen.getByText('登录码过了两分钟，不能用了。')).toBeInTheDocument();
    answer({
      'POST /passes': { ...pass, id: 'x2', code: 'WXYZ6789' },
      'GET /passes/x2': { state: 'waiting' },
    });
    await tap('换一个');
    expect(screen.getByText('WXYZ-6789')).toBeInTheDocument();
  });

  test('a page that is shown again keeps the code somebody may be typing', async () => {
    answer({ 'POST /passes': pass, 'GET /passes/x1': { state: 'waiting' } });
    await show(<PassWay />);
    await wait();
    await act(async () => wechat.show());
    expect(asked('POST /passes')).toHaveLength(1);
    expect(screen.getByText('ABCD-2345')).toBeInTheDocument();
  });

  test('asking again while it asks makes no second pass, and what failed is asked anew', async () => {
    answer({ 'POST /passes': refuse(503, 'busy', '稍等再试') });
    const { result } = renderHook(() => usePass());
    await act(async () => undefined);
    expect(result.current.remote.trouble?.code).toBe('busy');
    answer({ 'POST /passes': pass, 'GET /passes/x1': { state: 'waiting' } });
    await act(() => Promise.all([result.current.remote.reload(), result.current.remote.reload()]));
    expect(result.current.remote.value?.code).toBe('ABCD2345');
    expect(asked('POST /passes')).toHaveLength(2);
  });

  test('closing the page stops asking', async () => {
    answer({ 'POST /passes': pass, 'GET /passes/x1': { state: 'waiting' } });
    const { unmount } = render(<PassWay />);
    await wait();
    await wait();
    unmount();
    const before = asked('GET /passes/x1').length;
    await wait();
    await wait();
    expect(before).toBeGreaterThan(0);
    expect(asked('GET /passes/x1')).toHaveLength(before);
  });
});
