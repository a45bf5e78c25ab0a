import Taro from '@tarojs/taro';
import { wechat } from '../../test/taro';
import { back, go, goInstead, goTab } from './go';
import { decodedOnce } from './params';
import { useToast } from './toast';

afterEach(() => useToast.setState({ toast: null }));

describe('going to pages', () => {
  test('parameters travel encoded, unset ones not at all', () => {
    go('resident/ticket', { id: '7', from: '本楼 & 邻居', gone: undefined });
    goInstead('pages/report');
    goTab('pages/me');
    expect(wechat.went).toEqual([
      `/resident/ticket/index?id=7&from=${encodeURIComponent('本楼 & 邻居')}`,
      '/pages/report/index',
      '/pages/me/index',
    ]);
  });

  test('a page opens in the place of this one when nine are open, so that signing in still finds room above', () => {
    const instead = jest.spyOn(Taro, 'redirectTo');
    wechat.pages = 8;
    go('resident/ticket');
    wechat.pages = 9;
    go('pages/sign-in');
    expect(instead).not.toHaveBeenCalled();
    go('resident/ticket');
    expect(instead).toHaveBeenCalledTimes(1);
    expect(wechat.went).toHaveLength(3);
    instead.mockRestore();
  });

  test.each([
    ['above', 1],
    ['in the place of this one', 9],
  ])('a page %s that could not be fetched is not opened in silence', async (_, pages) => {
    wechat.pages = pages;
    const fetching = jest
      .spyOn(Taro, pages === 1 ? 'navigateTo' : 'redirectTo')
      .mockRejectedValue({ errMsg: 'navigateTo:fail' });
    go('resident/ticket');
    await Promise.resolve();
    expect(fetching).toHaveBeenCalledTimes(1);
    expect(useToast.getState().toast?.words).toBe('没打开，有网再试一次');
    fetching.mockRestore();
  });

  test('back goes one page back, or to the first tab where there is none', () => {
    wechat.pages = 2;
    back();
    wechat.pages = 1;
    back();
    back(() => goInstead('worker/inbox'));
    expect(wechat.went).toEqual(['back', '/pages/building/index', '/worker/inbox/index']);
  });
});

describe('decodedOnce', () => {
  test('decodes once, keeps what is no encoding, drops what Taro adds', () => {
    const params = {
      a: encodeURIComponent('本楼'),
      b: '100%',
      c: encodeURIComponent('%E6'),
      $taroTimestamp: '1',
    };
    expect(decodedOnce(params)).toEqual({ a: '本楼', b: '100%', c: '%E6' });
  });
});
