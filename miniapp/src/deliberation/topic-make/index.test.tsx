import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { answer, asked, silence } from '../../../test/answers';
import { door, me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { topicDetail, topicForm } from '../../../test/topics';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import TopicMakePage from '.';

const raise = 'POST /topics';
const made = { id: 'o1', reviewDue: '2026-11-20T09:30:00.000Z' };
const form = { 'GET /topics/form': topicForm() };
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const words = '门口三级台阶，老人上下要扶着墙。';

async function fillIn() {
  type('想商量什么', '门口加座椅和扶手');
  type('说说看', words);
  await tap('radio', '这栋楼（5 人附议）');
}

beforeEach(() => {
  wechat.params = {};
  useDoor.setState({ code: '7F3K92ABCDEF', page: door() });
  useSession.setState({ me: me(), known: true });
});

test('a topic is raised at the only home, and leads to itself', async () => {
  answer({ ...form, [raise]: made });
  await show(<TopicMakePage />);
  await fillIn();
  await tap('button', '提交');
  expect(asked(raise)[0]?.data).toEqual({
    title: '门口加座椅和扶手',
    words,
    reach: 'building',
    homeId: topicForm().homes[0]?.id,
  });
  await tap('button', '看我提的');
  expect(wechat.went).toEqual(['/deliberation/topic/index?id=o1']);
});

test('says at each field what is wrong, and sends nothing', async () => {
  answer(form);
  await show(<TopicMakePage />);
  await tap('button', '提交');
  expect(screen.getByText('还没填想商量什么')).toBeInTheDocument();
  expect(screen.getByText('先选哪里的事')).toBeInTheDocument();
  type('说说看', '请打 13912345678 找我');
  expect(screen.getByText('邻居都会看到，里面像是电话号码，改一改')).toBeInTheDocument();
  expect(asked(raise)).toEqual([]);
});

test('without a network nothing is lost, and the second try has the same key', async () => {
  answer({ ...form, [raise]: silence });
  await show(<TopicMakePage />);
  await fillIn();
  await tap('button', '提交');
  cleanup();
  answer({ ...form, [raise]: made });
  await show(<TopicMakePage />);
  expect(screen.getByRole('textbox', { name: '说说看' })).toHaveValue(words);
  await tap('button', '提交');
  const [one, again] = asked(raise).map(({ header }) => header['idempotency-key']);
  expect(one).toBe(again);
});

test('a matter becomes one with its title', async () => {
  wechat.params = { ticket: 't1', title: '楼道灯总坏' };
  answer({ ...form, 'GET /tickets/t1/topics': { may: true, topics: [] }, 'POST /tickets/t1/topics': made });
  await show(<TopicMakePage />);
  expect(screen.getByRole('textbox', { name: '想商量什么' })).toHaveValue('楼道灯总坏');
  type('说说看', '报过几次了，想商量换一种灯。');
  await tap('radio', '整个小区（30 人附议）');
  await tap('button', '提交');
  expect(asked('POST /tickets/t1/topics')[0]?.data).toMatchObject({ title: '楼道灯总坏', reach: 'compound' });
});

test('a matter that is a topic already leads to it', async () => {
  wechat.params = { ticket: 't1', title: '楼道灯总坏' };
  const topics = [{ id: 'o1', title: '楼道灯换声控', state: 'open' }];
  answer({ ...form, 'GET /tickets/t1/topics': { may: false, topics } });
  await show(<TopicMakePage />);
  await tap('button', '看这个议题');
  expect(wechat.went).toEqual(['/deliberation/topic/index?id=o1']);
});

test('what was not published is said again with its own words', async () => {
  wechat.params = { topic: 'o1' };
  const before = topicDetail({ state: 'refused', version: 4 });
  answer({ ...form, 'GET /topics/o1': before, 'POST /topics/o1/moves': { ...before, state: 'pending' } });
  await show(<TopicMakePage />);
  type('说说看', '门口的台阶太高，想商量加扶手。');
  await tap('button', '提交');
  expect(asked('POST /topics/o1/moves')[0]?.data).toMatchObject({
    move: 'revise',
    version: 4,
    fields: { title: '12 号楼门口加座椅和扶手', words: '门口的台阶太高，想商量加扶手。' },
  });
});
