import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TeamPage } from '@linli/shared/team/team.contract';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import TeamPageScreen from '.';

const team: TeamPage = {
  now,
  ...{
    id: 't1',
    name: '平安义巡队',
    kind: '红马甲',
    parent: null,
    place: '槐荫里小区',
    lead: null,
    members: 3,
  },
  ...{ words: '晚饭后走走看看', since: '2026-11-18', until: null, mine: null, people: [] },
  rights: { join: true, leave: false, answerLead: false, close: false },
};
async function open(more: Partial<TeamPage>, replies = {}, me: typeof resident | null = resident) {
  signedIn(me);
  wechat.params = { id: 't1' };
  serve({ 'GET /teams/t1': { ...team, ...more }, 'GET /me': resident, ...replies });
  await act(async () => void render(<TeamPageScreen />));
}
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));

test('whoever asks to join without the agreement is shown the way to it', async () => {
  await open({}, { 'POST /teams/t1/members': refuse(409, 'service.first', '请先看过服务约定，同意了再填') });
  await press('我想加入');
  await press('去看服务约定');
  expect(wechat.went).toEqual(['/volunteer/mine/index']);
});

test('whoever is asked to lead says yes or no', async () => {
  const mine = { id: 'm1', state: 'held' as const, lead: 'offered' as const, words: null };
  const rights = { join: false, leave: true, answerLead: true, close: false };
  await open({ mine, rights }, { 'POST /teams/t1/lead': {} });
  await press('愿意当队长');
  expect(written()).toMatchObject([{ to: 'POST /teams/t1/lead', body: { yes: true } }]);
});

test('a lead takes somebody in, or says why not', async () => {
  const asking = {
    ...{
      id: 'm2',
      name: '陈姐',
      state: 'asked' as const,
      lead: 'no' as const,
      asked: '2026-11-18',
      since: null,
    },
    rights: { decide: true, end: false, offerLead: false },
  };
  await open(
    { people: [asking] },
    { 'POST /team-members/m2/confirmed': {}, 'POST /team-members/m2/declined': {} },
  );
  await press('收下陈姐');
  await press('不收陈姐');
  fireEvent.change(screen.getByRole('textbox', { name: '想说的话' }), { target: { value: '晚班满了' } });
  await press('告诉他');
  expect(written().map(({ to }) => to)).toEqual([
    'POST /team-members/m2/confirmed',
    'POST /team-members/m2/declined',
  ]);
});

test('a visitor reads the page and is offered to sign in', async () => {
  await open({}, {}, null);
  expect(screen.getByText('晚饭后走走看看')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '登录以后加入' })).toBeInTheDocument();
});
