import type {
  AnswerFault,
  BallotChannel,
  ConflictDecision,
  ConflictKind,
  DeliveryMeans,
  NoCast,
} from './ballot.rules';
import type { BoxOwed } from '../home-vote/home-vote.rules';
import { boxOwedWords } from '../home-vote/home-vote.words';
import type { AskedMove, VoteOwed, VoteState } from './life.rules';
import type { Carrier, EnteredPaper } from './office.contract';
import { wholeMetres } from './share.rules';
import type { Choice } from './tally.rules';
import { numberWords } from '../number.words';

export const voteStateWords: Record<VoteState, string> = {
  draft: '在写',
  ready: '齐了，待公告',
  noticed: '公告中',
  open: '正在表决',
  closed: '截止了，待计票',
  counted: '计好票，待公示',
  objections: '公示中',
  final: '结果定了',
  void: '作废了',
  cancelled: '不办了',
};

export const voteMoveWords: Record<AskedMove, string> = {
  prepare: '都齐了',
  rewrite: '退回去改',
  post: '贴出公告',
  extend: '延长',
  count: '计票',
  recount: '再计一次',
  publish: '公示结果',
  settle: '确认结果',
  cancel: '不办了',
  annul: '作废',
};

export const choiceWords: Record<Choice, string> = { yes: '同意', no: '不同意', abstain: '弃权' };

export const channelWords: Record<BallotChannel, string> = {
  phone: '手机',
  paper: '纸质票',
  window: '窗口',
  city: '市表决系统',
};

export const deliveryWords: Record<DeliveryMeans, string> = {
  message: '发了消息',
  call: '打了电话',
  door: '上门说了',
  post: '寄了挂号信',
  paper: '送了纸质票',
};

export const conflictWords: Record<ConflictKind, string> = {
  second_ballot: '这一户已经有票，又来了一张',
  entries_differ: '两个人录的不一样',
  co_owner: '共有人说这张票不算',
  sale: '投票期间换了业主',
  proxy: '业主说没有委托',
};

export const decisionWords: Record<ConflictDecision, string> = {
  keep: '先前的票算数',
  replace: '改算后来的票',
  none: '都不算',
};

/** Why there is no button to vote, in one line. */
export const noCastWords: Record<NoCast, string> = {
  sign_in: '登录后才能投票',
  not_owner: '业主才能表决；您不在这次的业主名册上，有疑问请打社区电话',
  not_yet: '还没开始投票',
  over: '投票已经截止了',
  cast: '您这一票已经投了',
  co_owner: '您家的票已由另一位业主投了',
  city: '按本市规定，网上投票只能在市表决系统投',
  paper_only: '这一票请用纸质票或到窗口投',
};

export const answerFaultWords: Record<AnswerFault, string> = {
  missing: '每一题都要选一项；不想选的可以选弃权',
  twice: '一题只能选一项',
  unknown: '没有这一题，请刷新再看',
};

/** An area in hundredths of a square metre in whole ones, as bars are read: 36,574 ㎡. */
export const wholeAreaWords = (area: number): string => `${numberWords(wholeMetres(area))} ㎡`;

