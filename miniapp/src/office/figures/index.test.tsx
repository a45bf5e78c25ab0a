import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Exclusions, FigureLine, Figures } from '@linli/shared/kpi/kpi.contract';
import { clerk, now, serve, signedIn, worker, written } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import FiguresPage from './index';

const figure = (more: Partial<FigureLine>): FigureLine => ({
  indicator: 'resolve_on_time',
  part: 911,
  whole: 972,
  value: 911 / 972,
  low: 0.9203,
  high: 0.9509,
  excluded: {},
  median: null,
  p90: null,
  few: false,
  ...more,
});
const shown: Figures = {
  now,
  place: { id: 'community', name: '青石桥社区' },
  places: [{ id: 'community', name: '青石桥社区' }],
  period: '2026-11',
  periods: ['2026-11', '2026-10'],
  frozenAt: null,
  mayFreeze: false,
  drift: 0,
  figures: [
    figure({ excluded: { carried: 3, withdrawn: 2 } }),
    figure({ indicator: 'satisfied', part: 3, whole: 4, value: 0.75, few: true }),
    figure({
      indicator: 'handling_time',
      part: 900,
      whole: 6,
      value: null,
      low: null,
      high: null,
      median: 600,
      p90: 1000,
    }),
    figure({ indicator: 'pause_share', part: 60, whole: 180, value: 1 / 3, low: null, high: null }),
    figure({ indicator: 'call_reached', part: 0, whole: 0, value: null, low: null, high: null, few: true }),
  ],
  work: 972,
  voices: 640,
  pressed: 1,
  levels: [
    { level: 'grid', solved: 3 },
    { level: 'community', solved: 1 },
    { level: 'street', solved: 0 },
  ],
  below: [
    {
      id: 'grid',
      name: '第3网格',
      figures: [
        figure({ indicator: 'satisfied', part: 0, whole: 2, value: null, low: null, high: null, few: true }),
      ],
    },
  ],
};
const asked: Exclusions['waiting'][number] = {
  id: 'x',
  ticketId: 'ticket-1',
  number: '1118-0001',
  category: '照明',
  clock: 'resolve',
  due: '2026-11-20T09:30:00.000Z',
  reason: 'disaster',
  words: '停电两天',
  askedBy: '周晓禾',
  askedAt: '2026-11-23T01:00:00.000Z',
  mayDecide: true,
};

async function open(more: Partial<Figures> = {}, waiting: Exclusions['waiting'] = []) {
  serve({
    'GET /figures': { ...shown, ...more },
    'GET /exclusions': { now, waiting },
    'GET /figures/cases': {
      now,
      cases: [
        {
          ticketId: 'a',
          number: '1118-0007',
          category: '漏水',
          unit: '第3网格',
          cycle: 2,
          part: 0,
          whole: 1,
          excluded: null,
          approvedBy: null,
        },
        {
          ticketId: 'b',
          number: '1118-0008',
          category: '照明',
          unit: '第3网格',
          cycle: 1,
          part: 0,
          whole: 0,
          excluded: 'carried',
          approvedBy: '吴敏',
        },
      ],
    },
    'POST /exclusions/x/decision': {},
    'POST /figures/periods': {},
  });
  render(<FiguresPage />);
  await screen.findByText('分开看');
}
const row = (name: string) => screen.getByRole('button', { name: new RegExp(name) });

beforeEach(() => signedIn(clerk));

test('every value stands beside what it is made of', async () => {
  await open();
  expect(screen.getByText('办完 972 件，640 人评价')).toBeInTheDocument();
  const says = (name: string) => row(name).textContent;
  expect(says('按时办结率')).toBe(
    '按时办结率911/972 · 把握区间 92.0%–95.1% · 不计：转为长期办理 3、报事人撤回 293.7%',
  );
  expect(says('满意率')).toBe('满意率3/4 · 件数少，别拿来比75.0%');
  expect(says('办理时长')).toBe('办理时长6 件，九成在2 天 40 分以内1 天 2 小时');
  expect(says('缓办占比')).toBe('缓办占比60/180 分33.3%');
  expect(says('有效回访率')).toBe('有效回访率0/0—');
});

test('the share solved at each level stands beside the rest', async () => {
  await open();
  expect(screen.getByText('共 4 件')).toBeInTheDocument();
  expect(screen.getByText('75.0% · 3/4').parentElement?.textContent).toContain('网格');
  expect(screen.queryByText('街道')).toBeNull();
});

test('of few answers below a community nothing is said', async () => {
  await open();
  expect(screen.getByText('按名称排，不排名')).toBeInTheDocument();
  expect(screen.getByText('第3网格').parentElement?.textContent).toContain('满意率— · 不足 5 件');
});

test('a figure opens what it means and the cases it is made of', async () => {
  await open();
  fireEvent.click(row('按时办结率'));
  const sheet = within(screen.getByRole('dialog', { name: '按时办结率' }));
  expect(sheet.getByText('按时办结的 ÷ 到期该办结的，减去批准不计的')).toBeInTheDocument();
  expect(await sheet.findByText('不计：转为长期办理（吴敏）')).toBeInTheDocument();
  fireEvent.click(sheet.getByText('1118-0007 漏水'));
  expect(wechat.went).toEqual(['/worker/ticket/index?id=a']);
});

test('how residents answered is opened by nobody', async () => {
  await open();
  fireEvent.click(row('满意率'));
  expect(screen.getByText('居民怎么评价，不按件给人看。')).toBeInTheDocument();
});

test('somebody above decides what is left out', async () => {
  await open({}, [asked]);
  expect(await screen.findByText('灾害或停电断网：停电两天')).toBeInTheDocument();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '不计入' })));
  expect(written()).toMatchObject([{ to: 'POST /exclusions/x/decision', body: { grant: true } }]);
});

test('whoever asked sees that it waits, and has no buttons', async () => {
  await open({}, [{ ...asked, mayDecide: false }]);
  expect(await screen.findByText('1 份等着定')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '不计入' })).toBeNull();
});

test('closing a month asks once more and says what it means', async () => {
  await open({ mayFreeze: true, period: '2026-10' });
  fireEvent.click(screen.getByRole('button', { name: '2026年10月封账' }));
  expect(screen.getByText(/谁也改不了/)).toBeInTheDocument();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '封账' })));
  expect(written()).toMatchObject([{ to: 'POST /figures/periods', body: { period: '2026-10' } }]);
});

test('a closed month says so, and what came after', async () => {
  await open({ frozenAt: '2026-12-02T01:00:00.000Z', drift: 2 });
  expect(screen.getByText(/12月2日 09:00 封账，不再变动。封账后又有 2 处不同/)).toBeInTheDocument();
});

test('is not for a grid worker', async () => {
  signedIn(worker);
  render(<FiguresPage />);
  expect(await screen.findByText('这里是网格员和社区用的')).toBeInTheDocument();
});
