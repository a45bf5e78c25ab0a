import { act, fireEvent, render, screen } from '@testing-library/react';
import type { PolicyLine, Rules } from '@linli/shared/deadline/rule.contract';
import { clerk, now, refuse, serve, signedIn, worker, written } from '../../../test/at-work';
import RulesPage from './index';
import { minuteOf } from '@linli/shared/deadline/calendar-draft';

const place = '00000000-0000-7000-8000-000000000001';
const limit = { mostDays: 20, mostTimes: 2, reasons: ['materials' as const] };
const usual: PolicyLine = {
  code: '123',
  name: '一般的事',
  version: 1,
  source: '邻里初始规则',
  from: '2026-01-04T16:00:00.000Z',
  accept: { unit: 'working_day', amount: 1 },
  resolve: { unit: 'working_day', amount: 2 },
  feedback: { unit: 'working_day', amount: 3 },
  interimMeetsFeedback: false,
  pause: limit,
  extension: { ...limit, mostDays: 5, mostTimes: 0 },
  usedFor: ['照明', '垃圾'],
};
const rules: Rules = {
  now,
  places: [{ placeId: place, name: '青石桥社区', kind: 'community' }],
  placeId: place,
  calendar: {
    version: '1',
    source: '国办通知',
    from: '2026-01-04T16:00:00.000Z',
    own: false,
    shifts: [
      { opens: 510, closes: 720 },
      { opens: 810, closes: 1050 },
    ],
    days: { '2026-10-01': { kind: 'off', note: '国庆节' }, '2026-11-26': { kind: 'off', note: '区庆' } },
    ownDays: {},
    years: [2026],
  },
  coming: [],
  newestCalendar: 0,
  policies: [usual],
  comingPolicies: [],
  mayPublishCalendar: true,
  mayPublishPolicy: true,
};

async function open(more: Partial<Rules> = {}, others: Parameters<typeof serve>[0] = {}) {
  serve({ 'GET /rules': { ...rules, ...more }, ...others });
  render(<RulesPage />);
  await screen.findByText('08:30–12:00、13:30–17:30');
}
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const date = (value: string, place = 0) =>
  fireEvent.change(
    document.querySelectorAll<HTMLInputElement>('input[type=date]')[place] as HTMLInputElement,
    {
      target: { value },
    },
  );
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

beforeEach(() => signedIn(clerk));

test('the hours, the next days off, every policy in words, and that next year is not known', async () => {
  await open();
  expect(screen.getByText('2026年1月5日起，依据：国办通知')).toBeInTheDocument();
  expect(screen.getByText('11月26日 放假，区庆')).toBeInTheDocument();
  expect(screen.queryByText(/国庆节/)).toBeNull();
  expect(screen.getByText(/2027 年的放假安排还没录入/)).toBeInTheDocument();
  expect(screen.getByText('第 2 个工作日下班前办结')).toBeInTheDocument();
  expect(screen.getByText('缓办：最多 2 次，每次最多 20 个工作日：等材料配件')).toBeInTheDocument();
  expect(screen.getByText('延期：不可以')).toBeInTheDocument();
});

test('who may not publish sees no way to', async () => {
  await open({ mayPublishCalendar: false, mayPublishPolicy: false });
  expect(screen.queryByRole('button', { name: /改/ })).toBeNull();
});

test('new hours are shown by what they mean before they are published', async () => {
  await open({}, { 'POST /rules/calendars': rules });
  await press('改上班时间');
  write('第 2 段几点下班', '20:00');
  date('2026-11-25');
  write('依据', '社区夜间值班安排');
  expect(screen.getByText('11月27日 20:00 前受理')).toBeInTheDocument();
  await press('发布');
  expect(written()[0]).toMatchObject({
    to: 'POST /rules/calendars',
    body: {
      placeId: place,
      shifts: [
        { opens: 510, closes: 720 },
        { opens: 810, closes: 1200 },
      ],
      days: {},
      source: '社区夜间值班安排',
      from: '2026-11-25',
    },
  });
  expect(screen.getByText('发布了')).toBeInTheDocument();
});

test('a day of the community’s own goes along, and is counted in the preview', async () => {
  await open({}, { 'POST /rules/calendars': rules });
  await press('改上班时间');
  await press('加一天');
  date('2026-11-27');
  date('2026-11-25', 1);
  write('为什么', '社区换届');
  write('依据', '居委会会议');
  expect(screen.getByText('11月30日 17:30 前受理')).toBeInTheDocument();
  await press('发布');
  expect(written()[0]?.body.days).toEqual({ '2026-11-27': { kind: 'off', note: '社区换届' } });
});

test('what is wrong is named at its field and sent nowhere', async () => {
  await open();
  await press('改上班时间');
  write('第 2 段几点上班', '11:00');
  await press('发布');
  expect(alerts()).toEqual(['两段上班时间重叠了，请按先后填', '先选从哪天起', '还没填依据']);
  write('第 2 段几点上班', '十一点');
  await press('发布');
  expect(alerts()[0]).toBe('时间写成 08:30 这样，每段都要填');
  expect(written()).toEqual([]);
});

test('a policy is changed with its preview; what the law refuses is not sent', async () => {
  await open(
    {},
    { 'POST /rules/policies': refuse(400, 'field.wrong', '有几处要改一改', { from: '换一天' }) },
  );
  await press('改期限：一般的事');
  write('受理的期限', '3');
  date('2026-11-24');
  write('依据', '街道通知');
  await press('发布');
  expect(alerts()).toEqual(['不能比前一步还早']);
  write('受理的期限', '0');
  expect(screen.getByText('11月24日 17:30 前受理')).toBeInTheDocument();
  await press('发布');
  expect(written()[0]?.body).toMatchObject({
    code: '123',
    accept: { unit: 'working_day', amount: 0 },
    from: '2026-11-24',
    base: 1,
  });
  expect(alerts()).toContain('换一天');
});

test('what a colleague published meanwhile is shown beside what was written, and gone over knowingly', async () => {
  const no = '您改的时候，别人刚发布了新的一版。两边都在下面，看过再发布';
  await open({}, { 'POST /rules/policies': refuse(409, 'setting.changed', no) });
  await press('改期限：一般的事');
  write('受理的期限', '0');
  date('2026-11-24');
  write('依据', '街道通知');
  const theirs = { ...usual, version: 2, source: '区里的通知', from: '2026-11-20T16:00:00.000Z' };
  serve({
    'GET /rules': { ...rules, comingPolicies: [theirs] },
    'POST /rules/policies': refuse(409, 'setting.changed', no),
  });
  await press('发布');
  expect(alerts()).toContain(no);
  expect(screen.getByText('别人刚发布的一版')).toBeInTheDocument();
  expect(screen.getByText(/区里的通知/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '依据' })).toHaveValue('街道通知');
  await press('发布');
  expect(written().map(({ body }) => body.base)).toEqual([1, 2]);
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  serve({ 'GET /rules': rules });
  render(<RulesPage />);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});

test.each([
  ['8:30', 510],
  ['0830', 510],
  ['24:00', 1440],
  ['8：05', 485],
  ['24:01', null],
  ['8:75', null],
  ['八点', null],
  ['', null],
])('the time %j is minute %s', (typed, minute) => {
  expect(minuteOf(typed)).toBe(minute);
});
