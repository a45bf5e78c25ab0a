import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Execution, TaskLine } from '@linli/shared/execution/execution.contract';
import type { Judging } from '@linli/shared/judging/judging.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import JudgePage from '.';

const task = (more: Partial<TaskLine>): TaskLine => ({
  ...{ id: 'k1', title: '东门装道闸', state: 'doing', owner: '安居物业', plannedOn: '2026-11-25' },
  ...{ dueOn: '2026-11-25', doneOn: null, late: false, words: '厂家已发货', money: null, spent: null },
  moves: [],
  ...more,
});
const execution: Execution = {
  ...{
    now,
    today: '2026-11-18',
    topicId: 't1',
    title: '东门晚高峰错峰停车',
    done: 1,
    mayPlan: false,
    owners: [],
  },
  tasks: [
    task({ id: 'k0', title: '划 86 个车位', state: 'done', plannedOn: '2026-10-22', doneOn: '2026-10-20' }),
    task({}),
  ],
};
const judging: Judging = {
  ...{ now, topicId: 't1', title: '东门晚高峰错峰停车', round: null, parts: 126, share: 20 },
  ...{ mine: null, because: null, why: '定下的事都办完以后才能评', rights: { judge: false } },
};
const round = {
  ...{ id: 'j1', round: 1, at: now, closesAt: now, outcome: null, asked: 136, drawn: 10, pool: 90 },
  ...{ answered: 40, entered: 2, yes: null, no: null, share: 20 },
};
async function open(more: Partial<Judging> = {}, tasks = execution.tasks) {
  signedIn(resident);
  wechat.params = { id: 't1' };
  serve({
    'GET /topics/t1/tasks': { ...execution, tasks },
    'GET /topics/t1/judging': { ...judging, ...more },
    'POST /topics/t1/judging': {},
    'POST /tasks/k1/moves': {},
  });
  await act(async () => void render(<JudgePage />));
}
const press = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));

test('what was decided says who does it and how it went, and until then nobody judges', async () => {
  await open();
  expect(screen.getByText('定下的 2 件')).toBeInTheDocument();
  expect(screen.getByText('办了 1 件')).toBeInTheDocument();
  expect(screen.getByText(/10月20日办完，比说好的早 2 天/)).toBeInTheDocument();
  expect(screen.getByText(/提过、来过、投过的 126 人都会收到/)).toBeInTheDocument();
  expect(screen.getByText('东门装道闸办完后才能评')).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: '办成了' })).toBeNull();
});

test('whoever is asked says whether it was done, with a line where it was not', async () => {
  await open({ round, why: null, because: 'part', rights: { judge: true } }, []);
  await press('就这样评');
  expect(screen.getByText('请选一个')).toBeInTheDocument();
  await press('没办成', 'radio');
  fireEvent.change(screen.getByRole('textbox', { name: '哪里没办成' }), { target: { value: '还是堵' } });
  await press('就这样评');
  expect(written()).toMatchObject([
    { to: 'POST /topics/t1/judging', body: { done: false, words: '还是堵' } },
  ]);
});

test('the result shows both numbers', async () => {
  await open({ round: { ...round, outcome: 'again', yes: 30, no: 10 }, why: '这一轮已经评完了' });
  expect(screen.getByText('重新办')).toBeInTheDocument();
  expect(screen.getByText('评了的 40 / 136 人：办成了 30，没办成 10')).toBeInTheDocument();
});

test('whoever does a thing updates it with a word, and a day where one is needed', async () => {
  await open({}, [task({ moves: ['tell', 'delay', 'finish'] })]);
  await press('更新：东门装道闸');
  await press('说一句进展', 'radio');
  await press('更新');
  expect(screen.getByText('请说一句，大家都看得到')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: '说一句' }), { target: { value: '明天来装' } });
  await press('更新');
  expect(written()).toMatchObject([
    { to: 'POST /tasks/k1/moves', body: { move: 'tell', words: '明天来装' } },
  ]);
});
