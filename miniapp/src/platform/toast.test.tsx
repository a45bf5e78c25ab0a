import { act, fireEvent, render, screen } from '@testing-library/react';
import { Page } from '../parts/page';
import { notDone, toast } from './toast';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a toast is read out and goes after 2.4 seconds', () => {
  render(<Page>page</Page>);
  act(() => toast('已受理'));
  expect(screen.getByRole('status')).toHaveTextContent('已受理');
  act(() => void jest.advanceTimersByTime(2399));
  expect(screen.getByText('已受理')).toBeInTheDocument();
  act(() => void jest.advanceTimersByTime(1));
  expect(screen.queryByText('已受理')).toBeNull();
});

test('one that can be undone stays 6 seconds, and undoing closes it', () => {
  const undo = jest.fn();
  render(<Page>page</Page>);
  act(() => toast('已放回', undo));
  act(() => void jest.advanceTimersByTime(5999));
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('已放回')).toBeNull();
});

test('a later toast lives its own full time', () => {
  render(<Page>page</Page>);
  act(() => toast('第一句'));
  act(() => void jest.advanceTimersByTime(2000));
  act(() => toast('第二句'));
  act(() => void jest.advanceTimersByTime(2000));
  expect(screen.getByText('第二句')).toBeInTheDocument();
});

test('what was not done bears no tick', () => {
  const { container } = render(<Page>page</Page>);
  act(() => toast('已受理'));
  expect(container.querySelector('.toast__icon')).toHaveClass('i-check');
  act(() => notDone('没打开，有网再试一次'));
  expect(container.querySelector('.toast__icon')).not.toHaveClass('i-check');
  expect(screen.getByRole('status')).toHaveTextContent('没打开');
});
