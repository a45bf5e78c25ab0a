import { act, fireEvent, screen } from '@testing-library/react';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import OfficeMeetingsPage from '.';

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const kind = { open: true, parties: [], template: ['听到了什么'], closed: false };
const form: MeetingForm = {
  now,
  kinds: [
    { code: 'council', name: '议事会', ...kind, parties: ['firm'] },
    { code: 'stool', name: '马扎会', ...kind },
  ],
  ...{
    venues: [],
    series: [],
    people: [],
    raised: [],
    mostAlong: 3,
    lateDays: 7,
    topics: [],
    doors: [],
    categories: [],
  },
  places: [{ id: '019aa000-0000-7000-8000-000000000001', name: '槐荫里小区' }],
  rights: { plan: true, settle: false, raise: false },
};

async function open(rights = form.rights) {
  wechat.params = {};
  signedIn(clerk);
  serve({
    'GET /office/meetings': { now, meetings: [] },
    'GET /office/meetings/form': { ...form, rights },
    'POST /office/meetings': { id: 'm1' },
    'POST /office/meetings/late': { id: 'm2' },
  });
  await show(<OfficeMeetingsPage />);
}

test('a meeting is called together in one sheet, with whom its kind usually asks', async () => {
  await open();
  await press('安排一场');
  await press('安排好');
  expect(screen.getByText('请选一处场地，或者写明在哪里')).toBeInTheDocument();
  fireEvent.click(screen.getByText('议事会'));
  fill('商量什么', '车棚怎么收费');
  fill('在哪里', '黄桷树下');
  fireEvent.change(document.querySelector('input[type=date]') ?? document.body, {
    target: { value: '2026-11-20' },
  });
  fill('几时开始，几点', '14:00');
  await press('安排好');
  expect(written()).toMatchObject([
    {
      to: 'POST /office/meetings',
      body: {
        kind: 'council',
        startsAt: '2026-11-20T06:00:00.000Z',
        parties: [{ kind: 'firm', name: '物业公司' }],
      },
    },
  ]);
  expect(wechat.went).toEqual(['/convener/meeting/index?id=m1']);
});

test('a meeting on stools is entered afterwards, today unless said otherwise', async () => {
  await open();
  await press('补录马扎会');
  for (const [name, value] of [
    ['在哪里', '槐树下'],
    ['几点开始', '9:00'],
    ['几点结束', '10:00'],
    ['多少人', '14'],
    ['聊的哪件事', '夜里狗叫'],
    ['听到的事', '三户睡不好'],
  ] as const)
    fill(name, value);
  await press('记下');
  expect(written()).toMatchObject([
    {
      to: 'POST /office/meetings/late',
      body: { kind: 'stool', day: '2026-11-18', from: 540, until: 600, heads: 14 },
    },
  ]);
});

test('what somebody without a phone said becomes their topic, with their own yes', async () => {
  await open({ ...form.rights, raise: true });
  await press('补录马扎会');
  for (const [name, value] of [
    ['在哪里', '槐树下'],
    ['几点开始', '9:00'],
    ['几点结束', '10:00'],
    ['多少人', '14'],
    ['聊的哪件事', '夜里狗叫'],
    ['听到的事', '三户睡不好'],
  ] as const)
    fill(name, value);
  await act(async () => void fireEvent.click(screen.getByRole('switch', { name: '替没有手机的人提成议题' })));
  await press('记下');
  expect(screen.getByText('请写怎么称呼')).toBeInTheDocument();
  expect(screen.getByText('问过本人同意，才能替他提')).toBeInTheDocument();
  expect(written()).toEqual([]);
  fill('怎么称呼', '孙爷爷');
  await act(async () => void fireEvent.click(screen.getByRole('switch', { name: '问过本人，同意' })));
  await press('记下');
  expect(written()).toMatchObject([
    { body: { heard: [{ title: '夜里狗叫', said: '三户睡不好', raise: { name: '孙爷爷', agreed: true } }] } },
  ]);
});
