import { faultsOf } from '../contract';
import { wordsOfFaults } from '../contract.words';
import { dayWords } from '../deadline/deadline.words';
import { yuanWords } from '../number.words';
import { moveTask, planTask, type MoveTask, type PlanTask } from './execution.contract';
import { daysEarly, dayMoves, type TaskMove, type TaskState } from './execution.rules';

export const taskStateWords: Record<TaskState, string> = {
  doing: '办理中',
  paused: '已暂停',
  done: '办完了',
  dropped: '不办了',
};
export const taskMoveWords: Record<TaskMove, string> = {
  tell: '说一句进展',
  delay: '改日子',
  pause: '暂停',
  resume: '接着办',
  finish: '办完了',
  drop: '不办了',
};
/** How each state looks beside its words. */
export const taskLooks = {
  doing: { look: 'act', icon: 'doing' },
  paused: { look: 'hold', icon: 'hold' },
  done: { look: 'done', icon: 'done' },
  dropped: { look: 'end', icon: 'info' },
} as const satisfies Record<TaskState, object>;
/** What the day of a move is. */
export const taskDayWords: Partial<Record<TaskMove, string>> = {
  delay: '改到哪天',
  pause: '哪天前答复',
  resume: '哪天前办完',
  finish: '哪天办完的',
};

/** 10月20日办完，比说好的早 2 天; while it runs, until when, and for when it was promised first if that is another day. */
export function taskWhenWords(task: {
  readonly state: TaskState;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
}): string {
  const { state, plannedOn, dueOn, doneOn } = task;
  if (state === 'dropped') return '不办了';
  if (!doneOn) {
    const first = dueOn === plannedOn ? '' : `，起先说 ${dayWords(plannedOn)}前`;
    return `${dayWords(dueOn)}前${state === 'paused' ? '答复' : ''}${first}`;
  }
  const early = daysEarly(plannedOn, doneOn);
  const than = early > 0 ? `，比说好的早 ${early} 天` : early < 0 ? `，比说好的晚 ${-early} 天` : '';
  return `${dayWords(doneOn)}办完${than}`;
}
/** 预算 3,200 元 · 用了 3,000 元; null where no money was named. */
export function taskMoneyWords({
  money,
  spent,
}: {
  readonly money: number | null;
  readonly spent: number | null;
}): string | null {
  const said = [
    money !== null && `预算 ${yuanWords(money)}`,
    spent !== null && `用了 ${yuanWords(spent)}`,
  ].filter(Boolean);
  return said.length ? said.join(' · ') : null;
}

/** 定下的 5 件，办了 3 件. */
export const executionWords = (all: number, done: number): string => `定下的 ${all} 件，办了 ${done} 件`;

export const executionFaults = {
  owner: '请从社区、物业、部门和业委会里选',
  never: '没有这一天，请核对',
  past: '要选今天或以后的日子',
  noDay: '请写哪一天',
  later: '要比现在说好的日子晚',
  future: '还没到这一天，请写哪天办完的',
  money: '写多少元，只写数字',
  words: '请说一句，大家都看得到',
} as const;

export const executionFieldWords = {
  tasks: '要办的事',
  title: '办什么',
  ownerId: '谁来办',
  dueOn: '哪天前办完',
  money: '多少钱',
  move: '怎么样了',
  words: '说明',
  on: '哪一天',
} as const;

export const taskOwedWords = (title: string): string => `定下的事“${title}”要办好`;
export const executionEchoWords = {
  planned: (all: number, first: string) =>
    all > 1 ? `定下了 ${all} 件事去办：${first}等` : `定下了一件事去办：${first}`,
  finished: (title: string, done: number, all: number) => `“${title}”办完了，${executionWords(all, done)}`,
} as const;

/** What is wrong with a thing that is to be done, by its field; its day may not lie before today. */
export function planTaskFaults(task: Partial<PlanTask>, today: string): Record<string, string> {
  const { dueOn } = task;
  return {
    ...(dueOn && dueOn < today && { dueOn: executionFaults.past }),
    ...wordsOfFaults(faultsOf(planTask, task), executionFieldWords, (field) =>
      field === 'ownerId' || field === 'dueOn' ? 'choose' : 'fill',
    ),
    ...(Number.isNaN(task.money) && { money: executionFaults.money }),
  };
}
/** What is wrong with a move of one thing, by its field. */
export function moveTaskFaults(ask: Partial<MoveTask>): Record<string, string> {
  const { move, words, on } = ask;
  const needsDay = move && dayMoves.includes(move) && move !== 'resume';
  return {
    ...wordsOfFaults(faultsOf(moveTask, ask), executionFieldWords, (field) =>
      field === 'move' ? 'choose' : 'write',
    ),
    ...(!words?.trim() && { words: executionFaults.words }),
    ...(needsDay && !on && { on: executionFaults.noDay }),
    ...(Number.isNaN(ask.money) && { money: executionFaults.money }),
  };
}
