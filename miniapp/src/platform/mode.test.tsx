import { act, renderHook } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { setElder, typeScale, useUiClass } from './mode';

afterEach(() => act(() => setElder(false)));

describe('type size', () => {
  test.each([
    ['normal', false, 1, 1],
    ['large type', true, 1, 1.4],
    ['the host set larger', false, 1.63, 1.63],
    ['large type and the host larger still', true, 1.63, 1.63],
    ['large type and the host a little larger', true, 1.2, 1.4],
    ['never above 1.8', true, 2.4, 1.8],
    ['never below 1', false, 0.8, 1],
  ])('%s', (_, elder, host, expected) => {
    expect(typeScale(elder, host)).toBe(expected);
  });

  test('large type is remembered and carries its class', () => {
    const { result } = renderHook(() => useUiClass('outdoor'));
    expect(result.current.className).toBe('ui outdoor');
    act(() => setElder(true));
    expect(result.current).toEqual({ className: 'ui elder outdoor', style: { '--k': '1.4', '--kc': '1.2' } });
    expect(wechat.storage.get('elder')).toBe(true);
  });

  test("the host's own large type brings the roomy arrangement too", () => {
    wechat.baseInfo = { fontSizeSetting: 26 };
    expect(renderHook(() => useUiClass()).result.current).toMatchObject({
      className: 'ui elder',
      style: { '--k': '1.63' },
    });
  });
});
