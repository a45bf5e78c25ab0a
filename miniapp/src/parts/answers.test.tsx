import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Chips } from './chips';
import { Choice } from './choice';
import { Count } from './count';
import { Kinds } from './kinds';
import { RatingInput } from './rating-input';
import { Switch } from './switch';

const days = [
  { key: 'weekend', words: '周末' },
  { key: 'week', words: '平时' },
] as const;
type Day = (typeof days)[number]['key'];

const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));

function ChipsHeld({ many }: { many?: boolean }) {
  const [value, setValue] = useState<Day[]>([]);
  return <Chips many={many} options={days} value={value} onChange={setValue} />;
}

describe('chips', () => {
  test('nothing is chosen beforehand; one answer replaces the other', () => {
    render(<ChipsHeld />);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    tap('radio', '周末');
    tap('radio', '平时');
    expect(screen.getAllByRole('radio', { checked: true }).map((chip) => chip.textContent)).toEqual(['平时']);
  });

  test('a second tap takes an answer back', () => {
    render(<ChipsHeld />);
    tap('radio', '周末');
    tap('radio', '周末');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  test('many answers stand beside each other', () => {
    render(<ChipsHeld many />);
    tap('checkbox', '周末');
    tap('checkbox', '平时');
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
  });
});

test('kinds: a tile shows which one is chosen, and an icon of a newer server is no reason to fail', () => {
  const chosen = jest.fn();
  const kinds = [
    { key: 'light', words: '照明', icon: 'light' },
    { key: 'new', words: '新的', icon: 'from-next-year' },
  ];
  render(<Kinds options={kinds} value="light" onChange={chosen} />);
  expect(screen.getByRole('radio', { name: '照明' })).toBeChecked();
  tap('radio', '新的');
  expect(chosen).toHaveBeenCalledWith('new');
});

test('choice: halves of equal weight, none preselected', () => {
  const chosen = jest.fn();
  render(<Choice label="修好了吗" options={days} value={null} onChange={chosen} />);
  expect(screen.getByRole('radiogroup', { name: '修好了吗' })).toBeInTheDocument();
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  tap('radio', '平时');
  expect(chosen).toHaveBeenCalledWith('week');
});

test('rating: five faces with words, none preselected', () => {
  const chosen = jest.fn();
  render(<RatingInput value={null} onChange={chosen} />);
  const faces = screen.getAllByRole('radio');
  expect(faces.map((face) => face.textContent)).toEqual(['很不满意', '不满意', '一般', '满意', '很满意']);
  expect(faces.some((face) => face.getAttribute('aria-checked') === 'true')).toBe(false);
  tap('radio', '满意');
  expect(chosen).toHaveBeenCalledWith(4);
});

test('switch: one tap turns it over', () => {
  const turned = jest.fn();
  const { rerender } = render(<Switch label="大字版" on={false} onChange={turned} />);
  tap('switch', '大字版');
  rerender(<Switch label="大字版" on onChange={turned} />);
  tap('switch', '大字版');
  expect(turned.mock.calls).toEqual([[true], [false]]);
});

function Floor({ first = null }: { first?: number | null }) {
  const [floor, setFloor] = useState<number | null>(first);
  const say = (value: number) => (value < 0 ? `地下 ${-value} 层` : `${value} 层`);
  return (
    <Count label="在几层" values={[-1, 1, 2, 3]} start={1} value={floor} onChange={setFloor} say={say} />
  );
}

describe('count', () => {
  test('nothing is chosen beforehand; the first step begins at the start', () => {
    render(<Floor />);
    expect(screen.getByRole('button', { name: '在几层：没选' })).toBeInTheDocument();
    tap('button', '高一层');
    expect(screen.getByRole('button', { name: '在几层：1 层' })).toBeInTheDocument();
  });

  test('steps leave out what is not there, and end at both ends', () => {
    render(<Floor first={1} />);
    tap('button', '低一层');
    expect(screen.getByRole('button', { name: '在几层：地下 1 层' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '低一层' })).toHaveAttribute('aria-disabled', 'true');
    tap('button', '低一层');
    expect(screen.getByRole('button', { name: '在几层：地下 1 层' })).toBeInTheDocument();
  });

  test('a tap on the number opens all of them', () => {
    render(<Floor />);
    tap('button', /在几层/);
    tap('radio', '3 层');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: '在几层：3 层' })).toBeInTheDocument();
  });
});
