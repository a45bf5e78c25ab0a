import type { TicketMove } from './ticket.rules';
import { ticketFieldWords } from './ticket.words';

/** What a person reads around one move: beside its row, over its words, on its button, and once it is done. */
export interface MoveCopy {
  /** What it is for, in the list of what else can be done. */
  about: string;
  /** The label, hint and example of its words. */
  words?: { label: string; hint?: string; empty?: string; note?: string };
  act: string;
  /** At most 14 characters. */
  done: string;
}

const toReporter = '报事的邻居看得到';
const amongUs = '只有同事看得到';
const toHandler = { label: '跟办理人说明', note: amongUs };

/** The moves of people at work, each with its words. */
export const moveCopy = {
  accept: {
    about: '认下这件事，按期限办',
    words: { label: '跟邻居说一句', hint: '可以不写', empty: '比如：明天上午去看', note: toReporter },
    act: '受理这件事',
    done: '受理了',
  },
  spot: {
    about: '已经办完的，一步记好',
    words: { label: '跟邻居说一句', empty: '比如：已经把门关严了', note: toReporter },
    act: '当场办好了',
    done: '记下了，等邻居评价',
  },
  ask: {
    about: '有地方没说清，问一句',
    words: { label: '想问什么', empty: '比如：是几层的灯', note: '报事的邻居会收到，期限照算' },
    act: '问报事人',
    done: '问过去了',
  },
  interim: {
    about: '还没办完，先说说进展',
    words: { label: '进展怎样', empty: '比如：配件周五到', note: toReporter },
    act: '先回个话',
    done: '回过话了',
  },
  note: {
    about: '给接着办的同事留句话',
    words: { label: '想补充什么', empty: '比如：到现场看过，是线路坏了', note: amongUs },
    act: '补充说明',
    done: '补充上了',
  },
  handOver: {
    about: '转给管这件事的单位或人',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '转交',
    done: '转交了',
  },
  return: {
    about: '不归这里管，退回社区重新派',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '退回社区',
    done: '退回社区了',
  },
  refer: {
    about: '说不准归谁，社区 2 小时内定',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '请社区定',
    done: '交给社区定了',
  },
  resolve: {
    about: '记下办成什么样',
    words: { label: '跟邻居说一句', empty: '比如：换了声控灯，测试三次都亮', note: toReporter },
    act: '办结',
    done: '办结了',
  },
  feedback: {
    about: '把结果告诉报事的邻居',
    words: { label: '说了什么', empty: '比如：灯已经换好，邻居说亮了', note: toReporter },
    act: '反馈过了',
    done: '反馈了，等邻居评价',
  },
  askPause: {
    about: '要等人、等料、等天气，停一停期限',
    words: { label: '为什么要等', empty: '比如：灯罩从厂里调货，25 日到', note: amongUs },
    act: '申请缓办',
    done: '申请过了，等答复',
  },
  askExtension: {
    about: '按期办不完，多要几天',
    words: { label: '为什么办不完', empty: '比如：要开挖路面，得等市政排期', note: amongUs },
    act: '申请延期',
    done: '申请过了，等答复',
  },
  resume: {
    about: '不用再等了，期限接着算',
    words: { label: '跟邻居说一句', hint: '可以不写', empty: '比如：配件到了，明天来装', note: toReporter },
    act: '恢复办理',
    done: '恢复办理了',
  },
  grantDelay: {
    about: '同意缓办或延期，报事人会知道',
    words: { label: '跟办理人说一句', hint: '可以不写', note: amongUs },
    act: '同意',
    done: '同意了',
  },
  denyDelay: {
    about: '不同意，按原来的期限办',
    words: { label: '为什么不同意', note: amongUs },
    act: '不同意',
    done: '答复了',
  },
  dispatch: {
    about: '派给一个单位或一个人',
    words: { ...toHandler, hint: '可以不写' },
    act: '派单',
    done: '派出去了',
  },
  redirect: {
    about: '换一个单位或一个人办',
    words: { ...toHandler, label: '为什么改派' },
    act: '改派',
    done: '改派了',
  },
  adjudicate: {
    about: '定下来归谁，不能再退',
    words: { ...toHandler, label: '为什么归他们' },
    act: '就这么定',
    done: '定下来了',
  },
  decline: {
    about: '不归我们管的，写清去处',
    words: {
      label: '原因，和可以去哪里办',
      empty: '比如：这归房管局管，电话 8555 0170',
      note: toReporter,
    },
    act: '不受理',
    done: '已答复邻居',
  },
  uphold: {
    about: '核对过，结果不变',
    words: { label: '核对的结果', empty: '比如：今天去看过，灯是亮的', note: toReporter },
    act: '维持办理结果',
    done: '核对完了',
  },
  reopen: {
    about: '核对过，确实要重新办',
    words: { label: '核对的结果', empty: '比如：灯还是不亮，要换线路', note: '报事的邻居和办理人都看得到' },
    act: '重新办',
    done: '重新办了',
  },
  askCarry: {
    about: '一时办不完，有节点、有人负责地办',
    words: { label: '为什么要长期办', empty: '比如：外墙要整体翻修，要走维修资金', note: amongUs },
    act: '申请长期办理',
    done: '申请了，等答复',
  },
  carry: {
    about: '同意按节点办，原来的期限停下',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '同意长期办理',
    done: '同意了',
  },
  denyCarry: {
    about: '不同意，按原来的期限办',
    words: { label: '为什么不同意', note: amongUs },
    act: '不同意',
    done: '没有同意',
  },
  reach: {
    about: '一步办到了，记下来',
    words: { label: '怎么办到的', empty: '比如：第三方看过了，报告在社区', note: toReporter },
    act: '这一步办到了',
    done: '记下了',
  },
  progress: {
    about: '写一句给等着的邻居看',
    words: { label: '补充几句', hint: '可以不写', note: toReporter },
    act: '公布进展',
    done: '公布了',
  },
  plan: {
    about: '会商过了，定下次哪天看',
    words: { label: '会商的结果', empty: '比如：第三方改期，往后排一周', note: toReporter },
    act: '就这么定',
    done: '定下来了',
  },
  reassign: {
    about: '换一个单位或一个人负责',
    words: { ...toHandler, label: '为什么换' },
    act: '换人负责',
    done: '换好了',
  },
  bringBack: {
    about: '不用等了，重新按期限办',
    words: { label: '为什么不用等了', note: toReporter },
    act: '回到限期办理',
    done: '按期限办了',
  },
  referUp: {
    about: '社区也定不了，请街道来定',
    words: { label: '为什么定不了', empty: '比如：市政和物业都说不归自己', note: amongUs },
    act: '请街道定',
    done: '交给街道定了',
  },
  recategorise: {
    about: '报错了类别，改对它，该谁办就转给谁',
    words: { label: '跟邻居说一句', empty: '比如：是水管的事，转给供水站', note: toReporter },
    act: '改类别',
    done: '改好了',
  },
  whistle: {
    about: '请别的单位来一起办，期限照算',
    words: { label: '为什么请他们', empty: '比如：要关总阀，物业得来', note: amongUs },
    act: '吹哨',
    done: '吹过哨了',
  },
  enlist: {
    about: '请社区里的人搭把手',
    words: { label: '具体做什么', hint: '可以不写', empty: '比如：帮忙扶一下梯子', note: amongUs },
    act: '请来一起办',
    done: '请过了',
  },
  raise: {
    about: '这一级办不了，请上一级一起办',
    words: { label: '为什么要提级', empty: '比如：要几个单位一起定', note: amongUs },
    act: '提级办理',
    done: '提上去了',
  },
  arrive: {
    about: '来了，先报个到',
    words: { label: '说一句', hint: '可以不写', empty: '比如：两个师傅在路上', note: amongUs },
    act: '报到',
    done: '报到了',
  },
  finish: {
    about: '自己这一部分办好了',
    words: { label: '办了什么', empty: '比如：总阀关好了', note: amongUs },
    act: '协办好了',
    done: '记下了',
  },
  excuse: {
    about: '来不了或者办不下去，把原因说清楚',
    words: { label: '是什么原因', note: '请您来的人和社区马上知道' },
    act: '说明原因',
    done: '说明了',
  },
  dismiss: {
    about: '不用他们来了',
    words: { label: '为什么不用来了', note: '请来的人会收到' },
    act: '不用来了',
    done: '告诉他们了',
  },
  supervise: {
    about: '要办的人按时说明，不改原来的期限',
    words: { label: '要他们说明什么', empty: '比如：为什么还没修好，打算哪天修好', note: amongUs },
    act: '督办',
    done: '督办了',
  },
  answerOrder: {
    about: '向督办的上级说明情况',
    words: { label: '怎么答复', empty: '比如：灯头缺货，周五装上', note: '督办的上级和同事看得到' },
    act: '答复督办',
    done: '答复了',
  },
  closeOrder: {
    about: '答复满意，或者不用督办了',
    words: { label: '给办的人说一句', empty: '比如：知道了，请按时装好', note: amongUs },
    act: '结束督办',
    done: '督办结束了',
  },
  link: {
    about: '几件是一件大事，各自照样办结',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '并入一件大事',
    done: '并进去了',
  },
  unlink: {
    about: '和那件大事分开',
    words: { label: '补充几句', hint: '可以不写', note: amongUs },
    act: '单独办',
    done: '改成单独办了',
  },
  separate: {
    about: '其实不是同一件，重新派人办',
    words: { label: '为什么拆开', empty: '比如：是另一盏灯', note: '报事的邻居和办理人都看得到' },
    act: '拆开单独办',
    done: '拆开了',
  },
} satisfies Partial<Record<TicketMove, MoveCopy>>;

