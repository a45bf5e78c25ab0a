import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { answer, asked } from '../../test/answers';
import { finger, hold, tapOnce } from '../../test/hold';
import { wechat } from '../../test/taro';
import { useVoice } from '../platform/voice';
import type { FormFile } from '../platform/form-file';
import { VoiceField } from './voice-field';

const id = '00000000-0000-4000-8000-000000000007';
let kept: FormFile | null;
let settled: () => Promise<string | null>;

function Form({ held }: { held?: boolean }) {
  const [draft, setDraft] = useState(kept);
  const keep = (value: FormFile | null) => {
    kept = value;
    setDraft(value);
  };
  const voice = useVoice({ kept: draft, keep, held });
  settled = voice.settled;
  return <VoiceField voice={voice} />;
}
const arrive = (statusCode = 201, data: object = { id }) =>
  act(async () => wechat.uploads.at(-1)?.arrive(statusCode, data));
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => {
  kept = null;
  render(<Form />);
});

describe('saying it', () => {
  test('held, it listens until the finger leaves, and sends what was said with its length', async () => {
    await finger('touchStart', 1000);
    expect(screen.getByText('正在听，松手就停')).toBeInTheDocument();
    await finger('touchEnd', 3000);
    expect(screen.getByRole('button', { name: '听录音，18 秒，正在传 0%' })).toBeInTheDocument();
    expect(wechat.uploads[0]).toMatchObject({
      url: 'http://linli.test/api/recordings',
      filePath: `wxfile://usr/kept-${kept?.kept}`,
      formData: { seconds: '18' },
    });
    await arrive();
    expect(screen.getByText('已传')).toBeInTheDocument();
    expect(kept).toMatchObject({ seconds: 18, id });
  });

  test('tapped, it listens until the next tap, for hands that cannot hold', async () => {
    await tapOnce();
    expect(screen.getByText('正在听，点一下就停')).toBeInTheDocument();
    await tapOnce(9000);
    expect(kept).toMatchObject({ seconds: 18 });
  });

  test('a finger that slides away and leaves throws it away', async () => {
    await finger('touchStart', 1000);
    await finger('touchMove', 2000, 500);
    expect(screen.getByText('松手就不要了')).toBeInTheDocument();
    await finger('touchEnd', 3000);
    expect(screen.getByText('按住说话')).toBeInTheDocument();
    expect([kept, wechat.uploads]).toEqual([null, []]);
  });

  test('不要了 throws it away too', async () => {
    await tapOnce();
    await press('不要了');
    expect([kept, wechat.uploads]).toEqual([null, []]);
  });

  test('a call that comes in between keeps what was said until then', async () => {
    await tapOnce();
    wechat.recorder.length = 7_000;
    await act(async () => wechat.recorder.call());
    expect(kept).toMatchObject({ seconds: 7 });
  });

  test('the seconds are counted, and the last ten backwards', async () => {
    jest.useFakeTimers();
    await tapOnce();
    await act(async () => jest.advanceTimersByTime(7_000));
    expect(screen.getByText('0:07')).toBeInTheDocument();
    await act(async () => jest.advanceTimersByTime(44_000));
    expect(screen.getByText('还能说 9 秒')).toBeInTheDocument();
    expect(screen.getByText('快到一分钟了')).toBeInTheDocument();
    jest.useRealTimers();
  });
});

describe('where it does not work', () => {
  test('a refused microphone says so and offers the settings; the next try may be allowed', async () => {
    wechat.microphone = () => Promise.reject(new Error('authorize:fail auth deny'));
    await tapOnce();
    expect(screen.getByRole('alert')).toHaveTextContent('没有允许用话筒，可以写几个字');
    expect(screen.getByRole('button', { name: '去设置' })).toBeInTheDocument();
    wechat.microphone = async () => undefined;
    await tapOnce();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(wechat.recorder.started).toBe(1);
  });

  test('a recorder that breaks says so', async () => {
    await tapOnce();
    await act(async () => wechat.recorder.fail());
    expect(screen.getByRole('alert')).toHaveTextContent('没录上，请再说一次');
  });

  test('less than half a second is nothing', async () => {
    wechat.recorder.length = 400;
    await hold();
    expect(screen.getByRole('alert')).toHaveTextContent('太短了，没听到，请再说一次');
    expect(kept).toBeNull();
  });
});

