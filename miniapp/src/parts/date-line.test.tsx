import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import * as weapp from './date-line';
import * as browser from './date-line.h5';
import { Field } from './field';

describe.each([
  ['in WeChat', weapp],
  ['in a browser', browser],
])('a date %s', (_, { DateLine }) => {
  function Form({ error }: { error?: string }) {
    const [value, setValue] = useState('');
    return (
      <Field name="since" label="从哪天" error={error}>
        <DateLine value={value} first="2026-11-18" onChange={setValue} />
        <output>{value}</output>
      </Field>
    );
  }
  const box = () => document.querySelector('input') ?? document.body;

  test('is chosen, from the first possible one on', () => {
    render(<Form />);
    expect(box()).toHaveAttribute('min', '2026-11-18');
    fireEvent.change(box(), { target: { value: '2026-11-20' } });
    expect(screen.getByText('2026-11-20')).toBeInTheDocument();
  });

  test('has a red edge while it is wrong', () => {
    render(<Form error="还没填开始日期" />);
    expect(document.querySelector('.input')).toHaveClass('is-bad');
  });
});

test('the chosen date is said in words on a phone', () => {
  render(
    <Field label="从哪天">
      <weapp.DateLine value="2026-11-20" onChange={() => undefined} />
    </Field>,
  );
  expect(screen.getByRole('button', { name: '从哪天：11月20日' })).toBeInTheDocument();
});
