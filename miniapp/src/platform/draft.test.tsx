import { act, renderHook } from '@testing-library/react';
import { me } from '../../test/samples';
import { wechat } from '../../test/taro';
import { useDraft } from './draft';
import { draftAt, draftsOf, forgetDraft, tidyDrafts } from './drafts';
import { useSession } from './session';
import { useToast } from './toast';

const empty = { words: '', floor: null as number | null };
const open = (place = 'report.A') => renderHook(() => useDraft(place, empty)).result;
const signIn = (id: string) => useSession.setState({ me: me({ id }), known: true });
const photo = { key: 'k', kind: 'photo', kept: 'f1' } as const;

beforeEach(() => useSession.setState({ me: null, known: true }));

describe('useDraft', () => {
  test('keeps each change on the phone, with its key and files, and brings them back', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    act(() => draft.current.change({ floor: 3 }));
    act(() => draft.current.keepFiles('photo', [photo]));
    expect(draft.current.value).toEqual({ words: '灯不亮', floor: 3 });
    const { key, value, files } = open().current;
    expect({ key, value, files }).toEqual({
      key: draft.current.key,
      value: { words: '灯不亮', floor: 3 },
      files: [photo],
    });
  });

  test('two changes in one go both count', () => {
    const draft = open();
    act(() => {
      draft.current.change({ words: '灯' });
      draft.current.change({ floor: 2 });
    });
    expect(draft.current.value).toEqual({ words: '灯', floor: 2 });
  });

  test('another door has another draft', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    expect(open('report.B').current.value).toEqual(empty);
  });

  test('cleared it is empty, forgotten, and has a key of its own', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    const { key } = draft.current;
    act(() => draft.current.clear());
    expect(draft.current.value).toEqual(empty);
    expect(draft.current.key).not.toBe(key);
    expect(draftAt('report.A')).toBeNull();
  });

  test('handed on, the phone forgets it for good while the form still shows it', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    act(() => draft.current.handOn());
    act(() => draft.current.keepFiles('photo', [photo]));
    expect([draft.current.value.words, draftAt('report.A')]).toEqual(['灯不亮', null]);
  });

  test.each([
    ['without an answer it keeps its key', false],
    ['refused it gets another key', true],
  ])('taken back it is kept again; %s', (_, answered) => {
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    const { key } = draft.current;
    act(() => draft.current.handOn());
    act(() => draft.current.takeBack(answered));
    expect(draftAt('report.A')?.value).toEqual({ words: '灯不亮', floor: null });
    expect(draftAt('report.A')?.key === key).toBe(!answered);
  });

  test('a field that is new since the draft was kept starts empty', () => {
    wechat.storage.set('draft..report.A', {
      place: 'report.A',
      key: 'k',
      since: 1,
      value: { words: '旧的' },
      files: [],
    });
    expect(open().current.value).toEqual({ words: '旧的', floor: null });
  });

  test('whatever else lies in storage is ignored', () => {
    wechat.storage.set('draft..report.A', 'rubbish');
    expect(open().current.value).toEqual(empty);
  });

  test('where the phone has no room it says so once, and the form goes on', () => {
    wechat.room = 20;
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    expect(useToast.getState().toast?.words).toBe('手机满了，先别关这一页');
    expect(draft.current.value.words).toBe('灯不亮');
  });
});

describe('the drafts of a phone', () => {
  test('are listed newest first, of who is signed in and of nobody; others do not see them', () => {
    const clock = jest.spyOn(Date, 'now');
    clock.mockReturnValue(1000);
    const early = open();
    act(() => early.current.change({ words: '没登录时写的' }));
    signIn('p1');
    clock.mockReturnValue(2000);
    const late = open('report.B');
    act(() => late.current.change({ words: '登录以后写的' }));
    clock.mockRestore();
    const listed = () => draftsOf('report').map(({ value }) => (value as typeof empty).words);
    expect(listed()).toEqual(['登录以后写的', '没登录时写的']);
    expect(open().current.value.words).toBe('没登录时写的');
    signIn('p2');
    expect(listed()).toEqual(['没登录时写的']);
    expect(open('report.B').current.value).toEqual(empty);
  });

  test('one that was begun by nobody belongs to who goes on with it', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯' }));
    signIn('p1');
    act(() => draft.current.change({ words: '灯不亮，我住 302' }));
    signIn('p2');
    expect([draftsOf('report'), open().current.value]).toEqual([[], empty]);
    signIn('p1');
    expect(draftsOf('report')).toHaveLength(1);
  });

  test('one that comes back after the session of its writer has ended stays theirs', () => {
    signIn('p1');
    const draft = open();
    act(() => draft.current.change({ words: '灯不亮' }));
    act(() => draft.current.handOn());
    useSession.setState({ me: null, known: true });
    act(() => draft.current.takeBack(false));
    signIn('p2');
    expect(draftsOf('report')).toEqual([]);
    signIn('p1');
    expect(draftsOf('report')).toHaveLength(1);
  });

  test('one can be thrown away', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯' }));
    const [kept] = draftsOf('report');
    if (kept) forgetDraft(kept);
    expect(draftsOf('report')).toEqual([]);
  });

  test('are forgotten after thirty days, and when they were handed on under their key', () => {
    const draft = open();
    act(() => draft.current.change({ words: '灯' }));
    tidyDrafts(new Set());
    expect(draftsOf('report')).toHaveLength(1);
    tidyDrafts(new Set([draft.current.key]));
    expect(draftsOf('report')).toEqual([]);
    act(() => draft.current.change({ words: '灯不亮' }));
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 24 * 3600_000);
    tidyDrafts(new Set());
    clock.mockRestore();
    expect(draftsOf('report')).toEqual([]);
  });
});