export type StaffMove = keyof typeof moveCopy;

const unitAsks: Partial<Record<StaffMove, string>> = {
  handOver: '转交给谁',
  return: '该转给谁',
  reopen: '由谁重新办',
  adjudicate: '归谁办',
  reassign: '换给谁',
  whistle: '请哪家来',
  raise: '请哪个单位',
  separate: '由谁单独办',
};

/** What can be done about a long matter; it stands under a heading of its own. */
export const longMoves: readonly StaffMove[] = [
  'askCarry',
  'carry',
  'denyCarry',
  'reach',
  'progress',
  'plan',
  'reassign',
  'bringBack',
];

/** How a move's form asks for the unit. */
export const unitAsk = (move: StaffMove): string => unitAsks[move] ?? '派给谁';

/** The moves of people at work among those that are open. */
export const staffMoves = (open: readonly TicketMove[]): StaffMove[] =>
  open.filter((move): move is StaffMove => move in moveCopy);

/** What the fields of a move's form are called where one is missing or wrong. */
export function moveFieldNames(move: StaffMove): Readonly<Record<string, string>> {
  const { words }: MoveCopy = moveCopy[move];
  return {
    ...ticketFieldWords,
    unitId: unitAsk(move),
    milestones: '节点，每一步都要写清哪天办到',
    ...(move === 'enlist' && { personId: '请谁' }),
    ...(words && { words: words.label }),
  };
}
