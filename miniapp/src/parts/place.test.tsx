import { render, screen } from '@testing-library/react';
import { MiniPlate } from './mini-plate';
import { Plate, PlateUnknown } from './plate';

const plate = {
  compound: '槐荫里小区',
  community: '青石桥社区',
  street: '望榆街道',
  building: '12',
  entrance: '2',
  name: '12号楼2单元',
};

describe('the plate', () => {
  test('names the place in full to those who listen, and shows grid and spoken code', () => {
    render(<Plate plate={plate} grid="第 3 网格" spoken="7F3K92" />);
    const shown = screen.getByRole('img', { name: '槐荫里小区 12号楼 2单元' });
    expect(shown).toHaveTextContent('槐荫里小区青石桥社区12号楼2单元望榆街道 · 第 3 网格编号 7F3K-92');
  });

  test('a building without entrances has one number', () => {
    render(<Plate plate={{ ...plate, entrance: null }} />);
    expect(screen.getByRole('img', { name: '槐荫里小区 12号楼' })).not.toHaveTextContent('单元');
  });

  test('a place without a number has its name', () => {
    render(<Plate plate={{ ...plate, building: null, entrance: null, name: '东门' }} />);
    expect(screen.getByRole('img', { name: '槐荫里小区 东门' })).toHaveTextContent('东门');
  });

  test('an unknown code is said on the plate', () => {
    render(<PlateUnknown />);
    expect(screen.getByText('这个码没认出来')).toBeInTheDocument();
  });
});

test.each([
  [{ building: '12', name: '12号楼' }, '12号楼'],
  [{ building: null, name: '东门' }, '东门'],
])('the mini plate of %j reads %s', (of, words) => {
  const { container } = render(<MiniPlate plate={of} />);
  expect(container).toHaveTextContent(new RegExp(`^${words}$`));
});
