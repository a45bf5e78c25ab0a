import { dayWords, momentWords } from '../deadline/deadline.words';
import { localDate } from '../deadline/shanghai.rules';
import type { Leak } from '../wish/wish.rules';
import type {
  ArgumentState,
  RefusedTopic,
  Side,
  Stage,
  StageLevel,
  StageHolder,
  StepFault,
  SupportFault,
  TakenPart,
  TopicOwedWhat,
  TopicAnswer,
  TopicMove,
  TopicState,
  WithheldReason,
} from './topic.rules';

/** What the stages are called where a district gave no name of its own. */
export const stageWords: Record<Stage, string> = {
  raise: '提事',
  hear: '听事',
  discuss: '议事',
  decide: '定事',
  do: '办事',
  judge: '评事',
};

/** What goes on in a stage. */
export const stageDoing: Record<Stage, string> = {
  raise: '邻居提的',
  hear: '上门听意见',
  discuss: '开会商量',
  decide: '定下来',
  do: '照决定办',
  judge: '请大家评',
};

export const topicStateWords: Record<TopicState, string> = {
  pending: '等着核实',
  open: '进行中',
  done: '已办成',
  declined: '未采纳',
  merged: '已并入',
  withdrawn: '已撤回',
  refused: '没有公布',
};

export const topicMoveWords: Record<TopicMove, string> = {
  publish: '公布',
  refuse: '不公布',
  revise: '改一改',
  withdraw: '撤回',
  takeUp: '采纳',
  study: '正在研究',
  decline: '不采纳',
  enter: '进入下一步',
  merge: '并入另一个议题',
  finish: '办成了',
  reopen: '重新办',
};

export const answerWords: Record<TopicAnswer, string> = {
  taken: '采纳',
  studying: '正在研究',
  not_taken: '不采纳',
};

export const partWords: Record<TakenPart, string> = {
  raised: '提出',
  supported: '附议',
  came: '来过会',
  spoke: '说过话',
  voted: '投过票',
  judged: '评过',
};

export const levelWords: Record<StageLevel, string> = {
  grid: '网格',
  compound: '小区',
  community: '社区',
  street: '街道',
  district: '区',
};

/** Whose post a step falls to. */
export const holderWords: Record<StageHolder, string> = {
  handle: '网格员、物业和部门的人',
  coordinate: '社区工作者',
  lead: '社区书记',
  supervise: '街道和区里的人',
};

/** Why neighbours do not see a topic, kindly, with what can be done. */
export const refusedTopicWords: Record<RefusedTopic, string> = {
  private: '里面有姓名、电话或者几室，邻居都会看到。去掉以后再提交就行',
  matter: '这件事有人管、有期限，不用商量，请用“报一件事”',
  same: '已经有一个一样的议题，可以去附议它',
  law: '这件事不由邻居商量决定，法律或者上级已经有规定',
  unclear: '还看不明白想商量什么，写清楚在哪里、想怎么样',
  other: '原因写在下面',
};

export const sideWords: Record<Side, string> = { for: '支持', worry: '担心', fact: '补充事实' };
export const argumentStateWords: Record<ArgumentState, string> = {
  pending: '等社区看过再显示',
  shown: '已显示',
  withheld: '没有显示',
};
export const withheldWords: Record<WithheldReason, string> = {
  private: '里面说出了别人是谁、住哪里',
  abuse: '里面有骂人的话',
  advert: '像是广告',
  off_topic: '和这个议题没有关系',
  same: '已经有一样的话',
  other: '原因写在下面',
};

/** What is said where somebody may not support or argue: one line in place of the button. */
export const supportFaultWords: Record<SupportFault, string> = {
  signed_out: '登录以后才能附议',
  not_home: '住在这个社区、绑定了住址的邻居可以附议',
  own: '您提的，不用自己附议',
  over: '已经过了附议的时候',
};
export const argueFaultWords: Record<Exclude<SupportFault, 'own'>, string> = {
  signed_out: '登录以后才能留话',
  not_home: '住在这个社区、绑定了住址的邻居可以留话',
  over: '这个议题已经结束，不再收话',
};

export const stepFaultWords: Record<StepFault, string> = {
  few: '至少要有四步',
  first: '第一步是提事',
  last: '最后一步是评事',
  order: '步骤要按提、听、议、定、办、评的次序，每样一次',
};

const leakWords: Record<Leak, string> = {
  phone: '像是电话号码',
  identity: '像是身份证号',
  room: '写了几室或者门牌',
  account: '像是微信号之类的账号',
};
/** What is said at a text that gives somebody away. */
export const givingAwayWords = (leak: Leak): string => `邻居都会看到，里面${leakWords[leak]}，改一改`;

