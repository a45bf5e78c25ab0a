import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Colleague, Colleagues } from '@linli/shared/people/people.contract';
import { clerk, refuse, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import PeoplePage from './index';

const colleague = (more: Partial<Colleague> = {}): Colleague => ({
  appointmentId: 'post-7',
  personId: 'person-7',
  name: '周晓禾',
  roleName: '网格员',
  permission: 'handle',
  placeId: 'grid-3',
  placeName: '第3网格',
  workPhone: '8555 0118',
  since: '2026-01-01',
  until: null,
  open: 3,
  away: null,
  ...more,
});
const pending = [
  { id: 'sent-1', name: '小林', roleName: '网格员', placeName: '第4网格', until: '2026-11-25T06:10:00.000Z' },
];
const show = async (people: Colleague[], waiting: Colleagues['pending'] = [], more = {}) => {
  serve({ 'GET /colleagues': { people, pending: waiting }, ...more });
  render(<PeoplePage />);
  await waitFor(() => expect(screen.queryByText(people[0]?.name ?? '还没有同事')).not.toBeNull());
};
const tap = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const sheet = () => within(screen.getByRole('dialog'));

beforeEach(() => signedIn(clerk));

describe('colleagues', () => {
  test('stand with role, place, what they hold and when they are away', async () => {
    await show([colleague({ away: { leaveId: 'leave-1', until: '2026-11-20', substitute: '赵强' } })]);
    expect(screen.getByText('第3网格 网格员 · 手上 3 件')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '状态：请假到11月20日' })).toBeInTheDocument();
    fireEvent.click(screen.getByText('周晓禾'));
    expect(sheet().getByText('请假中，由赵强代班')).toBeInTheDocument();
  });

  test('can be called, and their days off arranged', async () => {
    await show([colleague()]);
    fireEvent.click(screen.getByText('周晓禾'));
    fireEvent.click(sheet().getByText('打电话'));
    expect(wechat.called).toEqual(['85550118']);
    fireEvent.click(sheet().getByText('安排请假'));
    expect(wechat.went).toEqual(['/office/leave/index?person=person-7']);
  });

  test('the end of an appointment says how many tickets move and where, before it is done', async () => {
    await show([colleague()], [], { 'DELETE /appointments/post-7': { moved: 3 } });
    fireEvent.click(screen.getByText('周晓禾'));
    fireEvent.click(sheet().getByText('结束任职'));
    expect(sheet().getByText('手上的 3 件会回到社区，重新派人，期限不变。')).toBeInTheDocument();
    expect(written()).toEqual([]);
    await tap('结束任职');
    expect(written()).toMatchObject([{ to: 'DELETE /appointments/post-7' }]);
    expect(screen.getByText('3 件已回到社区')).toBeInTheDocument();
  });

  test('a refusal stands in the sheet, which stays', async () => {
    const words = '这件事要由负责的人来做';
    await show([colleague()], [], { 'DELETE /appointments/post-7': refuse(403, 'role.not_yours', words) });
    fireEvent.click(screen.getByText('周晓禾'));
    fireEvent.click(sheet().getByText('结束任职'));
    await tap('结束任职');
    expect(sheet().getByRole('alert')).toHaveTextContent(words);
  });

  test('nobody yet: says how to begin', async () => {
    await show([]);
    await tap('邀请同事');
    expect(wechat.went).toEqual(['/office/invite/index']);
  });
});

describe('an invitation that waits', () => {
  test('is taken back after one more question', async () => {
    await show([colleague()], pending, { 'DELETE /invitations/sent-1': {} });
    expect(screen.getByText('第4网格 网格员 · 11月25日前有效')).toBeInTheDocument();
    await tap('收回给小林的邀请');
    expect(written()).toEqual([]);
    await tap('收回邀请');
    expect(written()).toMatchObject([{ to: 'DELETE /invitations/sent-1' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
