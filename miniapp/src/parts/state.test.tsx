import { fireEvent, render, screen } from '@testing-library/react';
import type { MeterClock } from '@linli/shared/ticket/meter.words';
import { DeadlineMeter } from './deadline-meter';
import { StatusPill } from './pill';
import { Timeline, type Step } from './timeline';

describe('a status pill', () => {
  test('says its state aloud', () => {
    render(<StatusPill look="act" icon="doing" words="办理中" />);
    expect(screen.getByRole('img', { name: '状态：办理中' })).toHaveClass('pill--act');
  });

  test('a state of a newer server is shown as ended, with its own word', () => {
    render(<StatusPill look="sparkling" icon="unheard-of" words="待复核" />);
    expect(screen.getByRole('img', { name: '状态：待复核' })).toHaveClass('pill--end');
  });
});

describe('the deadline meter', () => {
  const clocks: MeterClock[] = [
    { name: '受理', state: 'met', words: '16日 10:05 按时' },
    { name: '办结', state: 'soon', share: 0.78, words: '今天 17:30' },
    { name: '反馈', state: 'later' },
  ];

  test('tells instant, remainder, clocks and arithmetic', () => {
    const explained = jest.fn();
    const pill = { look: 'soon', icon: 'soon', words: '将到期' };
    const words = { due: '今天 17:30 前办结', left: '还剩 3 小时 20 分', foot: '按工作日算。' };
    render(<DeadlineMeter {...words} pill={pill} clocks={clocks} onExplain={explained} />);
    const meter = screen.getByRole('group', { name: '期限' });
    for (const said of [...Object.values(words), '16日 10:05 按时', '今天 17:30'])
      expect(meter).toHaveTextContent(said);
    fireEvent.click(screen.getByRole('button', { name: '怎么算的' }));
    expect(explained).toHaveBeenCalled();
  });

  test.each([
    [0.78, '78%'],
    [1.4, '100%'],
    [-1, '0%'],
  ])('the lamp of a running clock at %d stands at %s', (share, left) => {
    const { container } = render(<DeadlineMeter clocks={[{ name: '办结', state: 'now', share }]} />);
    expect(container.querySelector('.clock__lamp')).toHaveStyle({ left });
    expect(container.querySelector('.clock__done')).toHaveStyle({ width: left });
  });

  test.each(['met', 'late', 'over', 'hold', 'later'] as const)('a clock that is %s has no lamp', (state) => {
    const { container } = render(<DeadlineMeter clocks={[{ name: '办结', state, share: 0.5 }]} />);
    expect(container.querySelector('.clock')).toHaveClass(`is-${state}`);
    expect(container.querySelector('.clock__lamp')).toBeNull();
  });
});

describe('the timeline', () => {
  const steps = (count: number): Step[] =>
    Array.from({ length: count }, (_, at) => ({
      id: String(at),
      what: `第 ${at} 步`,
      when: '今天 13:42 · 周晓禾',
    }));

  test('six entries are all shown', () => {
    render(<Timeline steps={steps(6)} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
  });

  test('more fold their middle, and a tap unfolds it', () => {
    render(<Timeline steps={steps(8)} />);
    expect(screen.getAllByRole('listitem').map((step) => step.textContent?.slice(0, 5))).toEqual(
      [0, 1, 2, 6, 7].map((at) => `第 ${at} 步`),
    );
    fireEvent.click(screen.getByRole('button', { name: '中间 3 步' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
  });

  test('the current step carries the lamp', () => {
    render(<Timeline steps={[{ id: '1', what: '等您评价', look: 'now' }]} />);
    expect(screen.getByRole('listitem')).toHaveClass('step--now');
  });
});
