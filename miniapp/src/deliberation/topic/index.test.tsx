import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, refuse } from '../../../test/answers';
import { me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { topicDetail } from '../../../test/topics';
import { useSession } from '../../platform/session';
import TopicPage from '.';

const one = 'GET /topics/o1';
/** What stands beside it: nothing, unless told. */
const beside = (more: Readonly<Record<string, object>> = {}) => ({
  [`${one}/meetings`]: { meetings: [] },
  [`${one}/polls`]: { now, polls: [] },
  [`${one}/petitions`]: { petitions: [] },
  [`${one}/votes`]: { now, votes: [] },
  [`${one}/home-votes`]: { now, votes: [] },
  [`${one}/tasks`]: { now, tasks: [], done: 0 },
  [`${one}/soundings`]: { now, soundings: [], places: [] },
  [`${one}/prereviews`]: { now, today: '2026-11-18', prereviews: [], matters: [], branches: [] },
  ...more,
});
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

beforeEach(() => {
  wechat.params = { id: 'o1' };
  useSession.setState({ me: me(), known: true });
});

test('its steps, who has it, what speaks for it and what everybody was told stand there', async () => {
  answer({
    ...beside(),
    [one]: topicDetail(),
  });
  await show(<TopicPage />);
  expect(screen.getByText('一位邻居 11 月 6 日提出，18 人附议，够 30 人就进入下一步')).toBeInTheDocument();
  expect(screen.getByRole('listitem', { name: '提事，现在在这一步，第 12 天' })).toBeInTheDocument();
  expect(screen.getByText('支持 1')).toBeInTheDocument();
  expect(screen.getByText('老人上台阶有个抓手')).toBeInTheDocument();
  expect(screen.getByText('19 人参与，每一步都会收到')).toBeInTheDocument();
});

test('standing behind it is one tap, and taking it back another', async () => {
  const done = topicDetail({ supports: 19, support: { may: true, done: true, why: null }, follows: true });
  answer({
    ...beside(),
    [one]: topicDetail(),
    'POST /topics/o1/support': done,
    'DELETE /topics/o1/support': topicDetail(),
  });
  await show(<TopicPage />);
  expect(screen.getByText('附议只说明多少人想议，不是表决')).toBeInTheDocument();
  await tap('button', '我附议');
  expect(screen.getByText(/19 人附议/)).toBeInTheDocument();
  await tap('button', '收回附议');
  expect(screen.getByRole('button', { name: '我附议' })).toBeInTheDocument();
});

test('who may not support reads why in one line', async () => {
  const why = '住在这个社区、绑定了住址的邻居可以附议';
  answer({
    ...beside(),
    [one]: topicDetail({ support: { may: false, done: false, why } }),
  });
  await show(<TopicPage />);
  expect(screen.getByText(why)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我附议' })).toBeNull();
});

test('one line is said for, against or of fact; a room in it is pointed out before it is sent', async () => {
  answer({
    ...beside(),
    [one]: topicDetail(),
    'POST /topics/o1/arguments': topicDetail(),
  });
  await show(<TopicPage />);
  await tap('button', '留一句话');
  await tap('button', '留下');
  expect(screen.getByText('先选哪一种')).toBeInTheDocument();
  await tap('radio', '担心');
  type('说什么', '302室的人会不会吵');
  expect(screen.getByText('邻居都会看到，里面写了几室或者门牌，改一改')).toBeInTheDocument();
  type('说什么', '一楼怕夜里有人聊天');
  await tap('button', '留下');
  expect(asked('POST /topics/o1/arguments').at(-1)?.data).toEqual({
    side: 'worry',
    words: '一楼怕夜里有人聊天',
  });
});

test('a refused line stays typed, with what is wrong with it', async () => {
  answer({
    ...beside(),
    [one]: topicDetail(),
    'POST /topics/o1/arguments': refuse(409, 'topic.said_enough', '每人最多留 5 句'),
  });
  await show(<TopicPage />);
  await tap('button', '留一句话');
  await tap('radio', '支持');
  type('说什么', '老人上台阶有个抓手');
  await tap('button', '留下');
  expect(screen.getByText('每人最多留 5 句')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '说什么' })).toHaveValue('老人上台阶有个抓手');
});

