import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Leaves } from '@linli/shared/people/people.contract';
import { clerk, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import LeavePage from './index';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const leaves: Leaves = {
  personId: id(1),
  name: '周晓禾',
  today: '2026-11-18',
  leaves: [],
  substitutes: [{ personId: id(2), name: '赵强', roleName: '网格员', placeName: '第4网格' }],
};
async function open(more: Partial<Leaves> = {}, others = {}) {
  serve({ 'GET /leaves': { ...leaves, ...more }, ...others });
  render(<LeavePage />);
  await screen.findByText('谁代班');
}
const dates = () => Array.from(document.querySelectorAll<HTMLInputElement>('input[type=date]'));
const date = (place: number, value: string) =>
  fireEvent.change(dates()[place] ?? document.body, { target: { value } });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

beforeEach(() => signedIn(worker));

describe('days off', () => {
  test('a worker takes their own, with a substitute', async () => {
    await open({}, { 'POST /leaves': { moved: 4 } });
    expect(wechat.asks[0]?.url).toContain('/leaves?person=me');
    expect(dates()[0]).toHaveAttribute('min', '2026-11-18');
    date(0, '2026-11-19');
    date(1, '2026-11-20');
    fireEvent.click(screen.getByText('赵强'));
    await press('请假');
    expect(written()).toMatchObject([
      {
        to: 'POST /leaves',
        body: { personId: id(1), since: '2026-11-19', until: '2026-11-20', substituteId: id(2) },
      },
    ]);
    expect(screen.getByText('请好假，交出 4 件')).toBeInTheDocument();
  });

  test('without a substitute the tickets go back to the community', async () => {
    await open({}, { 'POST /leaves': { moved: 0 } });
    date(0, '2026-11-19');
    date(1, '2026-11-20');
    fireEvent.click(screen.getByText('没有人代班'));
    await press('请假');
    expect(written()[0]?.body).toEqual({ personId: id(1), since: '2026-11-19', until: '2026-11-20' });
  });

  test('who stands in has to be said, and both days', async () => {
    await open();
    await press('请假');
    expect(alerts()).toEqual(['还没填开始日期', '还没填结束日期', '先选谁代班，没有人就选“没有人代班”']);
  });

  test('the last day is not before the first', async () => {
    await open();
    date(0, '2026-11-20');
    date(1, '2026-11-19');
    fireEvent.click(screen.getByText('赵强'));
    await press('请假');
    expect(alerts()).toEqual(['结束日期要在开始日期以后']);
    expect(written()).toEqual([]);
  });

  test('someone above arranges them for a colleague', async () => {
    signedIn(clerk);
    wechat.params = { person: id(1) };
    await open({}, { 'POST /leaves': refuse(409, 'leave.overlaps', '这几天已经请过假了') });
    date(0, '2026-11-19');
    date(1, '2026-11-20');
    fireEvent.click(screen.getByText('赵强'));
    await press('给周晓禾请假');
    expect(alerts()).toEqual(['这几天已经请过假了']);
  });

  test('days that were taken can be called off, after one more question', async () => {
    const taken = [{ id: 'leave-1', since: '2026-11-23', until: '2026-11-25', substitute: '赵强' }];
    await open({ leaves: taken }, { 'DELETE /leaves/leave-1': {} });
    expect(screen.getByText('11月23日到11月25日')).toBeInTheDocument();
    await press('销假：11月23日到11月25日');
    expect(screen.getByText(/已经交出去的事不会自动回来/)).toBeInTheDocument();
    await press('销假');
    expect(written()).toMatchObject([{ to: 'DELETE /leaves/leave-1' }]);
  });
});
