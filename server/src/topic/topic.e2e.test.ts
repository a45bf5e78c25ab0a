import { noticeApi } from '@linli/shared/notice/notice.api';
import { topicApi, topicOfficeApi } from '@linli/shared/topic/topic.api';
import { openHouse, type House } from '../platform/testing/house';
import {
  clear,
  moveTopic,
  openTopic,
  raise,
  seen,
  settleIn,
  support,
  tryMoveTopic,
  tryRaise,
  trySupport,
} from './testing/deliberating';

let house: House;
const neighbours = ['王奶奶', '陈姐', '李明', '新邻居', '方叔', '许老师'];
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, neighbours);
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await clear(house);
});
afterAll(() => house.close());

const list = async (who: string, view: 'open' | 'mine' | 'done' = 'open') =>
  (await (await house.as(who)).ask(topicApi.list, { body: { view } })).body;
const titles = async (who: string): Promise<string[]> => {
  await house.settle();
  const { messages } = (await (await house.as(who)).ask(noticeApi.messages)).body;
  return messages.map(({ title, words }) => `${title} ${words}`);
};

test('a topic is seen by neighbours after a person has looked at it, and six steps stand before it', async () => {
  const id = await raise(house, '王奶奶');
  expect((await list('陈姐')).topics.map((topic) => topic.id)).not.toContain(id);
  expect((await (await house.as('陈姐')).ask(topicApi.detail, { params: { id } })).status).toBe(404);
  const published = await moveTopic(house, '钱洁', id, ['publish']);
  expect(published.track.map(({ name, at }) => `${name} ${at}`)).toEqual([
    '提事 now',
    '听事 ahead',
    '议事 ahead',
    '定事 ahead',
    '办事 ahead',
    '评事 ahead',
  ]);
  const [card] = (await list('陈姐')).topics.filter((topic) => topic.id === id);
  expect(card).toMatchObject({
    title: '12 号楼门口加座椅和扶手',
    stageName: '提事',
    owner: '青石桥社区',
    supports: 0,
    threshold: 5,
    yours: false,
  });
  expect(await titles('王奶奶')).toContainEqual(expect.stringContaining('大家看得到了'));
});

test('rooms, phones and accounts are refused at their field, while buildings may be named', async () => {
  const refused = async (words: string) => (await tryRaise(house, '陈姐', { words })).body.fields;
  expect(await refused('请打 13912345678 找我商量这件事')).toMatchObject({
    words: expect.stringContaining('电话'),
  });
  expect(await refused('12 号楼 2 单元 302 室门口的台阶太高了')).toMatchObject({
    words: expect.stringContaining('几室'),
  });
  expect(await refused('加我微信号：linli_12345 一起商量')).toMatchObject({
    words: expect.stringContaining('账号'),
  });
  expect(await refused('太短')).toMatchObject({ words: expect.stringContaining('至少') });
});

test('a neighbour stands behind a topic once, takes it back, and enough of them bring it on', async () => {
  const id = await openTopic(house, '王奶奶');
  expect((await trySupport(house, '王奶奶', id)).body.message).toBe('您提的，不用自己附议');
  await support(house, '陈姐', id);
  expect((await support(house, '陈姐', id)).supports).toBe(1);
  const back = await (await house.as('陈姐')).ask(topicApi.unsupport, { params: { id } });
  expect([back.body.supports, back.body.support.done]).toEqual([0, false]);
  for (const who of ['陈姐', '李明', '新邻居', '方叔']) await support(house, who, id);
  expect((await seen(house, '王奶奶', id)).stage).toBe('raise');
  const moved = await support(house, '许老师', id);
  expect(moved).toMatchObject({ stage: 'hear', supports: 5, owner: '第3网格' });
  expect(moved.record.map(({ name, left }) => [name, left !== null])).toEqual([
    ['提事', true],
    ['听事', false],
  ]);
  expect(await titles('李明')).toContainEqual(expect.stringContaining('第 2 步听事'));
  expect(await titles('周晓禾')).toContainEqual(expect.stringContaining('议题到您这里：听事'));
});

