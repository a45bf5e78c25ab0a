import type { ExclusionReason, Indicator } from './kpi.rules';

/** What an indicator is called, and in one sentence what is above and below its line. */
export const indicatorWords: Record<Indicator, { name: string; how: string }> = {
  accept_on_time: { name: '按时受理率', how: '按时受理的 ÷ 到期该受理的；转派后的重新算一次' },
  resolve_on_time: { name: '按时办结率', how: '按时办结的 ÷ 到期该办结的，减去批准不计的' },
  feedback_on_time: { name: '按时反馈率', how: '按时反馈的 ÷ 到期该反馈的，减去批准不计的' },
  closed: { name: '办结率', how: '当月办结的 ÷ 当月该办结的' },
  same_day: { name: '当日办结率', how: '派到当天就办结的 ÷ 已办结的' },
  response: { name: '响应率', how: '反馈期限前真正联系过报事人的 ÷ 该联系的' },
  returned: { name: '退单率', how: '退回和转交的次数 ÷ 派出的次数' },
  return_upheld: { name: '退单成立率', how: '退得对的 ÷ 已有定论的退单' },
  dispatched_right: { name: '派单准确率', how: '1 − 退得对的 ÷ 派出的次数' },
  delayed: { name: '缓办延期率', how: '批准缓办或延期的 ÷ 该办结的' },
  carried: { name: '挂账率', how: '批准长期办理的 ÷ 该办结的' },
  solved: { name: '解决率', how: '报事人说办好了的 ÷ 有效评价；没评价的不算' },
  satisfied: { name: '满意率', how: '四星和五星的 ÷ 有效评价；没评价的不算' },
  called_back: { name: '回访率', how: '打了回访电话的 ÷ 抽到该回访的' },
  call_reached: { name: '有效回访率', how: '打通的 ÷ 打了的' },
  call_on_time: { name: '回访及时率', how: '按时打的 ÷ 抽到该回访的' },
  reopened: { name: '重办率', how: '重新办过的 ÷ 办完的' },
  repeated: { name: '重复诉求率', how: '30 天内同一处又报同类事的 ÷ 办完的' },
  first_time_right: { name: '一次办好率', how: '按时、没退、没催、没重办、评价满意的 ÷ 办完的' },
  supervised: { name: '督办率', how: '到了街道以上督办的 ÷ 派出的' },
  handling_time: { name: '办理时长', how: '从派单到办结的上班时间，减去缓办；看中位数和第九成' },
  pause_share: { name: '缓办占比', how: '缓办的上班时间 ÷ 全部上班时间' },
};

/** Why a case is left out. */
export const exclusionWords: Record<ExclusionReason, string> = {
  withdrawn: '报事人撤回',
  declined: '没有判定就停了',
  passed_on: '受理前转走',
  carried: '转为长期办理',
  duplicate: '并到别件',
  offline: '没网时已经办了',
  disaster: '灾害或停电断网',
  mistaken: '派错了',
  other: '其他原因',
};

/** What the fields of asks about figures are called. */
export const kpiFieldWords = {
  place: '地点',
  period: '月份',
  indicator: '指标',
  clock: '哪个期限',
  reason: '原因',
  words: '说明',
  grant: '同意不同意',
  span: '哪段时间',
  from: '从哪天',
  until: '到哪天',
  category: '类别',
  channel: '渠道',
  form: '文件格式',
} as const;