/** What is owed to a topic, as the list of what waits says it. */
export const topicOwedWords: Record<TopicOwedWhat, string> = {
  review: '等社区核实',
  stage: '等办完这一步',
  study: '等研究后答复',
  argument: '留话等着看',
  call: '等人回话',
};

/** The labels that keep the three ladders apart. */
export const groupLabel = (group: string): string => `${group}发起，征询意见，不是表决`;
export const supportLabel = '附议只说明多少人想议，不是表决';

/** What the fields of topics are called. */
export const topicFieldWords = {
  title: '想商量什么',
  words: '说说看',
  reach: '哪里的事',
  homeId: '哪个家',
  code: '门牌码',
  placeId: '在哪里',
  ticketId: '哪件事',
  name: '姓名',
  phone: '电话',
  agreed: '本人同意',
  echoBy: '怎么回话',
  groupId: '哪个小组',
  because: '为什么',
  stage: '哪一步',
  into: '并入哪个',
  reason: '原因',
  cost: '要花多少钱',
  on: '哪天',
  side: '哪一种',
  view: '看哪些',
  after: '从哪里起',
  move: '做什么',
  version: '哪一版',
  fields: '内容',
  wants: '有进展告诉我',
  show: '给不给看',
  note: '怎么说的',
  steps: '步骤',
  days: '几天',
  permission: '谁来办',
  level: '哪一级',
  buildingSupport: '楼里的事几人附议',
  compoundSupport: '小区的事几人附议',
  reviewDays: '几天内核实',
  argumentDays: '几天内看留话',
  callDays: '几天内回话',
  studyDays: '最多研究几天',
  mostOpen: '一人最多几个',
  mostSaid: '一人最多留几句',
} as const;

interface Named {
  readonly title: string | null;
}
const what = ({ title }: Named): string => `“${title ?? '议题'}”`;

/** The one line that goes to everybody who took part. */
export const echoWords = {
  published: '大家看得到了，附议够了就进入下一步',
  entered: (
    name: string,
    step: number,
    { owner, due, because }: { owner: string; due: Date; because: string },
  ) => `进入第 ${step} 步${name}，${owner}在${dueDayWords(due)}前办完。${because}`,
  supported: (count: number) => `${count} 人附议，够数了。`,
  answered: (answer: TopicAnswer, because: string, on: string | null) =>
    `答复：${answerWords[answer]}。${because}${on ? `，${answer === 'studying' ? `${dayWords(on)}前答复` : `${dayWords(on)}办`}` : ''}`,
  merged: (into: string, because: string) => `并到“${into}”里一起办，您还会收到进展。${because}`,
  joined: (title: string) => `“${title}”并进来一起办`,
  finished: (because: string) => `办成了。${because}`,
  reopened: (because: string) => `重新办。${because}`,
} as const;

/** A due as a day, for a line that is read later. */
export const dueDayWords = (due: Date): string => dayWords(localDate(new Date(+due - 1)));

/** What people are told of a topic. */
export const topicMessageWords = {
  echoed: (topic: Named, line: string) => ({ title: '议题有进展', words: `${what(topic)}：${line}` }),
  raised: (topic: Named, due: Date) => ({
    title: '有一个议题等着核实',
    words: `${what(topic)}，请在${momentWords(due)}前核实`,
  }),
  late: (topic: Named) => ({ title: '议题超期没有核实', words: `${what(topic)}还没有人看` }),
  entered: (topic: Named, name: string, due: Date) => ({
    title: `议题到您这里：${name}`,
    words: `${what(topic)}，${dueDayWords(due)}前办完`,
  }),
  overdue: (topic: Named, name: string) => ({
    title: '议题这一步超期了',
    words: `${what(topic)}的${name}过了日子，请办完或者说明`,
  }),
  studied: (topic: Named) => ({ title: '研究的日子到了', words: `${what(topic)}说好今天前答复，请答复` }),
  argued: (topic: Named) => ({ title: '有一条留话等着看', words: `${what(topic)}` }),
  argumentLate: (topic: Named) => ({ title: '留话超期没有看', words: `${what(topic)}` }),
  withheld: (topic: Named, why: string) => ({
    title: '您的留话没有显示',
    words: `${what(topic)}：${why}。改一改可以再留`,
  }),
  refused: (topic: Named, why: string) => ({
    title: '您提的议题这次没有公布',
    words: `${what(topic)}：${why}`,
  }),
  toCall: (topic: Named, line: string) => ({
    title: '请给没有手机的邻居回个话',
    words: `${what(topic)}：${line}`,
  }),
  callLate: (topic: Named) => ({ title: '还没有给提事的人回话', words: `${what(topic)}` }),
} as const;
