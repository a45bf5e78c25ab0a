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
}

interface Said {
  readonly title: string;
  readonly words: string;
}

const what = ({ place, category }: Mention) => `${place}，${category}`;
const who = ({ unit, handler }: Mention) => [unit, handler].filter(Boolean).join(' ');
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
  late: (m) => ({ title: `没有按时${m.clock ?? '办'}`, words: `${what(m)}，编号 ${m.number}，请尽快办` }),
  lateBelow: (m) => ({ title: `社区没有按时${m.clock ?? '办'}`, words: `${what(m)}，编号 ${m.number}` }),
};

/** Who answers questions where no community in particular does. */
export const communityWords = '社区';

/** What the fields of asks about messages are called. */
export const noticeFieldWords = { after: '从哪一条', upTo: '到哪一条' } as const;
