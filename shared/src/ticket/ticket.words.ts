import type { ChannelKind } from '../channel/channel.rules';
import { clockWords, dayWords, momentWords, whenWords } from '../deadline/deadline.words';
import { delayReasonWords } from '../deadline/policy.words';
import { cameLate } from './captured.rules';
import type { Hand, Level, Outcome, PassReason, ProjectKind, TicketMove, TicketState } from './ticket.rules';
import type { Source } from './ticket.contract';

/** The look of a state beside its word: outlined waits, tinted moves, lit waits for you, grey has ended. */
export interface StateLook {
  readonly words: string;
  readonly look: 'wait' | 'act' | 'lamp' | 'done' | 'end';
  readonly icon: string;
}

export const stateWords: Record<TicketState, StateLook> = {
  reported: { words: '待派单', look: 'wait', icon: 'send' },
  dispatched: { words: '待受理', look: 'wait', icon: 'inbox' },
  accepted: { words: '办理中', look: 'act', icon: 'doing' },
  carried: { words: '长期办理', look: 'act', icon: 'doing' },
  returned: { words: '已退回', look: 'wait', icon: 'returned' },
  adjudicating: { words: '等裁定', look: 'wait', icon: 'gavel' },
  resolved: { words: '待反馈', look: 'act', icon: 'reply' },
  answered: { words: '待评价', look: 'lamp', icon: 'rate' },
  reviewing: { words: '核对中', look: 'act', icon: 'review' },
  settled: { words: '已归档', look: 'done', icon: 'done' },
  declined: { words: '不受理', look: 'end', icon: 'declined' },
  withdrawn: { words: '已撤回', look: 'end', icon: 'withdrawn' },
};

/** What a resident reads where staff read another word: nobody is told "not ours". */
const kindWords: Partial<Record<TicketState, StateLook>> = {
  returned: { words: '转派中', look: 'wait', icon: 'send' },
  adjudicating: { words: '转派中', look: 'wait', icon: 'send' },
  resolved: { words: '已办结', look: 'act', icon: 'reply' },
};

/** The word and look of a ticket's state for its reader. Only a solved matter ends green. */
export function stateLook(
  ticket: { state: TicketState; cycle: number; outcome: Outcome | null },
  staff: boolean,
): StateLook {
  if (ticket.state === 'accepted' && ticket.cycle > 1) return { words: '重新办', look: 'act', icon: 'again' };
  if (ticket.state === 'settled' && ticket.outcome && ticket.outcome !== 'solved')
    return { words: outcomeWords[ticket.outcome], look: 'end', icon: 'archive' };
  return (staff ? undefined : kindWords[ticket.state]) ?? stateWords[ticket.state];
}

export const outcomeWords: Record<Outcome, string> = {
  solved: '办好了',
  eased: '先应急了',
  nothing_found: '查无此事',
  no_action: '办不了',
  not_ours: '已转别处',
  duplicate: '并到别件',
  withdrawn: '已撤回',
};
export const solvedHowWords = { fixed: '修好了', talked: '劝好了' } as const;

export const passReasonWords: Record<PassReason, string> = {
  theirs: '归他们管',
  equipment: '要专业设备',
  together: '要一起办',
  other_grid: '在别的网格',
  unclear: '说不准',
};
export const levelWords: Record<Level, string> = {
  building: '楼栋',
  grid: '网格',
  compound: '小区',
  community: '社区',
  street: '街道',
  district: '区里',
};
export const handWords: Record<Hand, string> = {
  oversee: '统办',
  organise: '主办',
  lead: '领办',
  assist: '协办',
  aid: '帮办',
};
export const projectKindWords: Record<ProjectKind, string> = {
  ledger: '挂账办理',
  clinic: '道德门诊',
  secretary: '书记项目',
};
export const channelWords = { call: '打了电话', visit: '当面说了', message: '发了消息' } as const;

