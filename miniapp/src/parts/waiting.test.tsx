import { act, fireEvent, render, screen } from '@testing-library/react';
import { Trouble } from '@linli/shared/trouble';
import { Waiting } from './waiting';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (time: number) => act(() => void jest.advanceTimersByTime(time));

describe('waiting', () => {
  test('shows nothing at first, bones after 300 ms, an apology after 8 seconds', () => {
    const { container } = render(<Waiting />);
    expect(container).toBeEmptyDOMElement();
    pass(299);
    expect(container).toBeEmptyDOMElement();
    pass(1);
    expect(screen.getByRole('status', { name: '正在打开' })).toBeInTheDocument();
    pass(7700);
    expect(screen.getByRole('alert')).toHaveTextContent('没连上');
  });

  test('trouble is said at once, with another try', () => {
    const again = jest.fn();
    render(<Waiting trouble={new Trouble('ticket.missing', '没有找到这件事')} onRetry={again} />);
    expect(screen.getByRole('alert')).toHaveTextContent('没打开没有找到这件事');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(again).toHaveBeenCalledTimes(1);
  });

  test('without a network it says so', () => {
    render(<Waiting trouble={new Trouble('network.gone', '等一会儿再试')} />);
    expect(screen.getByRole('alert')).toHaveTextContent('没连上等一会儿再试');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
