import { act, fireEvent, render, screen } from '@testing-library/react';
import type { InspectedTicket } from '@linli/shared/ticket/ticket.contract';
import { now, resident, serve, signedIn } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import InspectionPage from './index';

const post = {
  id: 'post-1',
  role: 'owner_inspector',
  roleName: '业主监督员',
  permission: 'inspect' as const,
  placeId: 'compound-1',
  placeName: '槐荫里小区',
};
const inspector = { ...resident, name: '许老师', posts: [post] };
const watched = (more: Partial<InspectedTicket> = {}): InspectedTicket => ({
  id: 'ticket-1',
  number: '1117-0018',
  category: '照明',
  icon: 'light',
  line: null,
  place: '槐荫里小区 12 号楼',
  state: 'accepted',
  cycle: 1,
  outcome: null,
  at: '2026-11-16T01:00:00.000Z',
  due: { kind: 'resolve', at: '2026-11-18T09:30:00.000Z' },
  late: false,
  ...more,
});
async function open(...tickets: InspectedTicket[]) {
  serve({ 'GET /inspection': { now, tickets, next: null } });
  await act(async () => void render(<InspectionPage />));
}

test('an inspector sees what goes on in the compound, where and by when, and opens it', async () => {
  signedIn(inspector);
  await open(watched());
  expect(screen.getByText('槐荫里小区 12 号楼 · 16日 09:00 报的')).toBeInTheDocument();
  expect(screen.getByText('今天 17:30 前办结')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: /^槐荫里小区 12 号楼，照明，办理中/ }));
  expect(wechat.went).toEqual(['/resident/ticket/index?id=ticket-1']);
});

test('what is late says so, and a line of the handler stands before the kind', async () => {
  signedIn(inspector);
  await open(watched({ late: true, line: '灯在修' }));
  expect(screen.getByRole('img', { name: '状态：超过期限' })).toBeInTheDocument();
  expect(screen.getByText('灯在修')).toBeInTheDocument();
  expect(screen.getByText('槐荫里小区 12 号楼 · 照明 · 16日 09:00 报的')).toBeInTheDocument();
});

test('nothing in hand is said', async () => {
  signedIn(inspector);
  await open();
  expect(screen.getByText('小区现在没有在办的事')).toBeInTheDocument();
});

test('who is no inspector reads how to become one', async () => {
  signedIn(resident);
  await open(watched());
  expect(screen.getByText('这里是业主监督员用的')).toBeInTheDocument();
});
