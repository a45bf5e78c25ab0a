import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Sheet as WeappSheet } from './sheet';
import { Sheet as BrowserSheet } from './sheet.h5';

describe.each([
  ['in WeChat', WeappSheet],
  ['in a browser', BrowserSheet],
])('a sheet %s', (_, Sheet) => {
  test('is not there until opened', () => {
    render(<Sheet title="转交给谁" open={false} onClose={() => undefined} />);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('closes by its button and by the ground beside it', () => {
    const closed = jest.fn();
    const { container } = render(<Sheet title="转交给谁" open onClose={closed} foot="foot" />);
    expect(screen.getByRole('dialog', { name: '转交给谁' })).toHaveTextContent('foot');
    fireEvent.click(screen.getByRole('button', { name: '关上' }));
    const ground = container.querySelector('.scrim');
    if (ground) fireEvent.click(ground);
    expect(closed).toHaveBeenCalledTimes(2);
  });
});

function Host() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>转交</button>
      <BrowserSheet title="转交给谁" open={open} onClose={() => setOpen(false)}>
        <button>转给物业</button>
      </BrowserSheet>
    </>
  );
}

test('in a browser focus moves in, stays in, and returns after Escape', async () => {
  render(<Host />);
  await userEvent.click(screen.getByRole('button', { name: '转交' }));
  // what opened the sheet is a plain test button; inside, the first control is the way out
  const inside = () => screen.getByRole('dialog').contains(document.activeElement);
  expect(inside()).toBe(true);
  for (const _ of [1, 2, 3, 4]) {
    await userEvent.tab();
    expect(inside()).toBe(true);
  }
  await userEvent.tab({ shift: true });
  expect(inside()).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: '转交' })).toHaveFocus();
});
