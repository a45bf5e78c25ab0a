import { fireEvent, render, screen } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { BottomBar } from './bottom-bar';
import { Button } from './button';
import { Card } from './card';
import { ListRow } from './list-row';
import { Page } from './page';
import { PhotoWall } from './photo-wall';
import { Section } from './section';
import { Strip } from './strip';
import { TitleBar } from './title-bar.h5';

test('a row with onTap is one target with a chevron; without it is none', () => {
  const opened = jest.fn();
  const { container, rerender } = render(<ListRow title="家人代办" note="您可替母亲报事" onTap={opened} />);
  fireEvent.click(screen.getByRole('button', { name: /家人代办/ }));
  expect(opened).toHaveBeenCalledTimes(1);
  expect(container.querySelector('.row--go')).toBeInTheDocument();
  rerender(<ListRow title="家人代办" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(container.querySelector('.row--go')).toBeNull();
});

test('a card that opens is one target; its looks are the lamp and the red edge', () => {
  const opened = jest.fn();
  const { rerender } = render(
    <Card look="now" onTap={opened} label="去评价">
      灯修好了吗？
    </Card>,
  );
  const card = screen.getByRole('button', { name: '去评价' });
  fireEvent.click(card);
  expect(opened).toHaveBeenCalled();
  expect(card).toHaveClass('card--now');
  rerender(<Card look="over">积水</Card>);
  expect(screen.getByText('积水')).toHaveClass('card--over');
});

test('a strip offers its word, or opens as a whole', () => {
  const again = jest.fn();
  const { rerender } = render(
    <Strip kind="old" action={{ words: '刷新', onTap: again }}>
      显示的是 13:58 的内容
    </Strip>,
  );
  fireEvent.click(screen.getByRole('button', { name: '刷新' }));
  rerender(
    <Strip kind="notice" onTap={again}>
      明天停水
    </Strip>,
  );
  fireEvent.click(screen.getByRole('button', { name: '明天停水' }));
  expect(again).toHaveBeenCalledTimes(2);
});

test('a bottom bar puts the secondary left and lets the main one fill', () => {
  render(
    <BottomBar note="办结后请回个电话" second={<Button kind="line">转交</Button>}>
      <Button>办结</Button>
    </BottomBar>,
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['转交', '办结']);
  expect(screen.getByRole('button', { name: '办结' }).parentElement).toHaveClass('bar__item--grow');
  expect(screen.getByRole('button', { name: '转交' }).parentElement).not.toHaveClass('bar__item--grow');
  expect(screen.getByText('办结后请回个电话')).toBeInTheDocument();
});

test('a section has its title as heading', () => {
  render(<Section title="本楼正在办">x</Section>);
  expect(screen.getByRole('heading', { name: '本楼正在办' })).toBeInTheDocument();
});

test('a page carries the mode', () => {
  render(<Page mode="outdoor">内容</Page>);
  expect(screen.getByText('内容').parentElement).toHaveClass('ui', 'outdoor');
});

test('a photo to look at opens large, among the others', () => {
  const photos = ['a', 'b'].map((id) => ({ id, full: `/${id}.jpg`, thumb: `/${id}-s.jpg` }));
  render(<PhotoWall photos={photos} label="办理前" marked />);
  fireEvent.click(screen.getByRole('button', { name: '办理前，第 2 张，放大看' }));
  expect(wechat.previewed).toEqual({ urls: ['/a.jpg', '/b.jpg'], current: '/b.jpg' });
});

describe('the title bar of a browser', () => {
  test('names the page and leads back', () => {
    wechat.pages = 2;
    render(<TitleBar />);
    expect(screen.getByRole('heading', { name: '报事进度' })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(wechat.went).toEqual(['back']);
  });

  test('a tab has no way back', () => {
    wechat.params = { path: '/pages/me/index' };
    render(<TitleBar />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
