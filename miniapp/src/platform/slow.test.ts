import { wechat } from '../../test/taro';
import { hearDate, moment } from './clock';
import { timed, useSlow } from './slow';

describe('a slow answer', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('is said after four seconds, until it is there', async () => {
    let give = (_: string) => {};
    const answer = timed(new Promise<string>((done) => (give = done)));
    jest.advanceTimersByTime(3999);
    expect(useSlow.getState().late).toBe(0);
    jest.advanceTimersByTime(1);
    expect(useSlow.getState().late).toBe(1);
    give('there');
    expect(await answer).toBe('there');
    expect(useSlow.getState().late).toBe(0);
  });

  test('that never comes is not said for ever', async () => {
    const answer = timed(new Promise((_, no) => setTimeout(() => no(new Error('gone')), 5000)));
    const ended = answer.catch(() => 'gone');
    await jest.advanceTimersByTimeAsync(5000);
    expect([await ended, useSlow.getState().late]).toEqual(['gone', 0]);
  });
});

test('what the host says of the network is known', () => {
  wechat.weak.forEach((heard) => heard({ weakNet: true }));
  expect(useSlow.getState().weak).toBe(true);
  wechat.weak.forEach((heard) => heard({ weakNet: false }));
});

test('the moment is told by the clock of the server, as its answers show it', () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-18T08:00:00Z'));
  hearDate('Wed, 18 Nov 2026 06:10:00 GMT');
  expect(moment()).toBe('2026-11-18T06:10:00.000Z');
  hearDate('Wed, 18 Nov 2026 06:10:20 GMT');
  expect(moment()).toBe('2026-11-18T06:10:00.000Z');
  hearDate(undefined);
  clock.mockRestore();
});
