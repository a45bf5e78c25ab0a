import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button as WeappButton } from './button';
import { Button as BrowserButton } from './button.h5';

const hosts = [
  ['in WeChat', WeappButton],
  ['in a browser', BrowserButton],
] as const;

/** Work that the test ends. */
function openWork() {
  let end = () => {};
  const work = jest.fn(() => new Promise<void>((done) => (end = done)));
  return { work, end: () => act(async () => end()) };
}

describe.each(hosts)('a button %s', (_, Button) => {
  test('does its verb', async () => {
    const tapped = jest.fn();
    render(<Button onTap={tapped}>受理这件事</Button>);
    await userEvent.click(screen.getByRole('button', { name: '受理这件事' }));
    expect(tapped).toHaveBeenCalledTimes(1);
  });

  test('ignores a second tap while the first is at work, and says what it is busy with', async () => {
    const { work, end } = openWork();
    render(<Button onTap={work}>提交</Button>);
    const button = screen.getByRole('button');
    fireEvent.click(button);
    fireEvent.click(button);
    expect(work).toHaveBeenCalledTimes(1);
    expect(button).toHaveTextContent('正在提交');
    await end();
    expect(button).toHaveTextContent(/^提交$/);
    fireEvent.click(button);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('told to be busy it ignores taps', () => {
    const tapped = jest.fn();
    render(
      <Button busy busyWords="正在登录" onTap={tapped}>
        登录
      </Button>,
    );
    fireEvent.click(screen.getByRole('button', { name: '正在登录' }));
    expect(tapped).not.toHaveBeenCalled();
  });

  test('off it stays visible, does nothing and says why', () => {
    const tapped = jest.fn();
    render(
      <Button off why="租客不参加业主表决" onTap={tapped}>
        提交选票
      </Button>,
    );
    const button = screen.getByRole('button', { name: '提交选票' });
    fireEvent.click(button);
    expect(tapped).not.toHaveBeenCalled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('租客不参加业主表决')).toBeInTheDocument();
  });

  test('an icon alone carries its label', () => {
    render(<Button icon="phone" label="给网格员打电话" />);
    expect(screen.getByRole('button', { name: '给网格员打电话' })).toBeInTheDocument();
  });

  test('its tap goes no further up', () => {
    const card = jest.fn();
    render(
      <div onClick={card}>
        <Button>好</Button>
      </div>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(card).not.toHaveBeenCalled();
  });
});

describe("WeChat's own actions", () => {
  test('the phone button hands over the code, or null when the person refuses', () => {
    const given = jest.fn();
    render(
      <WeappButton openType="getPhoneNumber" onPhoneCode={given}>
        用微信手机号
      </WeappButton>,
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.contextMenu(screen.getByRole('button'));
    expect(given.mock.calls).toEqual([[{ code: 'phone-code' }], [null]]);
  });

  test('off it asks WeChat for nothing', () => {
    const given = jest.fn();
    render(
      <WeappButton off openType="getPhoneNumber" onPhoneCode={given}>
        用微信手机号
      </WeappButton>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(given).not.toHaveBeenCalled();
  });
});

test('in a browser the keyboard presses it', async () => {
  const tapped = jest.fn();
  render(<BrowserButton onTap={tapped}>提交</BrowserButton>);
  await userEvent.tab();
  expect(screen.getByRole('button')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(tapped).toHaveBeenCalledTimes(1);
});
