import { act, renderHook } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { Trouble } from '@linli/shared/trouble';
import { useRemote } from './use-remote';

/** A load whose answers the test gives, in any order. */
function asked() {
  const waiting: { give: (value: string) => Promise<void>; fail: (thrown: unknown) => Promise<void> }[] = [];
  const load = () =>
    new Promise<string>((done, no) =>
      waiting.push({
        give: (value) => act(async () => done(value)),
        fail: (thrown) => act(async () => no(thrown)),
      }),
    );
  return { waiting, load };
}

describe('useRemote', () => {
  test('is loading, then has its value', async () => {
    const { load, waiting } = asked();
    const { result } = renderHook(() => useRemote(load, []));
    expect(result.current).toMatchObject({ loading: true, trouble: null });
    await waiting[0]?.give('a');
    expect(result.current).toMatchObject({ loading: false, value: 'a' });
  });

  test('asks again when the page is shown again, but not while still asking', async () => {
    const { load, waiting } = asked();
    const { result } = renderHook(() => useRemote(load, []));
    act(() => wechat.show());
    expect(waiting).toHaveLength(1);
    await waiting[0]?.give('a');
    act(() => wechat.show());
    expect(waiting).toHaveLength(2);
    expect(result.current).toMatchObject({ loading: false, value: 'a' });
    await waiting[1]?.give('b');
    expect(result.current.value).toBe('b');
  });

  test('does not ask twice when the page is shown right after it opened', async () => {
    const { load, waiting } = asked();
    renderHook(() => useRemote(load, []));
    await waiting[0]?.give('a');
    act(() => wechat.show(0));
    expect(waiting).toHaveLength(1);
  });

  test('drops an answer that a later one has overtaken', async () => {
    const { load, waiting } = asked();
    const { result } = renderHook(() => useRemote(load, []));
    act(() => void result.current.reload());
    await waiting[1]?.give('new');
    await waiting[0]?.give('old');
    expect(result.current.value).toBe('new');
  });

  test('keeps the last value while in trouble, and loses the trouble with the next answer', async () => {
    const { load, waiting } = asked();
    const { result } = renderHook(() => useRemote(load, []));
    await waiting[0]?.give('a');
    act(() => void result.current.reload());
    await waiting[1]?.fail(new Trouble('network.gone', '没连上网'));
    expect(result.current).toMatchObject({ value: 'a', trouble: { code: 'network.gone' } });
    act(() => void result.current.reload());
    await waiting[2]?.give('b');
    expect(result.current).toMatchObject({ value: 'b', trouble: null });
  });

  test('another question starts empty, and the old answer does not arrive in it', async () => {
    const { load, waiting } = asked();
    const { result, rerender } = renderHook(({ id }) => useRemote(load, [id]), { initialProps: { id: '1' } });
    rerender({ id: '2' });
    await waiting[0]?.give('answer to 1');
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await waiting[1]?.give('answer to 2');
    expect(result.current.value).toBe('answer to 2');
  });
});
