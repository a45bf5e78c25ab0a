import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tap as WeappTap } from './tap';
import { Tap as BrowserTap } from './tap.h5';

describe.each([
  ['in WeChat', WeappTap],
  ['in a browser', BrowserTap],
] as const)('a tap target %s', (_, Tap) => {
  test('is one target with its role, name and state', () => {
    const tapped = jest.fn();
    render(
      <Tap role="switch" checked label="大字版" onTap={tapped}>
        x
      </Tap>,
    );
    const target = screen.getByRole('switch', { name: '大字版', checked: true });
    fireEvent.click(target);
    expect(tapped).toHaveBeenCalledTimes(1);
  });

  test('disabled it does nothing and says so', () => {
    const tapped = jest.fn();
    render(
      <Tap disabled onTap={tapped}>
        x
      </Tap>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(tapped).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  test('a tap inside a tap counts once', () => {
    const outer = jest.fn();
    render(
      <div onClick={outer}>
        <Tap onTap={() => undefined}>x</Tap>
      </div>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(outer).not.toHaveBeenCalled();
  });
});

test('in a browser the keyboard reaches it and presses it', async () => {
  const tapped = jest.fn();
  render(<BrowserTap onTap={tapped}>x</BrowserTap>);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(tapped).toHaveBeenCalledTimes(1);
});
