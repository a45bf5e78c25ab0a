import { act, screen, waitFor } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { hold } from '../../../test/hold';
import { code, fillIn, quiet, receipt, signedIn, similar, submit, tap } from '../../../test/report-form';
import { me, neighbours, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import ReportPage from '.';

beforeEach(() => {
  useDoor.setState({ code: null });
  useSession.setState({ me: null, known: false });
  wechat.params = { b: code };
});

describe('photos', () => {
  test('on their way they are waited for, unless the person would rather not', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await act(async () => tap('button', '拍照'));
    await submit();
    expect(screen.getByText('照片还有 1 张在传，传完就提交')).toBeInTheDocument();
    expect(asked('POST /tickets')).toEqual([]);
    await act(async () => tap('button', '不等照片了'));
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: [] });
    expect(screen.getByText('有 1 张照片没有一起交，可以在进度里补。')).toBeInTheDocument();
  });

  test('that are not waited for leave what was said its time: it may be all there is', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await act(async () => tap('radio', '照明'));
    await hold();
    await act(async () => tap('button', '拍照'));
    await submit();
    await act(async () => tap('button', '不等照片了'));
    expect(asked('POST /tickets')).toEqual([]);
    const recording = '00000000-0000-4000-8000-0000000000f1';
    await act(async () => wechat.uploads[0]?.arrive(201, { id: recording }));
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: [], recording });
  });

  test('that arrived travel with the report', async () => {
    answer({ ...signedIn, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await act(async () => tap('button', '拍照'));
    const id = '00000000-0000-4000-8000-0000000000f0';
    await act(async () => wechat.uploads[0]?.arrive(201, { id }));
    await submit();
    expect(asked('POST /tickets')[0]?.data).toMatchObject({ photos: [id] });
  });

  test('of a visitor wait on the phone until somebody has signed in', async () => {
    answer(quiet);
    await show(<ReportPage />);
    await act(async () => tap('button', '拍照'));
    expect(wechat.uploads).toEqual([]);
    await act(async () => useSession.setState({ me: me(), known: true }));
    expect(wechat.uploads).toHaveLength(1);
  });
});

describe('the same matter', () => {
  const reported = {
    now,
    tickets: [neighbours({ id: 'n1', line: '2 层楼道灯一闪一闪' }), neighbours({ id: 'n2' })],
  };

  test('can be followed instead of reported again', async () => {
    answer({ ...signedIn, [similar]: reported, 'POST /tickets/n1/reporters': { ...receipt, id: 'n1' } });
    await show(<ReportPage />);
    expect(screen.queryByText('2 层楼道灯一闪一闪')).toBeNull();
    await act(async () => tap('radio', '照明'));
    expect(await screen.findByText('16日 09:12 报的，办理中')).toBeInTheDocument();
    await act(async () => tap('button', '是，一起跟进'));
    expect(asked('POST /tickets/n1/reporters')[0]?.data).toEqual({ callBack: false });
    expect(screen.getByText('您一起跟进了')).toBeInTheDocument();
  });

  test('is followed with what was said, once that has arrived', async () => {
    answer({ ...signedIn, [similar]: reported, 'POST /tickets/n1/reporters': { ...receipt, id: 'n1' } });
    await show(<ReportPage />);
    await hold();
    await act(async () => tap('radio', '照明'));
    await act(async () => tap('button', '是，一起跟进'));
    const recording = '00000000-0000-4000-8000-0000000000f1';
    await act(async () => wechat.uploads[0]?.arrive(201, { id: recording }));
    expect(asked('POST /tickets/n1/reporters')[0]?.data).toEqual({ callBack: false, recording });
  });

  test('that it is not makes way for the next, and never stops a report', async () => {
    answer({ ...signedIn, [similar]: reported, 'POST /tickets': receipt });
    await show(<ReportPage />);
    await fillIn();
    await screen.findByText('2 层楼道灯一闪一闪');
    tap('button', '不是');
    expect(screen.getByText('2 单元 3 层 照明')).toBeInTheDocument();
    await submit();
    await waitFor(() => expect(screen.getByText('已经报上去了')).toBeInTheDocument());
  });
});
