import type { Matter, Weighing } from './matter.rules';
import type { Article, Law } from './pack.rules';
import type { Tally, Weight } from './tally.rules';
import type { Test, TestName, Verdict, VoteRule } from './verdict.rules';
import { numberWords } from '../number.words';

export const matterWords: Record<Matter, string> = {
  rules: '业主大会议事规则',
  covenant: '管理规约',
  committee: '选举或更换业主委员会',
  manager: '选聘或解聘物业',
  fund_use: '使用维修资金',
  fund_raise: '筹集维修资金',
  rebuild: '改建、重建',
  common_use: '改变共有部分用途，或用它经营',
  other: '其他重大事项',
  allowance: '业委会津贴和审计',
  running_costs: '业委会运行经费',
  common_income: '使用共有收入',
  conversion: '住宅改为经营性用房',
};

export const weighingWords: Record<Weighing, string> = {
  ordinary: '参加的够三分之二，同意的超过参加的一半',
  heavy: '参加的够三分之二，同意的够参加的四分之三',
  unanimous: '有利害关系的业主都同意',
};

export const lawWords: Record<Law, string> = {
  civil_code: '民法典',
  division: '最高人民法院建筑物区分所有权解释',
  national_management: '物业管理条例（国务院）',
  e_signature: '电子签名法',
  court_2022: '上海二中院（2022）沪02民初16号判决',
  beijing_app: '北京业主 App 投票规则（2019）',
  shandong: '山东省物业管理条例',
  weifang: '潍坊市物业管理条例',
  jinan: '济南市物业管理条例',
  liaocheng: '聊城市物业管理条例',
  beijing: '北京市物业管理条例',
  hangzhou: '杭州市物业管理条例',
  huzhou: '湖州市物业管理条例',
  zhoushan: '舟山市物业管理条例',
  qingyuan: '清远市物业管理条例',
  sichuan: '四川省业主电子投票表决规则',
  henan: '河南省物业管理条例',
};

/** An article as people cite it: 民法典第 278 条第 2 款. */
export const articleWords = ({ law, no, paragraph }: Article): string =>
  `${lawWords[law]}${no === undefined ? '' : `第 ${no} 条`}${paragraph === undefined ? '' : `第 ${paragraph} 款`}`;

/** An area of 0.01 m² as people read it: whole metres, or as many places as it has. */
export function areaWords(area: number): string {
  const rest = area % 100;
  const places = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${numberWords((area - rest) / 100)}${places} ㎡`;
}

/** Both counts in one phrase: 37 户、4,120 ㎡. A count of zero is left out; null where both are. */
export function weightWords({ heads, area }: Weight): string | null {
  const parts = [heads > 0 ? `${numberWords(heads)} 户` : '', area > 0 ? areaWords(area) : ''].filter(
    Boolean,
  );
  return parts.length ? parts.join('、') : null;
}

const barWords: Record<TestName, (rule: VoteRule) => string> = {
  part: () => '三分之二',
  yes: ({ weighing }) => (weighing === 'heavy' ? '参加的四分之三' : '参加的一半以上'),
  all: () => '全部',
  dissent: () => '三分之一',
};

/** What a test asks: 参加的够三分之二. */
export const testWords: Record<TestName, (rule: VoteRule) => string> = {
  part: () => '参加的够三分之二',
  yes: ({ weighing }) => (weighing === 'heavy' ? '同意的够参加的四分之三' : '同意的超过参加的一半'),
  all: () => '有利害关系的业主都同意',
  dissent: () => '不同意的不超过三分之一',
};

/** What is still missing for a test: 还差 37 户、4,120 ㎡才够三分之二; null for a test that is met. */
export function missingWords(
  { name, missing }: Pick<Test, 'name' | 'missing'>,
  rule: VoteRule,
): string | null {
  const words = weightWords(missing);
  if (!words) return null;
  const bar = barWords[name](rule);
  return name === 'dissent' ? `不同意的多出 ${words}，超过${bar}` : `还差 ${words} 才够${bar}`;
}

/** A verdict in one sentence. */
export function verdictWords({ passed, tests }: Verdict, rule: VoteRule): string {
  if (passed === null) return '清册里没有业主，数不出结果';
  if (passed) return '通过了，户数、面积两项都够';
  const [first] = tests.flatMap((test) => missingWords(test, rule) ?? []);
  return `没有通过${first ? `，${first}` : ''}`;
}

/** What counting the silent the other way would have meant, as the result always says. */
export function silentWords(
  { passed, otherwise }: Verdict,
  rule: VoteRule,
  { silent }: Pick<Tally, 'silent'>,
): string {
  const [now, other] = rule.silent === 'follow' ? ['随多数算', '不参加算'] : ['不参加算', '公约随多数算'];
  const same = passed === otherwise;
  return `没参加的 ${weightWords(silent) ?? '0 户'}，本次按${now}；若按${other}，结果${same ? '也' : '会'}是${otherwise ? '通过' : '没有通过'}`;
}