/** The verb on the button of each move; those nobody presses are said in the history only. */
export const moveWords: Record<TicketMove, string> = {
  dispatch: '派单',
  redirect: '改派',
  adjudicate: '裁定去处',
  decline: '不受理',
  accept: '受理这件事',
  spot: '当场办好了',
  ask: '问问报事人',
  interim: '先回个话',
  note: '补充说明',
  handOver: '转交',
  return: '退回',
  refer: '请社区定',
  resolve: '办结',
  feedback: '已反馈',
  add: '补充情况',
  urge: '催一下',
  withdraw: '撤回',
  rate: '评价',
  doubt: '转去核对',
  settle: '归档',
  uphold: '维持办理结果',
  reopen: '重新办',
  relieve: '代班',
  requeue: '回到社区',
  standIn: '代班',
  substitute: '代班',
  referUp: '请街道定',
  recategorise: '改类别',
  reroute: '重新派单',
  askPause: '申请缓办',
  askExtension: '申请延期',
  grantDelay: '同意',
  denyDelay: '不同意',
  resume: '恢复办理',
  raise: '提级办理',
  whistle: '吹哨',
  callFirm: '吹哨叫物业',
  enlist: '请人一起办',
  arrive: '报到',
  excuse: '说明来不了',
  finish: '协办好了',
  dismiss: '不用来了',
  supervise: '督办',
  answerOrder: '答复督办',
  closeOrder: '结束督办',
  askCarry: '申请长期办理',
  carry: '同意长期办理',
  denyCarry: '不同意长期办理',
  progress: '公布进展',
  reach: '节点办到了',
  plan: '定下一步',
  reassign: '换人负责',
  bringBack: '回到限期办理',
  link: '并入一件大事',
  unlink: '单独办',
  question: '请社区核对',
  remark: '提意见',
  separate: '拆开单独办',
};

/** The title of a matter told by voice, until a transcript of it says more. */
export const voiceTitle = (category: string): string => `语音报事：${category}`;

/** What the fields of ticket forms are called where something is wrong with them. */
export const ticketFieldWords = {
  placeId: '地点',
  category: '是哪一类',
  words: '怎么回事',
  recording: '录音',
  photos: '照片',
  floor: '楼层',
  outside: '楼外面',
  callBack: '需要回电',
  phone: '手机号',
  hideName: '不留称呼',
  aboutHandler: '与办理人有关',
  outcome: '办成什么样',
  solvedHow: '怎么办好的',
  duplicateOf: '并到哪一件的编号',
  unitId: '转给谁',
  personId: '由谁办',
  reason: '原因',
  channel: '怎么告诉的',
  line: '给邻居看的一句话',
  show: '给邻居看原话',
  solved: '修好了没有',
  stars: '满意程度',
  reasons: '哪里不满意',
  what: '看什么',
  move: '要做的事',
  version: '版本',
  fields: '内容',
  capturedAt: '写的时间',
  delayReason: '原因',
  until: '缓到哪天',
  days: '工作日',
  level: '提到哪一级',
  urgent: '紧急',
  host: '由他们主办',
  hand: '做什么',
  assignmentId: '哪一家',
  projectKind: '怎么办',
  milestones: '节点',
  milestoneId: '哪个节点',
  reviewOn: '下次会商',
  number: '编号',
  pressed: '有没有人请您改评价',
  remarkId: '哪条意见',
} as const;

/** The same for the fields of a move, whose words are an explanation. */
export const moveFieldWords = { ...ticketFieldWords, words: '说明' } as const;

type Facts = Readonly<Record<string, string | null>>;
const to = (facts: Facts) => [facts.unit, facts.person].filter(Boolean).join(' ');
/** Who was called; residents read the names of units only. */
const helper = (facts: Facts) => to(facts) || '一位帮手';

/** One line of the history, as its reader says it. `kind` is that of a happening; `self` when the reader did it. */
export function historyWords(kind: string, facts: Facts, reader: { staff: boolean; self: boolean }): string {
  const line = histories[kind as keyof typeof histories];
  return line ? line(facts, reader) : '有了新进展';
}

const histories: Record<
  | TicketMove
  | 'reported'
  | 'routed'
  | 'joined'
  | 'left'
  | 'soon'
  | 'late'
  | 'escalated'
  | 'confirmed'
  | 'revealed'
  | 'parentDone'
  | 'silent'
  | 'watched'
  | 'redrawn',
  (facts: Facts, reader: { staff: boolean; self: boolean }) => string