describe('what was said', () => {
  beforeEach(hold);

  test('is heard once more before it is sent, and stops at a second tap', async () => {
    await press(/听录音/);
    expect(wechat.sounds[0]?.src).toBe(`wxfile://usr/kept-${kept?.kept}`);
    await press(/停下/);
    expect(wechat.sounds[0]?.gone).toBe(true);
  });

  test('falls silent when the page goes', async () => {
    await press(/听录音/);
    await act(async () => wechat.hide());
    expect(wechat.sounds[0]?.gone).toBe(true);
  });

  test('is sent again under the same key when it did not arrive', async () => {
    await act(async () => wechat.uploads[0]?.fail());
    expect(screen.getByText('没传上')).toBeInTheDocument();
    await press('重试');
    const [first, second] = wechat.uploads;
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key']);
    await arrive();
    expect(await settled()).toBe(id);
  });

  test('that is refused says why and offers no other try', async () => {
    await arrive(415, { code: 'recording.not_a_sound', message: '这个文件不是录音，请重新录一次' });
    expect(screen.getByText('这个文件不是录音，请重新录一次')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  test('is let go of, here and at the server', async () => {
    await arrive();
    await press('去掉录音');
    expect(screen.getByText('按住说话')).toBeInTheDocument();
    expect(kept).toBeNull();
    expect(asked(`DELETE /recordings/${id}`)).toHaveLength(1);
  });

  test('is replaced only by what is said next', async () => {
    await arrive();
    await press('重新说');
    await press('不要了');
    expect(kept).toMatchObject({ seconds: 18, id });
    await press('重新说');
    wechat.recorder.length = 5_000;
    await tapOnce();
    expect(kept).toMatchObject({ seconds: 5 });
    expect(kept?.id).toBeUndefined();
    expect(asked(`DELETE /recordings/${id}`)).toHaveLength(1);
  });

  test('is there again after the page was left, and what had arrived is fetched from the server', async () => {
    await arrive();
    cleanup();
    if (kept) kept = { ...kept, key: 'after a restart', kept: null };
    answer({
      [`GET /recordings/${id}`]: {
        id,
        sound: `/api/recordings/${id}/sound?pass=p`,
        seconds: 18,
        transcript: null,
      },
    });
    render(<Form />);
    await press('听录音，18 秒，已传');
    expect(wechat.sounds[0]?.src).toBe(`http://linli.test/api/recordings/${id}/sound?pass=p`);
    await act(async () => wechat.sounds[0]?.break());
    expect(screen.getByText(/放不出来/)).toBeInTheDocument();
  });

  test('is there again after a restart of the app, from where the phone keeps it', async () => {
    cleanup();
    if (kept) kept = { ...kept, key: 'after a restart' };
    await act(async () => void render(<Form />));
    expect(wechat.uploads[1]?.filePath).toBe(`wxfile://usr/kept-${kept?.kept}`);
  });

  test('that the phone could not keep and that went with the app says so', async () => {
    cleanup();
    if (kept) kept = { ...kept, key: 'gone with the app', kept: null };
    await act(async () => void render(<Form />));
    expect(screen.getByText('录音没留住，请重新录')).toBeInTheDocument();
  });
});

test('without a network it stays on the phone, and goes when there is one', async () => {
  await act(async () => wechat.connect(false));
  await hold();
  expect(wechat.uploads).toEqual([]);
  await act(async () => wechat.connect(true));
  expect(wechat.uploads).toHaveLength(1);
});

test('leaving the page while it listens keeps what was said', async () => {
  await tapOnce();
  await act(async () => cleanup());
  expect(kept).toMatchObject({ seconds: 18 });
});

test('a microphone that opens only after the page was left is closed at once', async () => {
  let allow = () => {};
  wechat.microphone = () => new Promise((done) => (allow = done));
  const stop = jest.spyOn(wechat.recorder, 'stop');
  await tapOnce();
  cleanup();
  await act(async () => allow());
  expect(stop).toHaveBeenCalledTimes(1);
  expect(kept).toBeNull();
});

test('before somebody has signed in it stays on the phone', async () => {
  cleanup();
  render(<Form held />);
  await hold();
  expect(screen.getByText('提交时再传')).toBeInTheDocument();
  expect(wechat.uploads).toEqual([]);
});
