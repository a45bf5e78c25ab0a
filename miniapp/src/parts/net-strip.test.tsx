import { act, fireEvent, render, screen } from '@testing-library/react';
import { wechat } from '../../test/taro';
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
