import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked, silence } from '../../../test/answers';
import { door, me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { topicCard, topicList } from '../../../test/topics';
import { useDoor } from '../../platform/door';
import { useSession } from '../../platform/session';
import TopicsPage from '.';

const list = 'GET /topics';
const tap = (role: string, name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

beforeEach(() => {
  useDoor.setState({ code: null, help: null, page: door() });
  useSession.setState({ me: null, known: true });
});

test('without sign-in the topics around the last door stand there, with what was done and how long it took', async () => {
  answer({ [list]: topicList([topicCard()]) });
  await show(<TopicsPage />);
  for (const words of ['17', '46 天', '12 号楼门口加座椅和扶手', '第 1 步 提事'])
    expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getByText(/18 人附议，够 30 人就进入下一步/)).toBeInTheDocument();
  expect(asked(list)[0]?.url).toContain(`placeId=${door().plate.placeId}`);
  await tap('button', /加座椅/);
  await tap('button', '我来提');
  expect(wechat.went).toEqual(['/deliberation/topic/index?id=o1', '/deliberation/topic-make/index']);
});

test('a stage past its day says so, and a group’s topic is called a consultation', async () => {
  const late = topicCard({
    id: 'o2',
    stage: 'discuss',
    step: 3,
    stageName: '议事',
    late: true,
    group: '好商议',
  });
  answer({ [list]: topicList([late]) });
  await show(<TopicsPage />);
  expect(screen.getByText('好商议 · 征询')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '状态：过了日子' })).toBeInTheDocument();
});

test('what I took part in is asked for by its chip, and a visitor is offered to sign in', async () => {
  answer({ [list]: topicList([]) });
  await show(<TopicsPage />);
  expect(screen.getByText('这里还没有议题')).toBeInTheDocument();
  await tap('radio', '我参与的 2');
  expect(asked(list).at(-1)?.url).toContain('view=mine');
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument();
  await act(async () => useSession.setState({ me: me() }));
  expect(screen.getByText('提一件，或者给邻居提的附议。')).toBeInTheDocument();
});

test('pulled down without a network what was there stays', async () => {
  answer({ [list]: topicList([topicCard()]) });
  await show(<TopicsPage />);
  answer({ [list]: silence });
  await act(async () => wechat.pull());
  expect(screen.getByText('12 号楼门口加座椅和扶手')).toBeInTheDocument();
  expect(screen.getByText('没连上，下面是刚才的内容')).toBeInTheDocument();
});
