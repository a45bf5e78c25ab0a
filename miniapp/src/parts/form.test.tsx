import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Field } from './field';
import * as weapp from './text-box';
import * as browser from './text-box.h5';

describe.each([
  ['in WeChat', weapp],
  ['in a browser', browser],
])('text boxes %s', (_, { TextLine, TextArea }) => {
  function Phone({ error, onLeave }: { error?: string; onLeave?: () => void }) {
    const [value, setValue] = useState('');
    return (
      <Field name="phone" label="回电号码" hint="可以不填" error={error} note="只有办理人能拨">
        <TextLine value={value} onChange={setValue} max={11} onLeave={onLeave} />
      </Field>
    );
  }

  test('carry the label of their field and keep what is typed, up to the limit', async () => {
    render(<Phone />);
    const box = screen.getByRole('textbox', { name: '回电号码' });
    await userEvent.type(box, '1380000441799');
    expect(box).toHaveValue('13800004417');
  });

  test('show focus, and say when the person leaves', async () => {
    const left = jest.fn();
    render(<Phone onLeave={left} />);
    const box = screen.getByRole('textbox');
    await userEvent.click(box);
    expect(box).toHaveClass('is-focus');
    expect(left).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(box).not.toHaveClass('is-focus');
    expect(left).toHaveBeenCalledTimes(1);
  });

  test('Enter in one line means done', async () => {
    const done = jest.fn();
    render(<TextLine label="邀请码" value="" onChange={() => undefined} onDone={done} />);
    await userEvent.type(screen.getByRole('textbox'), 'a');
    expect(done).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('an error stands at the field, read out at once', () => {
    render(<Phone error="少了几位，手机号是 11 位" />);
    expect(screen.getByRole('alert')).toHaveTextContent('少了几位，手机号是 11 位');
    expect(screen.getByRole('textbox')).toHaveClass('is-bad');
    expect(document.getElementById('field-phone')).toContainElement(screen.getByRole('alert'));
  });

  test('several lines', async () => {
    const typed = jest.fn();
    render(<TextArea label="怎么回事" value="" onChange={typed} empty="比如：灯不亮" />);
    await userEvent.type(screen.getByRole('textbox', { name: '怎么回事' }), '灯');
    expect(typed).toHaveBeenCalledWith('灯');
    expect(screen.getByPlaceholderText('比如：灯不亮')).toBeInTheDocument();
  });
});