/** A slot as it is told to everybody: its homes, or how many they are. */
export const slotLabel = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.slice(0, 2).join('、')}等 ${labels.length} 处` : labels.join('、');

/** What is wrong with a vote that is written. */
export const voteFaults = {
  place: '请选一个小区',
  matter: '请选表决的事项',
  topic: '没有找到这个议题',
  building: '有的楼不在这个小区',
  document: '有的材料找不到了，请重新选',
  electorate: '请选这个小区的表决权清册',
  past: '开始的时间已经过了，请选以后的',
  order: '截止要晚于开始',
  far: '时间太远了，请选两年以内的',
  earlier: '只能往后延，不能提前截止',
  reason: '请写原因，业主都会看到',
  decision: '这种情况不能这样定',
  day: '要在公告那天以后、今天以前',
  photo: '请拍下有签名的票',
  photoElsewhere: '这张照片已经用在别的户上了，请重新拍',
  scope: '清册要正好是这次表决的楼',
  city: '请填市表决系统的网址（https 开头）',
} as const;

/** What the fields of a vote are called. */
export const voteFieldWords = {
  title: '表决什么',
  matter: '事项',
  buildings: '哪些楼',
  questions: '题目',
  documents: '材料',
  opensAt: '几时开始',
  closesAt: '几时截止',
  cents: '金额',
  electorateId: '表决权清册',
  cityAddress: '市表决系统网址',
  placeId: '小区',
  topicId: '议题',
  version: '哪一版',
  move: '做什么',
  reason: '原因',
  slotId: '哪一户',
  edition: '清册',
  answers: '选择',
  words: '说明',
  yes: '同意',
  code: '票号',
  documentId: '照片',
  proxyId: '受托人',
  carrier: '谁带来的',
  holderName: '受托人姓名',
  holderPhone: '受托人手机号',
  propertyStaff: '物业人员',
  decision: '怎么定',
  answer: '答复',
  upheld: '异议成立',
  slots: '哪些户',
  means: '怎么送的',
  day: '哪天',
  q: '房号',
  what: '打印什么',
  file: '文件',
} as const;

/** What became of a paper with an entry. */
export const enteredWords: Record<EnteredPaper['outcome'], string> = {
  waits: '记下来了，等另一个人再录一次',
  counts: '两次一样，算上了',
  differs: '和前一次不一样，列出来了，请第三个人再录',
  conflict: '这一户已经有票，列出来等核对',
};

/** What a form says of whoever carried a paper before it is sent; nothing where that is complete. */
export const carrierFaultOf = (carrier: Carrier | null): string | undefined =>
  carrier && carrier.name.trim().length < 2 ? '请写带票的人的姓名' : undefined;

/** ，张三带来; nothing where owners brought it themselves. */
export const carriedWords = (names: readonly string[]): string =>
  names.length ? `，${names.join('、')}带来` : '';

/** What happened in a conflict, without a choice. */
export const conflictSaid = {
  second: (first: string, second: string) => `先有${first}的票，又来了${second}的票`,
  differ: '两次录入不一致，请第三个人再录一次，或者请业主当面核对',
  coOwner: (words: string) => `共有人说：${words}`,
  sale: '换了业主，先前的票已经投了',
  proxy: '业主说没有委托这个人',
} as const;

/** What is told to a person about a vote. */
export const voteMessageWords = {
  noticed: (title: string, opens: string) => ({
    title: '业主表决公告',
    words: `“${title}”要表决，${opens} 开始投票。先看看方案和材料`,
  }),
  opened: (title: string, closes: string) => ({
    title: '开始投票了',
    words: `“${title}”开始投票，${closes} 截止。手机、纸质票都可以`,
  }),
  extended: (title: string, closes: string) => ({
    title: '投票延长了',
    words: `“${title}”延长到 ${closes} 截止`,
  }),
  coOwner: (title: string) => ({
    title: '您家的票投了',
    words: `“${title}”，您家的票由另一位业主投了。不同意可以在截止前提出`,
  }),
  proxyAsked: (title: string, holder: string) => ({
    title: '有人说受您委托投票',
    words: `“${title}”，${holder} 交来您的委托书。请看一下是不是您写的`,
  }),
  proxyGiven: (title: string, holder: string) => ({
    title: '您家委托了别人投票',
    words: `“${title}”，您家的另一位业主委托 ${holder} 投票。您自己投，就算您家的`,
  }),
  published: (title: string) => ({ title: '表决结果公示', words: `“${title}”的结果在公示，有异议可以提` }),
  settled: (title: string) => ({ title: '表决结果定了', words: `“${title}”的结果已经确认` }),
  annulled: (title: string, reason: string) => ({
    title: '这次表决作废了',
    words: `“${title}”不作数了：${reason}`,
  }),
  answered: (title: string) => ({ title: '您的异议有答复了', words: `“${title}”，请点开看` }),
  late: (title: string, what: string) => ({
    title: '表决的事过期了',
    words: `“${title}”：${what}，请今天办`,
  }),
} as const;

/** What those who took part in a topic are told of its vote, in one line. */
export const tieWords = {
  posted: (title: string) => `业主表决公告了：${title}`,
  ended: (title: string, passed: boolean) => `业主表决${passed ? '通过' : '没有通过'}：${title}`,
} as const;

/** What somebody owes to a vote of owners or of homes, as it follows their name. */
export const voteOwedWords: Record<VoteOwed | BoxOwed, string> = {
  prepare: '把表决准备齐',
  post: '贴出公告',
  paper: '录第二遍纸质票',
  third: '录第三遍纸质票',
  conflict: '定要核对的票',
  count: '计票',
  publish: '公示结果',
  objection: '答复异议',
  settle: '确认结果',
  ...boxOwedWords,
};

/** What is owed while a vote stands somewhere. */
export const owedWords: Partial<Record<VoteState, string>> = {
  closed: '要计票',
  counted: '要公示结果',
  objections: '要答复异议、确认结果',
};

/** What the page behind the code of a slip says: never a choice. */
export const slipPageWords = {
  title: '查我的票',
  missing: '没有这个票号，请核对',
  counted: (channel: string, at: string) => `算上了：${at}，${channel}`,
  waiting: '收到了，还在由第二个人核对',
  conflict: '收到了，有一处要核对，社区会联系您',
  none: '还没有收到这一户的票',
  about: (title: string) => `表决：${title}`,
  closes: (at: string) => `截止：${at}`,
  privacy: '这里只说票算没算上，不说投了什么',
  ended: '这个票号已经换了，请用新的',
} as const;

/** Words for the city's file. */
export const cityWords = {
  code: '票号',
  home: '房屋',
  area: '面积',
  question: (number: number) => `第${number}题`,
  missingColumn: (name: string) => `缺一列：${name}`,
  unknownCode: (row: number) => `第 ${row} 行的票号不对`,
  stranger: (code: string) => `票号 ${code} 不是这次表决的`,
  twice: (row: number) => `第 ${row} 行和前面同一票号的选择不一样`,
  choice: (row: number) => `第 ${row} 行的选择只能是同意、不同意、弃权`,
  empty: '文件里没有票',
} as const;

/** Turnout that is enough, or of which all are waited for. */
export const enoughWords = (bars: boolean, part: number, total: number): string =>
  bars ? '参加的够三分之二了' : `${part} 户投了，一共 ${total} 户`;

/** Turnout of buildings that are too small to be told alone. */
export const restOfBuildings = '其他楼';
export const buildingWords = (number: string): string => `${number} 号楼`;