test('being told can be turned on by who took no part', async () => {
  answer({
    ...beside(),
    [one]: topicDetail(),
    'PUT /topics/o1/follow': topicDetail({ follows: true }),
  });
  await show(<TopicPage />);
  await tap('button', '有进展告诉我');
  expect(asked('PUT /topics/o1/follow')[0]?.data).toEqual({ wants: true });
  expect(screen.getByRole('button', { name: '不用告诉我' })).toBeInTheDocument();
});

test('an answer says why, what it costs and by when', async () => {
  const answer_ = {
    answer: 'studying',
    because: '要看地下管线',
    cost: 320_000,
    on: '2026-11-26',
    at: '2026-11-18T02:00:00.000Z',
    late: false,
  } as const;
  answer({
    ...beside(),
    [one]: topicDetail({ answer: answer_ }),
  });
  await show(<TopicPage />);
  expect(screen.getByText('要看地下管线')).toBeInTheDocument();
  expect(screen.getByText('约 3,200 元 · 11月26日前再答复')).toBeInTheDocument();
});

test('its consultation and its vote of owners stand under names of their own', async () => {
  const line = { id: 'v1', title: '动用维修资金', place: '槐荫里小区', closesAt: now };
  answer({
    [one]: topicDetail(),
    ...beside({
      [`${one}/polls`]: { now, polls: [{ ...line, id: 'p1', title: '座椅放几把', state: 'open' }] },
      [`${one}/petitions`]: {
        petitions: [{ id: 'n1', matter: 'fund_use', state: 'reached', heads: 5, allHeads: 23, missing: 0 }],
      },
      [`${one}/votes`]: { now, votes: [{ ...line, state: 'open', opensAt: now }] },
    }),
  });
  await show(<TopicPage />);
  expect(screen.getByRole('heading', { name: /征询/ })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: /业主表决/ })).toBeInTheDocument();
  expect(screen.getByText('够数了，等召集 · 5 / 23 个业主人数，占 21.7%')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /^会/ })).toBeNull();
  await tap('button', /动用维修资金/);
  expect(wechat.went.at(-1)).toMatch(/deliberation\/vote\/index\?id=v1/);
});

test('what branches owe shows when it is late, and the secretary writes the opinion with its reason', async () => {
  const prereview = {
    ...{ id: 'r1', matter: '公共设施维护', branch: '槐荫里党支部', at: now, due: now, late: true, on: null },
    ...{ present: null, opinion: null, words: null, givenAt: null, mayGive: true },
  };
  const sounding = {
    ...{ id: 's1', question: '装扶手您怎么看', place: '12号楼', until: '2026-11-25', open: true },
    ...{ homes: 24, visited: 3, heard: 2, agree: 1, worry: 1, buildings: [] },
  };
  answer({
    [one]: topicDetail(),
    ...beside({
      [`${one}/soundings`]: { now, soundings: [sounding], places: [] },
      [`${one}/prereviews`]: {
        ...{ now, today: '2026-11-18', matters: [], branches: [] },
        prereviews: [prereview],
      },
    }),
    'POST /prereviews/r1/opinion': {},
  });
  await show(<TopicPage />);
  expect(screen.getByText(/走访 3 户，收到 2 条；同意 1，有担心 1/)).toBeInTheDocument();
  expect(screen.getByText('过期了，还没有意见')).toBeInTheDocument();
  await tap('button', '写下槐荫里党支部的意见');
  type('谁参加了', '支委 5 人');
  await tap('button', '写下意见');
  expect(screen.getByText('先选意见')).toBeInTheDocument();
  await tap('radio', '建议改一改再定');
  type('理由', '先把钱从哪里来写清楚');
  await tap('button', '写下意见');
  expect(asked('POST /prereviews/r1/opinion')[0]?.data).toEqual({
    ...{ on: '2026-11-18', present: '支委 5 人', opinion: 'amend', words: '先把钱从哪里来写清楚' },
  });
});