test('who lives elsewhere, or is not signed in, reads in one line why there is no button', async () => {
  const id = await openTopic(house, '李明');
  expect((await seen(house, '周晓禾', id)).support).toEqual({
    may: false,
    done: false,
    why: '住在这个社区、绑定了住址的邻居可以附议',
  });
  const visitor = await house.anyone().ask(topicApi.detail, { params: { id } });
  expect(visitor.body.support.why).toBe('登录以后才能附议');
  expect((await trySupport(house, '周晓禾', id)).status).toBe(409);
});

test('everybody who supports at the same moment is counted once', async () => {
  const id = await openTopic(house, '陈姐', { reach: 'compound' });
  const all = ['王奶奶', '李明', '新邻居', '方叔', '许老师'].flatMap((who) => [who, who]);
  await Promise.all(all.map((who) => trySupport(house, who, id)));
  expect((await seen(house, '陈姐', id)).supports).toBe(5);
});

test('a person may have so many topics waiting, also when they are raised at once', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map((turn) => tryRaise(house, '新邻居', { title: `第 ${turn} 件要商量的事` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
});

test('a reasoned answer says why, what it costs and by when; what is studied falls due', async () => {
  const id = await openTopic(house, '方叔');
  const bad = await tryMoveTopic(house, '钱洁', id, ['study', { because: '要看地下管线', on: '2026-11-17' }]);
  expect(bad.body.fields).toEqual({ on: '日子要从今天起、两年以内' });
  const far = await tryMoveTopic(house, '钱洁', id, ['study', { because: '要看地下管线', on: '2027-06-01' }]);
  expect(far.body.fields).toEqual({ on: '最多研究 60 天，选近一点的日子' });
  const none = await tryMoveTopic(house, '钱洁', id, ['decline', {}]);
  expect(none.body.fields).toHaveProperty('because');
  const studied = await moveTopic(house, '钱洁', id, [
    'study',
    { because: '要看地下管线', cost: 320_000, on: '2026-11-20' },
  ]);
  expect(studied.answer).toMatchObject({ answer: 'studying', cost: 320_000, on: '2026-11-20', late: false });
  expect(await titles('方叔')).toContainEqual(
    expect.stringContaining('答复：正在研究。要看地下管线，11月20日前答复'),
  );
  await house.at('2026-11-21T09:00');
  expect(await titles('钱洁')).toContainEqual(expect.stringContaining('研究的日子到了'));
  expect((await seen(house, '方叔', id)).answer?.late).toBe(true);
  const declined = await moveTopic(house, '钱洁', id, ['decline', { because: '下面是燃气管，不能动土' }]);
  expect(declined).toMatchObject({ state: 'declined', answer: { answer: 'not_taken' } });
  expect(declined.record.every(({ left }) => left !== null)).toBe(true);
});

test('only who looks at topics or holds the stage moves them, and nobody on a stale page', async () => {
  const id = await openTopic(house, '许老师');
  const enter = { stage: 'discuss', because: '先开会听听大家的' } as const;
  expect((await tryMoveTopic(house, '陈姐', id, ['enter', enter])).status).toBe(404);
  expect((await tryMoveTopic(house, '周晓禾', id, ['enter', enter])).status).toBe(404);
  const { version } = await seen(house, '钱洁', id);
  const ask = (who: string) =>
    house
      .as(who)
      .then((visitor) =>
        visitor.ask(topicApi.move, { params: { id }, body: { move: 'enter', version, fields: enter } }),
      );
  expect((await ask('钱洁')).body.stage).toBe('discuss');
  expect((await ask('孙主任')).body.code).toBe('topic.stale');
  const twice = await tryMoveTopic(house, '钱洁', id, ['enter', enter]);
  expect(twice.body.fields).toEqual({ stage: '选另外一步' });
  const early = await tryMoveTopic(house, '钱洁', id, ['finish', { because: '装好了' }]);
  expect(early.body.code).toBe('topic.early');
});

test('two topics about one thing become one, and who stood behind both counts once', async () => {
  const [one, other] = [
    await openTopic(house, '王奶奶'),
    await openTopic(house, '许老师', { title: '楼门口放两把长椅' }),
  ];
  for (const who of ['陈姐', '李明']) await support(house, who, one);
  for (const who of ['李明', '方叔']) await support(house, who, other);
  const merged = await moveTopic(house, '钱洁', other, ['merge', { into: one, because: '说的是同一处' }]);
  expect(merged).toMatchObject({ state: 'merged', into: { id: one } });
  const kept = await seen(house, '王奶奶', one);
  expect([kept.supports, kept.joined.map(({ id }) => id)]).toEqual([4, [other]]);
  expect(await titles('方叔')).toContainEqual(
    expect.stringContaining('并到“12 号楼门口加座椅和扶手”里一起办'),
  );
  const again = await tryMoveTopic(house, '钱洁', one, ['merge', { into: other, because: '反过来' }]);
  expect(again.body.fields).toEqual({ into: '只能并入同一个社区里还在进行的议题' });
});

test('a stage past its due is told once to who holds it and to who leads, and waits visibly', async () => {
  const id = await openTopic(house, '李明', { title: '东门晚高峰错峰停车' });
  await moveTopic(house, '孙主任', id, [
    'enter',
    { stage: 'decide', because: '大家意见齐了', on: '2026-11-25' },
  ]);
  await house.at('2026-11-26T09:00');
  expect(
    (await titles('孙主任')).filter((one) => one.includes('东门晚高峰') && one.includes('超期')),
  ).toHaveLength(1);
  expect(
    (await titles('孙主任')).filter((one) => one.includes('东门晚高峰') && one.includes('超期')),
  ).toHaveLength(1);
  const late = await (await house.as('孙主任')).ask(topicOfficeApi.list, { body: { view: 'late' } });
  expect(late.body.topics.map((topic) => topic.id)).toContain(id);
});

test('who said no to being told is not, and who took no part may ask to be', async () => {
  const id = await openTopic(house, '王奶奶', { title: '一楼门厅放快递架' });
  await house.settle();
  await support(house, '陈姐', id);
  const follow = async (who: string, wants: boolean) =>
    (await (await house.as(who)).ask(topicApi.follow, { params: { id }, body: { wants } })).body.follows;
  expect([await follow('陈姐', false), await follow('李明', true)]).toEqual([false, true]);
  await moveTopic(house, '钱洁', id, ['enter', { stage: 'hear', because: '上门听听' }]);
  const told = async (who: string) => (await titles(who)).filter((one) => one.includes('快递架')).length;
  expect([await told('陈姐'), await told('李明')]).toEqual([0, 1]);
});

test('what was done this year stands in the list with the days that half of it took', async () => {
  const id = await openTopic(house, '方叔', { title: '修好楼道的感应灯' });
  await moveTopic(house, '钱洁', id, ['enter', { stage: 'do', because: '物业答应修' }]);
  await house.at('2026-11-28T09:00');
  await moveTopic(house, '钱洁', id, ['finish', { because: '六盏都换好了' }]);
  const { done, days, counts, topics } = await list('陈姐', 'done');
  expect([done, days, counts.done, topics.map(({ title }) => title)]).toEqual([
    1,
    10,
    1,
    ['修好楼道的感应灯'],
  ]);
  expect((await list('方叔', 'mine')).topics.map((topic) => topic.id)).toContain(id);
});

test('a district lays its steps down anew, and topics that run keep theirs', async () => {
  const running = await openTopic(house, '许老师', { title: '停车位画线要不要改' });
  const administrator = await house.as('管理员');
  const { version, since, mayPut, versions, ...terms } = (await administrator.ask(topicOfficeApi.terms)).body;
  expect([version, mayPut]).toEqual([1, true]);
  const without = { ...terms, steps: terms.steps.filter(({ stage }) => stage !== 'judge') };
  const bad = await administrator.ask(topicOfficeApi.putTerms, { body: without });
  expect(bad.body.fields).toEqual({ steps: '最后一步是评事' });
  const steps = terms.steps.filter(({ stage }) => stage !== 'hear' && stage !== 'decide');
  const put = await administrator.ask(topicOfficeApi.putTerms, { body: { ...terms, steps } });
  expect([put.status, put.body.version]).toEqual([200, 2]);
  expect(put.body.versions.map(({ version: no, by, steps: laid }) => [no, by, laid.length])).toEqual([
    [2, '管理员', 4],
    [1, null, 6],
  ]);
  expect((await (await house.as('钱洁')).ask(topicOfficeApi.putTerms, { body: terms })).status).toBe(403);
  const next = await openTopic(house, '王奶奶', { title: '院里的石桌要不要搬' });
  expect((await seen(house, '王奶奶', running)).track).toHaveLength(6);
  expect((await seen(house, '王奶奶', next)).track).toHaveLength(4);
});
