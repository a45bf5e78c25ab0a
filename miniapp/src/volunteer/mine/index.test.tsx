import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OwnReportIns } from '@linli/shared/report-in/report-in.contract';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { now, plate, resident, serve, signedIn, written } from '../../../test/at-work';
import MyVolunteeringPage from '.';

const own: OwnVolunteering = {
  now,
  agreement: { version: 1, words: '全凭自愿。\n随时可以退出。' },
  mayAgree: true,
  consent: null,
  wards: [],
  profile: null,
  skills: [
    { code: 'hair', name: '理发缝补', words: null, skill: null },
    { code: 'care', name: '陪伴照料', words: null, skill: null },
  ],
  posts: [{ code: 'barber', name: '便民理发岗', words: '给老人理发', skill: 'hair', fits: true }],
  places: [{ id: 'compound-1', name: '槐荫里小区' }],
  post: null,
};
const given = {
  ...{ id: 'consent-1', state: 'given' as const, version: 1, day: '2026-11-18' },
  ...{ minor: false, codeUntil: null },
};
const nothing: OwnReportIns = { now, functions: [], reportIns: [], received: [], sent: [] };
const reportIn: OwnReportIns['reportIns'][number] = {
  ...{ id: 'r1', kind: 'person', plate, unitName: null, functions: [], state: 'held', asked: '2026-11-18' },
  ...{ since: '2026-11-18', until: null, words: null, shown: null },
  rights: { withdraw: false, end: true, show: true },
};

async function open(more: Partial<OwnVolunteering> = {}, reported: Partial<OwnReportIns> = {}, replies = {}) {
  signedIn(resident);
  serve({
    'GET /volunteering': { ...own, ...more },
    'GET /report-ins/mine': { ...nothing, ...reported },
    'GET /teams/mine': { teams: [{ id: 't1', name: '平安义巡队', state: 'held', lead: 'yes' }] },
    'GET /memberships/mine': { membership: null, bodies: [] },
    ...replies,
  });
  await act(async () => void render(<MyVolunteeringPage />));
}
const press = (name: string | RegExp, role: 'button' | 'switch' | 'radio' | 'checkbox' = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

test('who has not agreed reads the whole agreement first, and is offered no post', async () => {
  await open({}, {}, { 'POST /volunteering/consents': { id: 'c', code: null, codeUntil: null } });
  expect(screen.getByText('随时可以退出。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '选一个岗位' })).toBeNull();
  await press('我满十八岁，同意');
  expect(written()).toMatchObject([
    { to: 'POST /volunteering/consents', body: { version: 1, minor: false } },
  ]);
});

test('a minor gets a code to read to their guardian', async () => {
  const told = { id: 'c', code: '7F3K92QW', codeUntil: now };
  await open({}, {}, { 'POST /volunteering/consents': told });
  await press('我未满十八岁');
  expect(screen.getByText('7F3K 92QW')).toBeInTheDocument();
});

test('a guardian agrees with the code and the year of birth', async () => {
  await open({}, {}, { 'POST /volunteering/consents/guarded': {} });
  await press('替孩子同意');
  fill('监护码', '7f3k 92qw');
  fill('孩子哪年出生', '2012');
  await press('我是监护人，同意');
  expect(written()[0]?.body).toEqual({ code: '7F3K92QW', birthYear: 2012 });
});

test('a post is chosen, those that fit marked', async () => {
  await open({ consent: given }, {}, { 'POST /volunteering/posts': { id: 'p' } });
  await press('选一个岗位');
  await press('就选这个');
  expect(screen.getByText('先选一个岗位')).toBeInTheDocument();
  expect(screen.getByText('合您的本事')).toBeInTheDocument();
  await press(/便民理发岗/, 'radio');
  await press('就选这个');
  expect(written()[0]?.body).toEqual({ code: 'barber', placeId: 'compound-1' });
});

test('skills and free times are told by ticking, and what was told otherwise stays', async () => {
  const odd = { weekday: 2, from: 570, until: 660 };
  const profile = { skills: ['hair'], times: [odd], reach: 'compound' as const };
  await open({ consent: given, profile }, {}, { 'PUT /volunteering/profile': {} });
  expect(screen.getByText('周二 09:30–11:00')).toBeInTheDocument();
  await press('改一改');
  await press('陪伴照料', 'checkbox');
  fireEvent.click(screen.getAllByRole('checkbox', { name: '周三' })[1]!);
  await press('记下');
  expect(written()[0]?.body).toEqual({
    skills: ['hair', 'care'],
    times: [odd, { weekday: 3, from: 840, until: 1080 }],
    reach: 'compound',
  });
});

test('a member is named on the building’s page only with consent', async () => {
  await open({}, { reportIns: [reportIn] }, { 'POST /report-ins/r1/shown': {} });
  await press('有事请找我');
  fill('怎么称呼', '老方');
  fill('能帮什么', '换灯泡');
  await press('写上');
  expect(screen.getByText('写到楼门口要本人同意，请先打开')).toBeInTheDocument();
  await press('同意写在本楼的页面上', 'switch');
  await press('写上');
  expect(written()).toMatchObject([
    { to: 'POST /report-ins/r1/shown', body: { name: '老方', offers: '换灯泡', consent: true } },
  ]);
});

test('a word that was left is answered', async () => {
  const word = { id: 'w1', at: now, name: '王奶奶', words: '灯泡能换吗', answer: null, mayAnswer: true };
  await open({}, { received: [word] }, { 'POST /neighbour-words/w1/answer': {} });
  await press('回一句');
  fill('想说的话', '晚饭后过去');
  await press('回');
  expect(written()[0]).toMatchObject({
    to: 'POST /neighbour-words/w1/answer',
    body: { words: '晚饭后过去' },
  });
});

test('what stands with a seat of mine is named and can be taken back', async () => {
  await open(
    {},
    {},
    {
      'GET /memberships/mine': { membership: null, bodies: ['槐荫里业委会'] },
      'DELETE /memberships/mine': {},
    },
  );
  expect(screen.getByText('槐荫里业委会登记了您是党员')).toBeInTheDocument();
  await press('撤回');
  expect(written().map(({ to }) => to)).toEqual(['DELETE /memberships/mine']);
});
