import { act, fireEvent, render, screen } from '@testing-library/react';
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

  test('makes way for the page’s own', () => {
    const strip = <button onClick={() => undefined}>自己的一条</button>;
    render(<Page strip={strip}>page</Page>);
    act(() => wechat.connect(false));
    fireEvent.click(screen.getByRole('button', { name: '自己的一条' }));
    expect(screen.queryByText('没有网络')).toBeNull();
  });
});
