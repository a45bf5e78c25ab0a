import type { Template } from './notice.rules';

/** What a message may mention; never the resident's words, which are the ticket's to show. */
export interface Mention {
  readonly category: string;
  readonly place: string;
  readonly number: string;
  readonly unit: string;
  readonly handler: string | null;
  /** The next due instant, already in words: 11月19日 17:30 前办结. */
  readonly due: string | null;
  readonly clock: string | null;
  /** What was asked for or granted of more time: 缓办：等天气，到11月25日. */
  readonly delay: string | null;
  /** Who is called to help, where it is about that. */
  readonly helper: string | null;
}

interface Said {
  readonly title: string;
  readonly words: string;
}

const what = ({ place, category }: Mention) => `${place}，${category}`;
const who = ({ unit, handler }: Mention) => [unit, handler].filter(Boolean).join(' ');
const helper = ({ helper }: Mention) => helper ?? '一起办的人';
const until = ({ due }: Mention) => (due ? `，${due}` : '');

/** The title and sentence of each message. */
export const messageWords: Record<Template, (mention: Mention) => Said> = {
  assigned: (m) => ({ title: '新派来一件事', words: `${what(m)}${until(m)}` }),
  queued: (m) => ({ title: '有一件事等着派人', words: `${what(m)}${until(m)}` }),
  accepted: (m) => ({ title: '您报的事有人受理了', words: `${what(m)}。${who(m)}在办${until(m)}` }),
  passed: (m) => ({ title: '您报的事转给了合适的人', words: `${what(m)}。现在由${who(m)}负责${until(m)}` }),
  asked: (m) => ({ title: '办理人想问问情况', words: `${what(m)}。点开看看，补充几句就行` }),
  interim: (m) => ({ title: '您报的事有了回话', words: `${what(m)}。点开看看说了什么` }),
  resolved: (m) => ({ title: '您报的事办结了', words: `${what(m)}。接下来会再告诉您结果${until(m)}` }),
  answered: (m) => ({
    title: '您报的事办完了，等您评价',
    words: `${what(m)}。办好没有，您说了算${until(m)}`,
  }),
  finished: (m) => ({ title: '您发现的事办完了', words: `${what(m)}。${who(m)}办的，结果写在里面` }),
  declined: (m) => ({ title: '您报的事办不了', words: `${what(m)}。原因和去处写在里面` }),
  reopened: (m) => ({ title: '您报的事重新办', words: `${what(m)}。由${who(m)}负责${until(m)}` }),
  upheld: (m) => ({ title: '核对过了', words: `${what(m)}。核对的结果写在里面` }),
  doubted: (m) => ({ title: '有一件事等着核对', words: `${what(m)}，编号 ${m.number}${until(m)}` }),
  returned: (m) => ({ title: '有一件事退回来了', words: `${what(m)}，请重新派人${until(m)}` }),
  referred: (m) => ({ title: '有一件事请您定去处', words: `${what(m)}${until(m)}` }),
  added: (m) => ({ title: '报事人补充了情况', words: what(m) }),
  urged: (m) => ({ title: '报事人催了一次', words: `${what(m)}${until(m)}` }),
  withdrawn: (m) => ({ title: '报事人撤回了', words: what(m) }),
  carryAsked: (m) => ({
    title: '有人申请长期办理',
    words: `${what(m)}，编号 ${m.number}，请答复${until(m)}`,
  }),
  carryGranted: (m) => ({ title: '同意长期办理了', words: `${what(m)}，按节点办${until(m)}` }),
  carryDenied: (m) => ({ title: '没有同意长期办理', words: `${what(m)}，按原来的期限办${until(m)}` }),
  carried: (m) => ({
    title: '您报的事转为长期办理',
    words: `${what(m)}。一时办不完，有节点、有人负责，里面看得到每一步`,
  }),
  progressed: (m) => ({ title: '您报的事有了进展', words: `${what(m)}。点开看看办到哪一步` }),
  planned: (m) => ({ title: '长期办理的事定了下一步', words: `${what(m)}${until(m)}` }),
  broughtBack: (m) => ({ title: '您报的事回到限期办理', words: `${what(m)}${until(m)}` }),
  silent: (m) => ({ title: '报事人没有回话', words: `${what(m)}。问的话没有等到回音，请您来定${until(m)}` }),
  unwatched: (m) => ({
    title: '有一件事差点没人盯',
    words: `${what(m)}，编号 ${m.number}，请看一看${until(m)}`,
  }),
  called: (m) => ({ title: '请您来一起办', words: `${what(m)}。${who(m)}在办，先报到` }),
  alarmed: (m) => ({ title: '紧急吹哨，马上来', words: `${what(m)}。请${helper(m)}十分钟内报到` }),
  enlisted: (m) => ({ title: '请您一起办一件事', words: `${what(m)}。${who(m)}在办，能来请报到` }),
  firmCalled: (m) => ({ title: '居民吹哨叫物业', words: `${what(m)}，请了${helper(m)}` }),
  helperCame: (m) => ({ title: '一起办的人报到了', words: `${helper(m)}报到了。${what(m)}` }),
  helpCame: (m) => ({ title: `${helper(m)}报到了`, words: `${what(m)}。和${who(m)}一起办` }),
  helperLacks: (m) => ({ title: '请的人来不了', words: `${helper(m)}来不了，要另外请人。${what(m)}` }),
  helperDone: (m) => ({ title: '一起办的人办好了', words: `${helper(m)}办好了。${what(m)}` }),
  notNeeded: (m) => ({ title: '这件事不用来了', words: what(m) }),
  raised: (m) => ({ title: '提级办理了', words: `${what(m)}，请了${helper(m)}` }),
  raisedForYou: (m) => ({
    title: '您报的事有上一级一起办',
    words: `${what(m)}。${helper(m)}也来办${until(m)}`,
  }),
  recategorised: (m) => ({
    title: '您报的事换了类别',
    words: `${what(m)}。现在由${who(m)}负责，期限没有变`,
  }),
  supervised: (m) => ({ title: '上级督办了一件事', words: `${what(m)}，编号 ${m.number}，请按时答复` }),
  underOrder: (m) => ({ title: '您报的事上级在督办', words: `${what(m)}。${who(m)}要向上级说明怎么办` }),
  orderAnswered: (m) => ({
    title: '督办有了答复',
    words: `${what(m)}，编号 ${m.number}，满意就结束，不满意再督办`,
  }),
  orderClosed: (m) => ({ title: '督办结束了', words: `${what(m)}，编号 ${m.number}` }),
  remarked: (m) => ({ title: '业主监督提了意见', words: `${what(m)}，编号 ${m.number}，请答复` }),
  separated: (m) => ({ title: '您报的事单独办', words: `${what(m)}。由${who(m)}负责${until(m)}` }),
  linked: (m) => ({ title: '和一件大事一起办', words: `${what(m)}。还是由${who(m)}负责，期限不变` }),
  parentDone: (m) => ({
    title: '一起办的大事有了结果',
    words: `${what(m)}，编号 ${m.number}。请看这一件办好没有，单独办结`,
  }),
  pressed: (m) => ({ title: '有人被请改评价', words: `${what(m)}，编号 ${m.number}，请您看一看` }),
  soon: (m) => ({ title: `快到期了，还没${m.clock ?? '办'}`, words: `${what(m)}${until(m)}` }),
  delayAsked: (m) => ({
    title: '有人申请缓办或延期',
    words: `${what(m)}，${m.delay ?? ''}，请答复${until(m)}`,
  }),
  delayGranted: (m) => ({ title: '同意缓办或延期了', words: `${what(m)}，${m.delay ?? ''}${until(m)}` }),
  delayed: (m) => ({
    title: '您报的事要多等几天',
    words: `${what(m)}。${m.delay ?? ''}；新的期限：${m.due ?? '见里面'}`,
  }),
  delayDenied: (m) => ({ title: '没有同意缓办或延期', words: `${what(m)}，按原来的期限办${until(m)}` }),
  resumed: (m) => ({ title: '缓办结束，请接着办', words: `${what(m)}${until(m)}` }),
  goesOn: (m) => ({ title: '您报的事接着办了', words: `${what(m)}${until(m)}` }),
  late: (m) => ({ title: `没有按时${m.clock ?? '办'}`, words: `${what(m)}，编号 ${m.number}，请尽快办` }),
  stillLate: (m) => ({
    title: `超期了，还没${m.clock ?? '办'}`,
    words: `${what(m)}，编号 ${m.number}，请马上过问`,
  }),
  lateBelow: (m) => ({
    title: `有一件事没有按时${m.clock ?? '办'}`,
    words: `${what(m)}，编号 ${m.number}，在${who(m)}那里，请督办`,
  }),
};

/** Who answers questions where no community in particular does. */
export const communityWords = '社区';

/** The community answered what an inspector of the owners had said. */
export const remarkAnsweredWords = {
  title: '社区答复了您的意见',
  words: '在“业主监督”里点开那件事看答复',
} as const;

/** What the fields of asks about messages are called. */
export const noticeFieldWords = { after: '从哪一条', upTo: '到哪一条' } as const;
