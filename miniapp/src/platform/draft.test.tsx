import { act, renderHook } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { useDraft } from './draft';

const empty = { words: '', floor: null as number | null };
const open = () => renderHook(() => useDraft('report', empty)).result;

describe('useDraft', () => {
  test('keeps each change on the phone and brings it back', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    act(() => draft.current.change({ floor: 3 }));
    expect(draft.current.value).toEqual({ words: '灯不亮', floor: 3 });
    expect(open().current.value).toEqual({ words: '灯不亮', floor: 3 });
  });

  test('two changes in one go both count', () => {
    const draft = open();
    act(() => {
      draft.current.change({ words: '灯' });
      draft.current.change({ floor: 2 });
    });
    expect(draft.current.value).toEqual({ words: '灯', floor: 2 });
  });

  test('once sent it is empty and forgotten', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    act(() => draft.current.clear());
    expect(draft.current.value).toEqual(empty);
    expect(wechat.storage.size).toBe(0);
  });

  test('a field that is new since the draft was kept starts empty', () => {
    wechat.storage.set('draft.report', { words: '旧的' });
    expect(open().current.value).toEqual({ words: '旧的', floor: null });
  });

  test('whatever else lies in storage is ignored', () => {
    wechat.storage.set('draft.report', 'rubbish');
    expect(open().current.value).toEqual(empty);
  });
});
