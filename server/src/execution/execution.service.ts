import { Injectable } from '@nestjs/common';
import { dayOfDate, instantOn, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MoveTask, PlanTasks } from '@linli/shared/execution/execution.contract';
import { isAllDone, moneyMoves, taskLife, type TaskPart } from '@linli/shared/execution/execution.rules';
import {
  executionEchoWords,
  executionFaults as faults,
  taskOwedWords,
} from '@linli/shared/execution/execution.words';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { TaskRow } from './execution.entity';
import { taskMoved, tasksEnded, tasksPlanned } from './execution.events';
import { ExecutionRepository } from './execution.repository';

/** What was decided on a topic, brought to its end in the open. */
@Injectable()
export class ExecutionService {
  constructor(
    private readonly tasks: ExecutionRepository,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down what is to be done, each with who does it and until when. */
  async plan(tx: Tx, me: Actor, topicId: string, { tasks }: PlanTasks): Promise<void> {
    const topic = await this.headings.heading(tx, topicId);
    if (!topic || !holdsAt(me, steering, topic.path)) throw new Refusal('topic.missing');
    if (topic.state !== 'open') throw new Refusal('task.over');
    const owners = await this.tasks.owners(tx, topic.path);
    const today = localDate(tx.at);
    for (const { ownerId, dueOn } of tasks)
      refuseFields({
        ...(!owners.some(({ id }) => id === ownerId) && { ownerId: faults.owner }),
        ...(!isDate(dueOn) ? { dueOn: faults.never } : dueOn < today && { dueOn: faults.past }),
      });
    const rows = tasks.map(({ title, ownerId, dueOn, money = null }) =>
      tx.rows.create(TaskRow, {
        ...{ id: newId(tx.at), districtId: topic.districtId, topicId, ownerId, title: title.trim() },
        ...{ state: 'doing', plannedOn: dueOn, dueOn, money, plannedBy: me.id, at: tx.at },
      }),
    );
    await tx.rows.insert(TaskRow, rows);
    for (const row of rows) await this.owe(tx, row, row.dueOn);
    await this.topics.echo(tx, topicId, executionEchoWords.planned(rows.length, rows[0]?.title ?? ''));
    const about = { districtId: topic.districtId, subjectId: topicId, actorId: me.id };
    await this.outbox.publish(tx, tasksPlanned({ ...about, facts: { count: `${rows.length}` } }));
  }

  /** One step of one thing. Everybody who took part hears when it is done; with the last one it may be judged. */
  async move(tx: Tx, me: Actor, id: string, { move, words, on = '', money }: MoveTask): Promise<void> {
    const row = await this.tasks.lock(tx, id);
    const state = step(taskLife, row.state, move, await this.partsOf(tx, me, row));
    const wrong = dayFault(row, { move, on }, localDate(tx.at));
    refuseFields(wrong ? { on: wrong } : {});
    const dueOn = move === 'delay' || move === 'pause' || (move === 'resume' && on) ? on : row.dueOn;
    const doneOn = move === 'finish' ? on : row.doneOn;
    const spent = moneyMoves.includes(move) ? (money ?? row.spent) : row.spent;
    await tx.rows.update(TaskRow, id, { state, words: words.trim(), dueOn, doneOn, spent });
    if (move !== 'tell') await this.owed.done(tx, { kind: 'task', subjectId: id });
    if (move !== 'tell' && (state === 'doing' || state === 'paused')) await this.owe(tx, row, dueOn);
    const { districtId, topicId: subjectId } = row;
    const about = { districtId, subjectId, actorId: me.id };
    await this.outbox.publish(tx, taskMoved({ ...about, facts: { task: id, move } }));
    if (state === 'done' || state === 'dropped') await this.ended(tx, row, state === 'done');
  }

  /** The parts of somebody toward a thing: whoever acts for its owner, and whoever steers where its topic is. */
  async partsOf(
    read: Read,
    me: Actor,
    { topicId, ownerId }: Pick<TaskRow, 'topicId' | 'ownerId'>,
  ): Promise<TaskPart[]> {
    const topic = await this.headings.heading(read, topicId);
    const plans = topic !== null && holdsAt(me, steering, topic.path);
    const owns = (await this.acting.mine(read, me)).includes(ownerId);
    return [...(plans ? (['planner'] as const) : []), ...(owns ? (['owner'] as const) : [])];
  }

  private async ended(tx: Tx, { topicId, title, districtId }: TaskRow, done: boolean): Promise<void> {
    const states = (await this.tasks.of(tx, topicId)).map(({ state }) => state);
    const count = states.filter((state) => state === 'done').length;
    if (done) await this.topics.echo(tx, topicId, executionEchoWords.finished(title, count, states.length));
    if (isAllDone(states))
      await this.outbox.publish(tx, tasksEnded({ districtId, subjectId: topicId, actorId: null, facts: {} }));
  }

  private owe(tx: Tx, { id, topicId, ownerId, title }: TaskRow, dueOn: string): Promise<void> {
    const dueAt = instantOn(dayOfDate(dueOn) + 1, 0);
    const owed = { kind: 'task', subjectId: id, topicId, placeId: ownerId, dueAt } as const;
    return this.owed.owe(tx, { ...owed, words: taskOwedWords(title) });
  }
}

/** What is wrong with the day of a move: none where one is needed, never, over, no later than before, or still to come. */
function dayFault(
  { dueOn }: Pick<TaskRow, 'dueOn'>,
  { move, on }: Pick<MoveTask, 'move'> & { on: string },
  today: string,
): string | null {
  if (move === 'tell' || move === 'drop') return null;
  if (!on) return move === 'resume' && dueOn >= today ? null : faults.noDay;
  if (!isDate(on)) return faults.never;
  if (move === 'finish') return on > today ? faults.future : null;
  if (on < today) return faults.past;
  return move === 'delay' && on <= dueOn ? faults.later : null;
}
