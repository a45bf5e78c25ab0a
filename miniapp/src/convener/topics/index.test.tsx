import { act, fireEvent, screen } from '@testing-library/react';
import type { TopicOffice, WaitingArgument } from '@linli/shared/topic/office.contract';
import { answer, asked } from '../../../test/answers';
import { me, now } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { topicCard, topicDetail } from '../../../test/topics';
import { useSession } from '../../platform/session';
import OfficeTopicsPage from '.';

const list = 'GET /office/topics';
const office = (more: Partial<TopicOffice> = {}): TopicOffice => ({
  now,
  counts: { review: 1, arguments: 1, late: 0, open: 5, ended: 2 },
  topics: [
    {
      ...topicCard({ state: 'pending' }),
      words: '老人要扶墙',
      reviewDue: '2026-11-20T09:30:00.000Z',
      version: 1,
    },
  ],
  arguments: [],
  ...more,
});
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

const owner = { id: '00000000-0000-4000-8000-0000000000f1', name: '安居物业' };
const branch = { id: 'b1', name: '槐荫里党支部' };
/** What goes on around it: nothing yet. */
const steps = {
  'GET /topics/o1/soundings': { now, soundings: [], places: [{ id: owner.id, name: '12号楼' }] },
  'GET /topics/o1/prereviews': {
    ...{ now, today: '2026-11-18', prereviews: [] },
    ...{ matters: [{ id: 'm1', name: '公共设施维护' }], branches: [branch] },
  },
  'GET /topics/o1/tasks': {
    ...{ now, today: '2026-11-18', topicId: 'o1', title: '加座椅', tasks: [], done: 0 },
    ...{ mayPlan: true, owners: [owner] },
  },
};
/** Chooses a day with the one wheel of a sheet. */
const day = (value: string) =>
  fireEvent.change(document.querySelector('input[type="date"]')!, { target: { value } });

beforeEach(() => {
  wechat.params = {};
  const post = {
    id: 'p1',
    role: 'community_worker',
    roleName: '社区工作者',
    placeId: 'c1',
    placeName: '青石桥社区',
  };
  useSession.setState({ me: me({ posts: [{ ...post, permission: 'coordinate' }] }), known: true });
});

test('what waits to be looked at stands there with its day, and opens', async () => {
  answer({ [list]: office() });
  await show(<OfficeTopicsPage />);
  expect(screen.getByText(/11月20日前核实/)).toBeInTheDocument();
  await tap('button', /加座椅/);
  expect(wechat.went).toEqual(['/convener/topics/index?id=o1']);
});

test('a line is shown, or withheld with a reason that only its author reads', async () => {
  const argument: WaitingArgument = {
    id: 'g1',
    topicId: 'o1',
    title: '门口加座椅',
    side: 'worry',
    words: '怕夜里有人聊天',
    at: now,
    due: '2026-11-20T09:30:00.000Z',
    late: false,
    checked: null,
  };
  answer({ [list]: office({ arguments: [argument] }), 'POST /office/arguments/g1': {} });
  await show(<OfficeTopicsPage />);
  await tap('radio', /等看的留话/);
  await tap('button', '不显示：怕夜里有人聊天');
  await tap('button', '告诉他');
  expect(screen.getByText('先选为什么不给看')).toBeInTheDocument();
  await tap('radio', '和这个议题没有关系');
  await tap('button', '告诉他');
  expect(asked('POST /office/arguments/g1')[0]?.data).toEqual({ show: false, reason: 'off_topic' });
});

test('the next step takes which one and why', async () => {
  wechat.params = { id: 'o1' };
  const topic = topicDetail({
    openMoves: ['enter', 'study'],
    ahead: [{ stage: 'hear', name: '听事' }],
  });
  answer({ ...steps, 'GET /topics/o1': topic, 'POST /topics/o1/moves': topic });
  await show(<OfficeTopicsPage />);
  await tap('button', '进入下一步');
  const send = () =>
    act(async () => fireEvent.click(screen.getAllByRole('button', { name: '进入下一步' }).at(-1) as Element));
  await send();
  expect(screen.getByText('先选哪一步')).toBeInTheDocument();
  await tap('radio', '听事');
  type('为什么', '上门听听大家的');
  await send();
  expect(asked('POST /topics/o1/moves')[0]?.data).toEqual({
    move: 'enter',
    version: 3,
    fields: { stage: 'hear', because: '上门听听大家的' },
  });
});

test('things to do are written one after the other and laid down together', async () => {
  wechat.params = { id: 'o1' };
  answer({ ...steps, 'GET /topics/o1': topicDetail(), 'POST /topics/o1/tasks': {} });
  await show(<OfficeTopicsPage />);
  await tap('button', '定下要办的事');
  await tap('button', '定下来');
  expect(screen.getByText('还没填办什么')).toBeInTheDocument();
  expect(screen.getByText('先选谁来办')).toBeInTheDocument();
  type('办什么', '装扶手');
  type('预算多少元', '3200');
  day('2026-11-25');
  await tap('radio', '安居物业');
  await tap('button', '再加一件');
  expect(screen.getByText('1. 装扶手 · 安居物业')).toBeInTheDocument();
  type('办什么', '放长椅');
  day('2026-12-02');
  await tap('radio', '安居物业');
  await tap('button', '定下来');
  expect(asked('POST /topics/o1/tasks')[0]?.data).toEqual({
    tasks: [
      { title: '装扶手', ownerId: owner.id, dueOn: '2026-11-25', money: 320_000 },
      { title: '放长椅', ownerId: owner.id, dueOn: '2026-12-02' },
    ],
  });
});

test('building heads are asked to go round, and a branch for its opinion', async () => {
  wechat.params = { id: 'o1' };
  answer({
    ...steps,
    'GET /topics/o1': topicDetail(),
    'POST /topics/o1/soundings': {},
    'POST /topics/o1/prereviews': {},
  });
  await show(<OfficeTopicsPage />);
  await tap('button', '请楼栋长走访');
  await tap('button', '请去走访');
  expect(screen.getByText('还没填问什么')).toBeInTheDocument();
  type('问什么', '装扶手您怎么看');
  day('2026-11-25');
  await tap('button', '请去走访');
  expect(asked('POST /topics/o1/soundings')[0]?.data).toEqual({
    ...{ placeId: owner.id, question: '装扶手您怎么看', until: '2026-11-25' },
  });
  await tap('button', '送支部研究');
  await tap('button', '送去');
  expect(screen.getByText('请选这里的支部')).toBeInTheDocument();
  await tap('radio', '公共设施维护');
  await tap('radio', '槐荫里党支部');
  await tap('button', '送去');
  expect(asked('POST /topics/o1/prereviews')[0]?.data).toEqual({ matterId: 'm1', branchId: 'b1' });
});
