import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { me } from '../../test/samples';
import { wechat } from '../../test/taro';
import { strikeOut, writeDown } from '../platform/outgoing/outgoing';
import { useSession } from '../platform/session';
import { useSlow } from '../platform/slow';
import { Page } from './page';

describe('the strip of the network', () => {
  test('is not there while all is well', () => {
    render(<Page>page</Page>);
    expect(document.querySelector('.strip')).toBeNull();
  });

  test('says when the network is gone, and goes when it is back', () => {
    render(<Page>page</Page>);
    act(() => wechat.connect(false));
    expect(screen.getByText('没有网络')).toBeInTheDocument();
    act(() => wechat.connect(true));
    expect(screen.queryByText('没有网络')).toBeNull();
  });

  test('promises to send only what waits for the network, not what was refused', () => {
    useSession.setState({ me: me(), known: true });
    const written = { by: 'p1', key: 'k', files: [], title: '', about: '', words: '', since: 1 };
    const ask = { what: 'move', ticketId: 't1', body: { move: 'add', version: 1, fields: {} } } as const;
    const origin = { place: '', value: {}, page: 'resident/ticket', params: {} } as const;
    const stop = { code: 'ticket.changed', words: '' };
    writeDown({ ...written, ask, origin, id: 'a', stop });
    render(<Page>page</Page>);
    act(() => wechat.connect(false));
    expect(screen.getByText('没有网络')).toBeInTheDocument();
    act(() => void writeDown({ ...written, ask, origin, id: 'b' }));
    expect(screen.getByText('没有网络，1 件存在手机里，有网自动交')).toBeInTheDocument();
    act(() => ['a', 'b'].forEach(strikeOut));
  });

  test('says when an answer takes long', () => {
    render(<Page>page</Page>);
    act(() => useSlow.setState({ late: 1 }));
    expect(screen.getByText('网络不好，正在等')).toBeInTheDocument();
    act(() => useSlow.setState({ late: 0 }));
  });

  test('asks a visitor to sign in for what somebody wrote here and could not send', async () => {
    const body = { placeId: 'd', category: 'c', words: '灯不亮三天了', callBack: false, hideName: false };
    const origin = { place: 'report.A', value: {}, page: 'pages/report', params: {} } as const;
    useSession.setState({ me: null, known: true });
    writeDown({
      ...{ id: 'k', key: 'k', by: 'p1', ask: { what: 'report', body }, files: [], since: 1, origin },
      ...{ title: '报事', about: '', words: '灯不亮三天了' },
    });
    render(<Page waiting>page</Page>);
    fireEvent.click(screen.getByRole('button', { name: '1 件等登录以后再交' }));
    await waitFor(() => expect(wechat.went).toEqual(['/pages/sign-in/index']));
    expect(screen.queryByText('灯不亮三天了')).toBeNull();
    act(() => strikeOut('k'));
  });

  test('makes way for the page’s own', () => {
    const strip = <button onClick={() => undefined}>自己的一条</button>;
    render(<Page strip={strip}>page</Page>);
    act(() => wechat.connect(false));
    fireEvent.click(screen.getByRole('button', { name: '自己的一条' }));
    expect(screen.queryByText('没有网络')).toBeNull();
  });
});
