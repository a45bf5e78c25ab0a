import { act, fireEvent, screen } from '@testing-library/react';
import { clerk, now, serve, signedIn, written } from '../../../test/at-work';
import { anOfficeMeeting, itemId as firstItem } from '../../../test/meetings';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import OfficeMeetingPage from '.';

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

async function open(...given: Parameters<typeof anOfficeMeeting>) {
  wechat.params = { id: 'm1' };
  signedIn(clerk);
  serve({
    'GET /office/meetings/m1': anOfficeMeeting(...given),
    'GET /office/meetings/m1/code': { title: '会', code: '123456', nextIn: 20_000, present: 1, taken: 2 },
    'POST /office/meetings/m1/seats': {},
    'POST /office/meetings/m1/seats/s1/here': {},
    'POST /office/meetings/m1/hands': {},
    'POST /office/meetings/m1/polls': { id: 'p1' },
    'POST /office/meetings/m1/minutes': {},
    'POST /office/meetings/m1/minutes/published': {},
  });
  await show(<OfficeMeetingPage />);
}
const seat = {
  id: 's1',
  name: '王奶奶',
  along: 1,
  state: 'in' as const,
  entered: false,
  presentAt: null,
  way: null,
};

test('at the door: the code, who is on the list, and somebody without a phone', async () => {
  await open({ code: true, enter: true }, { seats: [seat], taken: 2 });
  expect(screen.getByText('123 456')).toBeInTheDocument();
  expect(screen.getByText('报上名了，带 1 人')).toBeInTheDocument();
  await press('到了');
  await press('替没有手机的人登记');
  await press('记下');
  expect(screen.getByText('还没填名字')).toBeInTheDocument();
  fill('名字', ' 老周 ');
  await press('记下');
  expect(written().map(({ to }) => to)).toEqual([
    'POST /office/meetings/m1/seats/s1/here',
    'POST /office/meetings/m1/seats',
  ]);
});

test('no more hands are counted than are there', async () => {
  await open({ hands: true }, { present: 3 });
  await press('数一数');
  fill('问什么', '一块二行不行');
  fill('赞成', '4');
  await press('记下');
  expect(screen.getByText('现在签到 3 人，举手的不能比这多')).toBeInTheDocument();
  fill('赞成', '2');
  await press('记下');
  expect(written()).toMatchObject([
    { body: { itemId: firstItem, question: '一块二行不行', yes: 2, no: 0, abstain: 0 } },
  ]);
});

test('minutes are written item by item, on top of what was written', async () => {
  await open({ write: true });
  await press('写纪要');
  fill('说了什么（第 1 条）', '物业报了账');
  await press('存下');
  expect(written()).toMatchObject([
    { body: { base: 0, items: [{ itemId: firstItem, said: '物业报了账', agreed: '' }, { said: '' }] } },
  ]);
});

test('whoever did not write them publishes them', async () => {
  const items = [{ itemId: firstItem, said: '物业报了账', agreed: '', stage: null }];
  const version = { version: 1, edit: 2, state: 'checking' as const, items, words: null, because: null };
  await open(
    { publish: true },
    { minutes: [{ ...version, writer: '钱洁', returned: null, publishedAt: null, checker: null }], now },
  );
  expect(screen.getByText('等另一个人看')).toBeInTheDocument();
  await press('看过了，公布');
  expect(written()).toMatchObject([{ to: 'POST /office/meetings/m1/minutes/published' }]);
});

test('a question on the floor is asked from here, with answers one a line', async () => {
  await open({ code: true });
  await press('问一问');
  fill('问什么', '几点关灯');
  fill('选项', '22 点');
  await press('发出去');
  expect(written()).toEqual([]);
  fill('选项', '22 点\n\n23 点');
  await press('发出去');
  expect(written()).toMatchObject([
    { to: 'POST /office/meetings/m1/polls', body: { title: '几点关灯', options: ['22 点', '23 点'] } },
  ]);
});

test('what became a matter opens as one, where it may be carried on', async () => {
  const action = {
    id: 'a1',
    words: '修东门路灯',
    owner: '周晓禾',
    dueOn: '2026-11-25',
    done: false,
    late: false,
  };
  const ticket = { id: 't1', number: '1118-0001', state: '等受理', carried: false };
  await open(
    {},
    {
      actions: [
        { ...action, ticket },
        { ...action, id: 'a2', words: '问三家报价', ticket: null },
      ],
    },
  );
  fireEvent.click(screen.getByText('问三家报价'));
  fireEvent.click(screen.getByText('修东门路灯'));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=t1']);
});
