import { act, fireEvent, screen, within } from '@testing-library/react';
import { refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import LatePage from '.';

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }), { target: { value } });
const pick = (group: string, name: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

test('a lead enters a service afterwards; what is missing is told at its field, and what was typed outlives a no', async () => {
  wechat.params = { id: 't1' };
  signedIn(resident);
  const [served, saw] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
  const people = [
    { id: served, name: '陈姐' },
    { id: saw, name: '李明' },
  ];
  const no = '这个组织这个月给这位志愿者还能补记 10 分钟（每人每月最多 600 分钟）';
  serve({
    'GET /teams/t1/hours': { today: '2026-11-18', lateCap: 600, lateDays: 31, people },
    'POST /teams/t1/hours': refuse(422, 'hours.cap', no, { minutes: no }),
  });
  await show(<LatePage />);
  await press('补记');
  expect(alerts().slice(0, 2)).toEqual(['先选谁服务的', '先选谁见证的']);
  expect(written()).toEqual([]);
  pick('谁服务的', '陈姐');
  pick('谁见证的', '李明');
  write('做了什么', '清早扫雪');
  fireEvent.change(document.querySelector('input[type="date"]') ?? document.body, {
    target: { value: '2026-11-16' },
  });
  write('多少分钟', '45');
  write('为什么补记', '手机没带在身上');
  await press('补记');
  expect(alerts()).toEqual([no, no]);
  expect(written()).toMatchObject([
    {
      to: 'POST /teams/t1/hours',
      body: { day: '2026-11-16', minutes: 45, personId: served, witnessId: saw },
    },
  ]);
  expect(alerts()).toContain(no);
  expect(screen.getByRole('textbox', { name: /^做了什么/ })).toHaveValue('清早扫雪');
});