> = {
  reported: ({ way, consent }, { self }) =>
    `${cameWords(way, self, consent === 'yes')}${consent ? '，本人同意' : ''}`,
  routed: (facts) =>
    facts.person || facts.queue !== 'yes' ? `自动派给${to(facts)}` : `送到${facts.unit}，等着派人`,
  joined: (_, { self }) => (self ? '您一起跟进' : '又有邻居一起跟进'),
  left: (_, { self }) => (self ? '您不再跟进' : '一位邻居不再跟进'),
  soon: (facts) => `快到${clockVerb(facts.clock)}期限，已提醒${facts.units}`,
  late: (facts, { staff }) =>
    `没有按时${clockVerb(facts.clock)}，${staff && facts.units ? `已告知${facts.units}` : '已记下'}`,
  escalated: (facts, { staff }) =>
    staff ? `超期还没${clockVerb(facts.clock)}，已报${facts.units}` : `已报告${aboveWords(facts.above)}督办`,
  confirmed: (facts) => `放假安排公布了，${clockVerb(facts.clock)}期限重新算过`,
  revealed: () => '查看了联系电话',
  parentDone: () => '一起办的大事有了结果，这一件单独办结',
  silent: () => '报事人一直没有回话，由办理人来定',
  redrawn: (facts) => `网格调整了，这里现在归${facts.unit}`,
  watched: () => '这件事一时没有人盯，已记下',
  relieve: (facts) => `经办人请假，由${to(facts)}接着办`,
  requeue: (facts) => (facts.why === 'nobody' ? '那里没有人当班，社区重新派人' : '经办人请假，社区重新派人'),
  standIn: (facts) =>
    facts.from === 'resolved'
      ? `经办人请假，由${to(facts)}反馈`
      : `经办人请假，由${to(facts) || '社区'}接着负责`,
  substitute: (facts) =>
    facts.person ? `一起办的人请假，由${helper(facts)}接着` : '一起办的人请假，要另外请人',
  dispatch: (facts) => `派给${to(facts)}`,
  redirect: (facts) => `改派给${to(facts)}`,
  adjudicate: (facts) => `${facts.arbiter === 'street' ? '街道' : '社区'}定了，由${to(facts)}办`,
  decline: () => '不受理',
  accept: () => '已受理',
  spot: (facts) => `当场办了：${outcomeOf(facts)}`,
  ask: () => '想问问情况',
  interim: () => '先给您回个话',
  note: () => '补充了说明',
  handOver: (facts) => `转给${to(facts)}${facts.reason === 'together' ? '一起办' : ''}`,
  return: (facts, { staff }) =>
    staff ? `退回社区，建议${to(facts)}，${reasonOf(facts)}` : '转派中，社区在找对的人',
  refer: (facts, { staff }) =>
    staff
      ? ['请社区定', facts.unit && `建议${facts.unit}`, reasonOf(facts)].filter(Boolean).join('，')
      : '转派中，社区两小时内定',
  resolve: (facts) => `已办结：${outcomeOf(facts)}`,
  feedback: (facts) =>
    facts.channel && facts.channel in channelWords
      ? channelWords[facts.channel as keyof typeof channelWords]
      : '已反馈',
  add: (_, { self }) => (self ? '您补充了情况' : '补充了情况'),
  urge: (_, { self }) => (self ? '您催了一次' : '邻居催了一次'),
  withdraw: (_, { self }) => (self ? '您撤回了这件事' : '撤回了这件事'),
  rate: ({ actedBy }, { self }) => {
    const who = self ? '您' : '邻居';
    return actedBy ? `${actedBy}替${who}评价了` : `${who}评价了`;
  },
  doubt: () => '有人觉得没办好，由别的人核对',
  settle: (facts) => (facts.rated === 'no' ? '没有评价，已归档' : '已归档'),
  uphold: () => '核对过了，维持办理结果',
  reopen: (facts) => `重新办，由${to(facts)}负责`,
  referUp: (_, { staff }) => (staff ? '请街道来定由谁办' : '转派中，街道两小时内定'),
  recategorise: (facts) => `改成了“${facts.category}”`,
  reroute: (facts) => `按新的类别派给${to(facts)}`,
  askPause: (facts) => `申请缓办到${dayOf(facts.until)}，${delayOf(facts)}`,
  askExtension: (facts) => `申请延期 ${facts.days} 个工作日，${delayOf(facts)}`,
  grantDelay: (facts) =>
    `${
      facts.until
        ? `缓办：${delayOf(facts)}，到${dayOf(facts.until)}`
        : `延期：${delayOf(facts)}，${facts.days} 个工作日`
    }${facts.due ? `；新的办结时限 ${momentWords(new Date(facts.due))}` : ''}`,
  denyDelay: () => '没有同意缓办延期，按原来的期限办',
  resume: () => '恢复办理，期限接着算',
  raise: (facts) => `提到${levelOf(facts)}一起办`,
  whistle: (facts) => `${facts.urgent === 'yes' ? '紧急吹哨' : '吹哨'}，请${to(facts)}来`,
  callFirm: (facts, { self }) => `${self ? '您' : '邻居'}吹哨，请${to(facts)}来`,
  enlist: (facts) => `请${helper(facts)}${handOf(facts)}`,
  arrive: (facts) => `${helper(facts)}报到了`,
  excuse: (facts, { staff }) => (staff ? `${helper(facts)}说明来不了` : `${helper(facts)}来不了，在另外找人`),
  finish: (facts) => `${helper(facts)}协办好了`,
  dismiss: (facts) => `${helper(facts)}不用来了`,
  supervise: (facts, { staff }) =>
    staff ? `${facts.unit ?? '上级'}督办，${facts.days} 个工作日内答复` : `${facts.unit ?? '上级'}正在督办`,
  answerOrder: () => '答复了督办',
  closeOrder: () => '督办结束',
  askCarry: (facts) => `申请${projectOf(facts)}`,
  carry: (facts) => `转为${projectOf(facts)}，有节点、有人负责`,
  denyCarry: () => '没有转为长期办理，按期限办',
  progress: () => '公布了进展',
  reach: (facts) => `办到了：${facts.milestone ?? '一个节点'}`,
  plan: (facts) => `定了下一步，${dayOf(facts.until)}再看`,
  reassign: (facts) => `改由${to(facts)}负责`,
  bringBack: () => '回到限期办理',
  link: () => '并入一件大事，一起办',
  unlink: () => '改为单独办',
  question: () => '业主监督请社区核对',
  remark: () => '业主监督提了意见',
  separate: (facts) => `和另一件拆开，由${to(facts)}单独办`,
};

