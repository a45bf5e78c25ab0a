import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moved, serve, signedIn, ticket, worker, written } from '../../../test/at-work';
import { longMatter } from '../../../test/samples';
import { wechat } from '../../../test/taro';
import WorkerMovePage from './index';

async function open(move: TicketMove, more: Parameters<typeof ticket>[0]) {
  wechat.params = { id: 'ticket-1', move };
  serve({
    'GET /tickets/ticket-1': ticket({ openMoves: [move], ...more }),
    'POST /tickets/ticket-1/moves': moved,
  });
  render(<WorkerMovePage />);
  await screen.findByText('楼道灯不亮');
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
/** The dates of the form from top to bottom. */
const date = (place: number, value: string) =>
  fireEvent.change(document.querySelectorAll('input[type=date]')[place] ?? document.body, {
    target: { value },
  });
const press = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);
const sent = () => written().map(({ body: { capturedAt: _, ...said } }) => said);

const carryWays: TicketDetail['carryWays'] = [
  { kind: 'ledger', approver: 'supervise' },
  { kind: 'secretary', approver: 'lead' },
];

beforeEach(() => {
  signedIn(worker);
  wechat.pages = 2;
});

test('asking to carry it sends the way, the steps with their days, and when it is looked at again', async () => {
  await open('askCarry', { state: 'accepted', carryWays });
  expect(screen.getByText('挂账办理要街道同意，书记项目要社区书记同意')).toBeInTheDocument();
  await press('申请长期办理');
  expect(alerts()).toEqual([
    '先选怎么办',
    '还没填节点，每一步都要写清哪天办到',
    '先选下次会商',
    '还没写，写几个字就行',
  ]);
  fireEvent.click(screen.getByRole('radio', { name: '挂账办理' }));
  write('第 1 步', '请第三方看墙体');
  date(0, '2026-12-04');
  await press('再加一步');
  write('第 2 步', '业主表决');
  date(1, '2026-12-18');
  date(2, '2026-12-11');
  write('为什么要长期办', '要走维修资金');
  await press('申请长期办理');
  expect(sent()).toEqual([
    {
      move: 'askCarry',
      version: 3,
      fields: {
        projectKind: 'ledger',
        words: '要走维修资金',
        milestones: [
          { name: '请第三方看墙体', on: '2026-12-04' },
          { name: '业主表决', on: '2026-12-18' },
        ],
        reviewOn: '2026-12-11',
      },
    },
  ]);
});

test('progress asks for its line also where only the reporter reads it', async () => {
  const category = {
    code: 'dispute',
    name: '邻里纠纷',
    icon: 'people',
    visibility: 'staff',
    urgent: false,
  } as const;
  await open('progress', { state: 'carried', category });
  await press('公布进展');
  expect(alerts()).toHaveLength(1);
  expect(screen.queryByText('给全楼看的一句话')).toBeNull();
  write('进展，一句话', '两家约好周五谈');
  await press('公布进展');
  expect(sent()).toMatchObject([{ move: 'progress', fields: { line: '两家约好周五谈' } }]);
});

test('a step that was taken back, and one that is empty, are not sent', async () => {
  await open('askCarry', { state: 'accepted', carryWays });
  fireEvent.click(screen.getByRole('radio', { name: '书记项目' }));
  write('第 1 步', '碰头');
  date(0, '2026-12-04');
  await press('再加一步');
  await press('再加一步');
  await press('去掉最后一步');
  date(2, '2026-12-11');
  write('为什么要长期办', '几家要商量');
  await press('申请长期办理');
  expect(sent()).toMatchObject([{ fields: { milestones: [{ name: '碰头', on: '2026-12-04' }] } }]);
});

test('reaching a step offers those that are not reached', async () => {
  await open('reach', { state: 'carried', project: longMatter() });
  expect(screen.getAllByRole('radio').map((radio) => radio.textContent)).toEqual(['业主表决用维修资金']);
  fireEvent.click(screen.getByRole('radio'));
  write('怎么办到的', '表决通过了');
  await press('这一步办到了');
  expect(sent()).toMatchObject([
    { move: 'reach', fields: { milestoneId: longMatter().milestones[1]?.id, words: '表决通过了' } },
  ]);
});

test('a plan may be only a new day to look again', async () => {
  await open('plan', { state: 'carried', project: longMatter() });
  date(1, '2027-01-08');
  write('会商的结果', '第三方改期');
  await press('就这么定');
  expect(sent()).toMatchObject([{ move: 'plan', fields: { reviewOn: '2027-01-08', words: '第三方改期' } }]);
  expect(sent()[0]).not.toHaveProperty('fields.milestones');
});

test('progress is a line for everybody', async () => {
  await open('progress', { state: 'carried', project: longMatter() });
  write('给全楼看的一句话', '第三方周五来看墙体');
  await press('公布进展');
  expect(sent()).toMatchObject([{ move: 'progress', fields: { line: '第三方周五来看墙体' } }]);
});
