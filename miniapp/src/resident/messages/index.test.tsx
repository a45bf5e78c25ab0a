import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import MessagesPage from '.';

const message = (id: string, more: object = {}) => ({
  id,
  at: '2026-11-18T02:05:00.000Z',
  title: '您报的事有人受理了',
  words: '槐荫里小区 12 号楼，照明。',
  ticketId: 't1',
  staff: false,
  read: false,
  ...more,
});

beforeEach(() => useSession.setState({ me: me({ unread: 1 }), known: true }));

test('opening marks everything up to the newest as read', async () => {
  answer({
    'GET /messages': { now, messages: [message('m2'), message('m1', { read: true })], unread: 1, next: null },
    'POST /messages/read': {},
  });
  await show(<MessagesPage />);
  expect(asked('POST /messages/read')[0]?.data).toEqual({ upTo: 'm2' });
  expect(useSession.getState().me?.unread).toBe(0);
});

test('where nothing is new nothing is marked', async () => {
  answer({ 'GET /messages': { now, messages: [message('m1', { read: true })], unread: 0, next: null } });
  await show(<MessagesPage />);
  expect(asked('POST /messages/read')).toEqual([]);
});

test('a message opens its matter: mine as mine, work as work', async () => {
  answer({
    'GET /messages': {
      now,
      messages: [message('m2', { title: '新派来一件事', staff: true }), message('m1')],
      unread: 0,
      next: null,
    },
  });
  await show(<MessagesPage />);
  fireEvent.click(screen.getByRole('button', { name: /新派来一件事/ }));
  fireEvent.click(screen.getByRole('button', { name: /有人受理了/ }));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=t1', '/resident/ticket/index?id=t1']);
});

test('older ones come on request, after the last one shown', async () => {
  answer({
    'GET /messages': ({ url }) => ({
      statusCode: 200,
      data: url.includes('after=m2')
        ? { now, messages: [message('m1', { title: '最早的一条' })], unread: 0, next: null }
        : { now, messages: [message('m2')], unread: 0, next: 'm2' },
    }),
  });
  await show(<MessagesPage />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '看更早的' })));
  expect(screen.getByText('最早的一条')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
});

test('when new ones push others off the first page, none is missing and none stands twice', async () => {
  let first = { messages: [message('m3'), message('m2')], next: 'm2' };
  answer({
    'GET /messages': ({ url }) => ({
      statusCode: 200,
      data: url.includes('after=m2')
        ? { now, messages: [message('m1', { title: '最早的一条' })], unread: 0, next: null }
        : url.includes('after=m3')
          ? { now, messages: [message('m2', { title: '中间的一条' })], unread: 0, next: 'm2' }
          : { now, ...first, unread: 0 },
    }),
  });
  await show(<MessagesPage />);
  const older = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '看更早的' })));
  await older();
  first = { messages: [message('m4'), message('m3')], next: 'm3' };
  await act(async () => wechat.show());
  expect(screen.getByText('中间的一条')).toBeInTheDocument();
  await older();
  expect(screen.getAllByText('最早的一条')).toHaveLength(1);
});

test('none yet says what will be here', async () => {
  answer({ 'GET /messages': { now, messages: [], unread: 0, next: null } });
  await show(<MessagesPage />);
  expect(screen.getByText('还没有通知')).toBeInTheDocument();
});