const dayOf = (date: string | null | undefined) => (date ? dayWords(date) : '定好的日子');
const within = <K extends string>(
  words: Record<K, string>,
  key: string | null | undefined,
  otherwise: string,
) => (key && key in words ? words[key as K] : otherwise);
const delayOf = ({ delayReason }: Facts) => within(delayReasonWords, delayReason, '有原因');
const levelOf = ({ level }: Facts) => within(levelWords, level, '上一级');
const handOf = ({ hand }: Facts) => within(handWords, hand, '一起办');
const projectOf = ({ projectKind }: Facts) => within(projectKindWords, projectKind, '长期办理');
const entered = { self: '您替报事人登记了这件事', other: '替报事人登记了这件事' };
const same = (words: string) => ({ self: words, other: words });

/** How a matter came in, by the kind of its channel, for whoever entered it and for others. */
const cameBy: Record<ChannelKind, { self: string; other: string }> = {
  sign: { self: '您报了这件事', other: '邻居报了这件事' },
  window: entered,
  phone: entered,
  finding: { self: '您在巡查时发现了这件事', other: '巡查时发现了这件事' },
  system: same('从别的平台转来'),
  device: same('设备报警，核实后登记'),
};

/** A report in the name of somebody who lets its writer act for them. */
const onBehalf = { self: '您替人报了这件事', other: '替人报了这件事' };

/** The words of a report's way in; one without a way in came by a sign. */
function cameWords(way: string | null | undefined, self: boolean, consented: boolean): string {
  const kind = way && way in cameBy ? (way as ChannelKind) : 'sign';
  return (kind === 'sign' && consented ? onBehalf : cameBy[kind])[self ? 'self' : 'other'];
}

/** Where a matter came from, and who entered it at work: 窗口和电话，社区工作者钱洁登记. */
export function sourceWords({ channel, kind, foreignId, enteredBy }: Source): string {
  const who = enteredBy && [enteredBy.role, enteredBy.name].filter(Boolean).join('');
  return [
    foreignId ? `${channel} ${foreignId}` : channel,
    enteredBy && enteredWords(kind, enteredBy.you ? null : who || ''),
  ]
    .filter(Boolean)
    .join('，');
}

/** Who entered it: somebody at work, or by a sign whoever may act for its reporter; `who` is null for the reader. */
function enteredWords(kind: ChannelKind, who: string | null): string {
  if (kind === 'sign') return who === null ? '您代报的' : `${who || '家人'}代报`;
  return who === null ? '您登记的' : `${who || '工作人员'}登记`;
}

/** When something was written, where it could only be sent later; empty where it came at once. */
export function capturedWords({ capturedAt }: Facts, at: Date, now: Date): string {
  const captured = capturedAt ? new Date(capturedAt) : at;
  return cameLate(captured, at) ? `当时没网，写于 ${whenWords(captured, now)}` : '';
}

/** Who looks after it from above, as a resident knows them. */
const aboveWords = (kind: string | null | undefined): string => (kind === 'district' ? '区里' : '街道');

const clockVerb = (kind: string | null | undefined): string => within(clockWords, kind, '办理');
const outcomeOf = (facts: Facts) =>
  facts.solvedHow && facts.solvedHow in solvedHowWords
    ? solvedHowWords[facts.solvedHow as keyof typeof solvedHowWords]
    : facts.outcome && facts.outcome in outcomeWords
      ? outcomeWords[facts.outcome as Outcome]
      : '办好了';
const reasonOf = (facts: Facts) =>
  facts.reason && facts.reason in passReasonWords ? passReasonWords[facts.reason as PassReason] : '说不准';
