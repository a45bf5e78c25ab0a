import { act, fireEvent, render, screen } from '@testing-library/react';
import { now, refuse, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import TalksPage from '.';

const talk = {
  ...{ id: 't1', state: 'asked', title: '车位费', words: '谈一谈明年', place: '槐荫里小区', from: '业委会' },
  ...{ to: '安居物业', at: now, due: now, late: true, answer: null, on: null, outcome: null },
  moves: ['agree', 'decline'],
};
const menu = {
  ...{ id: 'p1', kind: 'menu', state: 'closed', title: '上门做饭', place: '槐荫里小区', asks: '社区' },
  ...{ closesAt: now, people: 3, homes: 3, allHomes: 12, owes: true, late: false },
};
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const asks = [
  {
    place: { id: id(1), name: '槐荫里小区' },
    from: { id: id(2), name: '安居物业' },
    to: [
      { id: id(3), name: '业委会' },
      { id: id(4), name: '青石桥社区' },
    ],
  },
];
const topic = {
  ...{
    id: 'w1',
    title: '车棚怎么收费',
    place: '槐荫里小区',
    state: 'open',
    stage: 'hear',
    stageName: '听事',
  },
  ...{
    step: 2,
    steps: 6,
    owner: '青石桥社区',
    due: now,
    late: false,
    raised: now,
    supports: 3,
    threshold: 3,
  },
  ...{ group: '好商议小组', yours: false },
};
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

async function open(more: object = {}, groups: object[] = []) {
  signedIn(resident);
  serve({
    'GET /office/talks': { now, today: '2026-11-18', talks: [talk], asks, ...more },
    'GET /office/polls': {
      now,
      today: '2026-11-18',
      polls: [menu, { ...menu, id: 'p2', owes: false }],
      places: [],
    },
    'GET /topics/form': { groups },
    'GET /topics': { topics: [topic] },
    'POST /office/talks/t1/moves': {},
    'POST /office/talks': refuse(422, 'input.invalid', '请核对', { toId: '请选另一方' }),
  });
  await act(async () => void render(<TalksPage />));
}

test('what waits for my side is answered with a day, or a reason that cannot be left out', async () => {
  await open();
  expect(screen.getByText('过期了，还没有答复')).toBeInTheDocument();
  expect(screen.getAllByText('上门做饭')).toHaveLength(1);
  fireEvent.click(screen.getByText('上门做饭'));
  expect(wechat.went).toEqual(['/deliberation/poll/index?id=p1']);
  await press('约个日子谈：车位费');
  await press('就这样');
  expect(screen.getByText('请写约在哪一天')).toBeInTheDocument();
  expect(screen.getByText('还没写，写几个字就行')).toBeInTheDocument();
  expect(written()).toEqual([]);
});

test('another side is asked for talks; a refusal stands at its field and nothing typed is lost', async () => {
  await open();
  await press('请对方来谈');
  await press('发给对方');
  expect(screen.getByText('先选请谁来谈')).toBeInTheDocument();
  await press('业委会', 'radio');
  type('谈什么', '垃圾房改建');
  type('说明', '想当面谈一谈费用');
  await press('发给对方');
  expect(written()).toMatchObject([
    {
      to: 'POST /office/talks',
      body: { placeId: id(1), fromId: id(2), toId: id(3), title: '垃圾房改建', words: '想当面谈一谈费用' },
    },
  ]);
  expect(screen.getByText('请选另一方')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '谈什么' })).toHaveValue('垃圾房改建');
});

test('whoever acts for nobody reads whom this is for', async () => {
  await open({ talks: [], asks: [] });
  serve({
    'GET /office/talks': { now, today: '2026-11-18', talks: [], asks: [] },
    'GET /office/polls': { now, today: '2026-11-18', polls: [], places: [] },
    'GET /topics/form': { groups: [] },
    'GET /topics': { topics: [] },
  });
  await act(async () => wechat.show());
  expect(screen.getByText('您没有代表哪一方')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '请对方来谈' })).toBeNull();
});

test('a residents’ group runs its topics from here and raises another in its name', async () => {
  await open({ talks: [], asks: [] }, [{ id: id(7), name: '好商议小组' }]);
  expect(screen.getByText('好商议小组的议题')).toBeInTheDocument();
  expect(screen.getByText(/第 2 步听事/)).toBeInTheDocument();
  fireEvent.click(screen.getByText('车棚怎么收费'));
  await press('以好商议小组的名义提事');
  expect(wechat.went).toEqual([
    '/deliberation/topic/index?id=w1',
    `/deliberation/topic-make/index?group=${id(7)}`,
  ]);
});
