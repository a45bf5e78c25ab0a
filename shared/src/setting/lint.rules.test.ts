import { findingsIn, type Linted, type LintRule } from './lint.rules';
import { lintFaults, lintSigns } from './lint.words';

const today = '2026-11-26';
const saying = (words: string): Linted => ({ kind: 'category', words: { name: words } });
const rulesIn = (linted: Linted) => findingsIn(linted, lintSigns, [], today).map(({ rule }) => rule);

test.each<[LintRule, string]>([
  ['check_in', '网格员每日签到'],
  ['check_in', '每天登录一次'],
  ['check_in', '上门打卡'],
  ['check_in', '在线时长不足的说明'],
  ['rank', '各网格员月度得分'],
  ['rank', '社区工作者排名'],
  ['activity', '小程序注册率 80%'],
  ['activity', '居民下载任务'],
  ['activity', '登录送积分'],
  ['learning', '学习时长统计'],
  ['learning', '转发量'],
  ['trace', '巡查轨迹'],
  ['trace', '必须上传照片'],
  ['quota', '每个网格每月上报不少于 20 件'],
  ['quota', '每人每周走访五户'],
  ['quota', '报事量指标'],
  ['chain', '收到请回复'],
])('%s is found in %s', (rule, words) => {
  expect(rulesIn(saying(words))).toContain(rule);
});

test.each([
  '照明',
  '楼道灯、路灯',
  '按片区顺序排，不排名',
  '取消打卡以后的值班安排',
  '投票用的公告栏坏了',
  '青石桥社区夜间值班安排',
  '报事后第 2 个工作日办结',
  '国务院办公厅关于2026年部分节假日安排的通知',
  '每天 8:30 到 17:30 有人接电话',
  '走访独居老人',
  '区城市管理委员会〔2026〕18 号',
])('%s says nothing wrong', (words) => {
  expect(rulesIn(saying(words))).toEqual([]);
});

test('matters that are counted in working time are not told at night; those counted day and night are', () => {
  const ladder = (pace: 'work' | 'always'): Linted => ({
    kind: 'ladder',
    words: {},
    ladder: { pace, hours: ['work', 'any'] },
  });
  expect(findingsIn(ladder('work'), lintSigns, [], today)).toEqual([{ rule: 'night', field: 'rungs' }]);
  expect(findingsIn(ladder('always'), lintSigns, [], today)).toEqual([]);
});

test('an exception lifts one rule for one kind of setting, up to and with its last day', () => {
  const linted = saying('防汛值守签到');
  const rules = (kind: 'category' | 'route', until: string) =>
    findingsIn(linted, lintSigns, [{ rule: 'check_in', kind, until }], today).map(({ rule }) => rule);
  expect(rules('category', '2026-11-26')).toEqual([]);
  expect(rules('category', '2026-11-25')).toEqual(['check_in']);
  expect(rules('route', '2026-12-31')).toEqual(['check_in']);
});

test('a fault names the rule and the document behind it, once for each field', () => {
  expect(lintFaults({ kind: 'category', words: { name: '签到排名', hint: null } }, [], today)).toEqual({
    name: '不能要求签到、打卡，也不统计在线时长。依据：《政务移动互联网应用程序规范化管理办法》（国办函〔2026〕12号）',
  });
});
