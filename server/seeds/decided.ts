import type { INestApplicationContext } from '@nestjs/common';
import { dateOfDay, dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import { ExecutionService } from '../src/execution/execution.service';
import { TaskRow } from '../src/execution/execution.entity';
import { JudgeRow, JudgingRow } from '../src/judging/judging.entity';
import { JudgingService } from '../src/judging/judging.service';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { decidedWords } from './decided.words';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import { firmName, type Register } from './places/register';
import { topicOf } from './topics';

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}
type Decided = keyof typeof decidedWords;

/** Of so many who are asked one says that it was not done. */
const noEvery = 6;

/**
 * What became of what 槐荫里小区 decided: lamps that were changed and judged done, a pavilion that is being judged, places at
 * the east gate of which one half is done.
 */
export function decidedCues(
  app: INestApplicationContext,
  now: Date,
  { register, cast }: { readonly register: Register; readonly cast: Cast },
): Cue[] {
  const today = dayNumber(now);
  const on = (days: number, hour: number, work: Cue['work']): Cue => ({
    at: instantOn(today - days, hour * 60),
    work,
  });
  const actor = (tx: Tx, id: string) => actorOf(tx, app.get(PeopleService), id);
  const [firmId, communityId] = [register.id(firmName('槐荫里小区')), register.id('青石桥社区')];
  const plan = async (tx: Tx, name: Decided, dues: readonly [number, number], money: number) => {
    const [first, second] = decidedWords[name].tasks;
    const due = (days: number) => dateOfDay(today - days);
    await app.get(ExecutionService).plan(tx, await actor(tx, cast.id('钱洁')), await topicOf(tx, name), {
      tasks: [
        { title: first, ownerId: name === 'gate' ? communityId : firmId, dueOn: due(dues[0]) },
        { title: second, ownerId: firmId, dueOn: due(dues[1]), money },
      ],
    });
  };
  const go = async (tx: Tx, name: Decided, at: 0 | 1, more: { move: 'finish' | 'tell'; money?: number }) => {
    const { tasks, told } = decidedWords[name];
    const task = await tx.rows.findOneByOrFail(TaskRow, {
      topicId: await topicOf(tx, name),
      title: tasks[at],
    });
    const owner = await actor(tx, cast.id(task.ownerId === firmId ? '韩师傅' : '钱洁'));
    const on = more.move === 'finish' ? { on: dateOfDay(dayNumber(tx.at)) } : {};
    await app.get(ExecutionService).move(tx, owner, task.id, { words: told[at], ...on, ...more });
  };
  /** Those who were asked answer, all but the first, who looks at the demo. */
  const judge = async (tx: Tx, name: 'lamp' | 'yard') => {
    const topicId = await topicOf(tx, name);
    const round = await tx.rows.findOneByOrFail(JudgingRow, { topicId });
    const asked = await tx.rows.find(JudgeRow, {
      where: { judgingId: round.id },
      order: { personId: 'ASC' },
    });
    const others = asked.filter(({ personId }) => personId !== cast.id('王奶奶'));
    for (const [turn, { personId }] of others.entries()) {
      const words = turn === 0 ? { words: decidedWords[name].judged } : {};
      const done = turn % noEvery !== noEvery - 1;
      await app.get(JudgingService).judge(tx, await actor(tx, personId), topicId, { done, ...words });
    }
  };
  return [
    on(27, 10, (tx) => plan(tx, 'lamp', [24, 19], 486_000)),
    on(24, 15, (tx) => go(tx, 'lamp', 0, { move: 'finish' })),
    on(20, 15, (tx) => go(tx, 'lamp', 1, { move: 'finish', money: 243_000 })),
    on(18, 19, (tx) => judge(tx, 'lamp')),
    on(12, 10, async (tx) => void (await app.get(JudgingService).closeDue(tx))),
    on(18, 12, (tx) => plan(tx, 'gate', [12, -20], 90_000)),
    on(12, 15, (tx) => go(tx, 'gate', 0, { move: 'finish' })),
    on(5, 15, (tx) => go(tx, 'gate', 1, { move: 'tell' })),
    on(15, 12, (tx) => plan(tx, 'yard', [9, 4], 120_000)),
    on(9, 15, (tx) => go(tx, 'yard', 0, { move: 'finish' })),
    on(4, 15, (tx) => go(tx, 'yard', 1, { move: 'finish', money: 98_000 })),
    on(2, 19, (tx) => judge(tx, 'yard')),
  ];
}
