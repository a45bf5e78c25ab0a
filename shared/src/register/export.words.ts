import type { ExportList } from './register.contract';

/** What the lists are called that can be had as a file; also the beginning of its name. */
export const exportListWords: Record<ExportList, string> = {
  homes: '户',
  people: '人员和任职',
  tickets: '报事',
  figures: '数字',
  wishes: '心愿',
};

/** The heads of the columns of lists that are not files of the register. */
export const exportHeads = {
  people: {
    name: '姓名',
    role: '职责',
    place: '在哪里',
    workPhone: '工作电话',
    engagement: '用工方式',
    origin: '来源',
    since: '开始日期',
    until: '结束日期',
  },
  tickets: {
    number: '编号',
    category: '类别',
    title: '什么事',
    place: '地点',
    where: '具体位置',
    state: '状态',
    outcome: '结果',
    unit: '单位',
    handler: '办理人',
    at: '报事时间',
    due: '期限',
  },
  figures: {
    place: '地点',
    period: '月份',
    indicator: '指标',
    how: '怎么算',
    part: '分子',
    whole: '分母',
    value: '百分比',
    low: '区间下限',
    high: '区间上限',
    excluded: '不计入的件数',
    median: '中位数（分钟）',
    p90: '第九成（分钟）',
    few: '件数太少',
  },
  wishes: {
    title: '一句话',
    kind: '哪一种',
    place: '社区',
    spot: '在哪里办',
    state: '状态',
    hands: '要几个人',
    confirmed: '确认几个人',
    published: '公布日期',
    until: '最晚哪天',
    ended: '结束日期',
  },
} as const;

/** What stands in a cell for a yes. */
export const yesWord = '是';
