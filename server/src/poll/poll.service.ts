import { Injectable } from '@nestjs/common';
import { dayNumber, dayOfDate, instantOn, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { MakePoll } from '@linli/shared/poll/poll.contract';
import type { AskedAs } from '@linli/shared/poll/poll.rules';
import { menuOwedWords, pollEchoWords, pollFaults as faults } from '@linli/shared/poll/poll.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { PollOptionRow, PollRow } from './poll.entity';
import { pollCalledOff, pollClosed, pollOpened } from './poll.events';
import { PollRepository } from './poll.repository';

const HOUR = 60 * 60_000;

/** A quick consultation inside a meeting: one question about what is talked of there. */
export interface QuickPoll {
  readonly meetingId: string;
  readonly placeId: string;
  readonly topicId: string | null;
  readonly title: string;
  readonly options: readonly string[];
}

/** Consultations as they are opened and closed. */
@Injectable()
export class PollService {
  constructor(
    private readonly polls: PollRepository,
    private readonly places: PlaceService,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a consultation for a place of mine, answers are taken until the end of its last day. Answers its id. */
  async open(tx: Tx, me: Actor, ask: MakePoll): Promise<string> {
    const { placeId, topicId = null, bodyId = null, firmId = null } = ask;
    const path = await this.places.pathOf(tx, placeId);
    const askedAs = await this.asks(tx, me, path, bodyId);
    if (!askedAs) throw new Refusal('place.missing');
    if (topicId && !(await this.headings.heading(tx, topicId))) throw new Refusal('topic.missing');
    const districtId = await this.places.districtOf(tx, path);
    refuseFields({ ...optionFaults(ask), ...(await this.firmFault(tx, ask, path)) });
    const closesAt = await this.endOf(tx, districtId, ask.until);
    return this.put(
      tx,
      {
        ...{ districtId, placeId, path, topicId, meetingId: null, askedAs, bodyId, kind: ask.kind },
        ...{ title: ask.title.trim(), words: ask.words.trim(), openedBy: me.id, closesAt, firmId },
        most: ask.kind === 'several' || ask.kind === 'menu' ? ask.most : 1,
      },
      ask.options.map(({ name, note, price, unit }) => ({ name: name.trim(), note, price, unit })),
    );
  }

  /** Opens a quick consultation inside a meeting; whoever calls has seen to it that `me` runs the meeting. Answers its id. */
  async openQuick(tx: Tx, me: Actor, { placeId, options, title, ...about }: QuickPoll): Promise<string> {
    const path = await this.places.pathOf(tx, placeId);
    const districtId = await this.places.districtOf(tx, path);
    const hours = await this.owed.term(tx, districtId, 'quickHours');
    const rows = options.map((name) => ({ name: name.trim(), note: null, price: null, unit: null }));
    refuseFields(optionFaults({ kind: 'one', most: 1, options: rows }));
    return this.put(
      tx,
      {
        ...{ districtId, placeId, path, ...about, askedAs: 'community', bodyId: null, firmId: null },
        ...{ kind: 'one', most: 1, title: title.trim(), words: '', openedBy: me.id },
        closesAt: new Date(+tx.at + hours * HOUR),
      },
      rows,
    );
  }

  /** Ends a consultation before its time: what was answered is shown. */
  async close(tx: Tx, me: Actor, id: string): Promise<void> {
    await this.end(tx, await this.running(tx, me, id), me.id);
  }

  /** Calls a consultation off: nothing of what was answered is shown. */
  async callOff(tx: Tx, me: Actor, id: string, reason: string): Promise<void> {
    const { districtId } = await this.running(tx, me, id);
    await tx.rows.update(PollRow, id, { state: 'called_off', closedAt: tx.at, reason: reason.trim() });
    const about = { districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, pollCalledOff({ ...about, facts: {} }));
  }

  /** Ends those whose time is over; answers how many. */
  async closeDue(tx: Tx, most = 50): Promise<number> {
    const due = await this.polls.due(tx, most);
    for (const poll of due) await this.end(tx, poll, null);
    return due.length;
  }

  /** Whether `me` runs a consultation: opened it, steers there, or sits in the group that asks. */
  async runs(read: Read, me: Actor, poll: Pick<PollRow, 'openedBy' | 'path' | 'bodyId'>): Promise<boolean> {
    if (poll.openedBy === me.id || holdsAt(me, steering, poll.path)) return true;
    return poll.bodyId !== null && (await this.acting.mine(read, me)).includes(poll.bodyId);
  }

  private async running(tx: Tx, me: Actor, id: string): Promise<PollRow> {
    const poll = await this.polls.lock(tx, id);
    if (!(await this.runs(tx, me, poll))) throw new Refusal('poll.missing');
    if (poll.state !== 'open') throw new Refusal('poll.over');
    return poll;
  }

  /** As what somebody asks the people below a path: as a group only where it stands for all of them; null for nobody. */
  private async asks(read: Read, me: Actor, path: string, bodyId: string | null): Promise<AskedAs | null> {
    if (bodyId) {
      if (!(await this.acting.mine(read, me)).includes(bodyId)) return null;
      const [body] = await read.rows.query<{ path: string }[]>(
        `select s.path from body b join stand s on s.place_id = b.for_id and s.tree = 'administrative' where b.place_id = $1`,
        [bodyId],
      );
      return body && path.startsWith(body.path) ? 'group' : null;
    }
    if (holdsAt(me, steering, path)) return 'community';
    return holdsAt(me, ['assist'], path) ? 'head' : null;
  }

  private async firmFault(read: Read, ask: MakePoll, path: string): Promise<Record<string, string>> {
    if (ask.kind !== 'menu') return ask.firmId ? { firmId: faults.noFirm } : {};
    if (!ask.firmId) return { firmId: faults.firm };
    const [firm] = await read.rows.query<unknown[]>(
      `select 1 from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
         join stand up on up.place_id = s.parent_id and up.tree = s.tree
        where p.id = $1 and p.kind = 'firm' and starts_with($2, up.path)`,
      [ask.firmId, path],
    );
    return firm ? {} : { firmId: faults.firm };
  }

  private async endOf(read: Read, districtId: string, until: string): Promise<Date> {
    const most = await this.owed.term(read, districtId, 'pollDays');
    if (!isDate(until)) throw new Refusal('field.wrong', {}, { until: faults.never });
    const ahead = dayOfDate(until) - dayNumber(read.at);
    refuseFields(
      until < localDate(read.at) ? { until: faults.past } : ahead > most ? { until: faults.far(most) } : {},
    );
    return instantOn(dayOfDate(until) + 1, 0);
  }

  private async put(
    tx: Tx,
    poll: Omit<
      PollRow,
      'id' | 'state' | 'at' | 'closedAt' | 'reason' | `firm${'Due' | 'Outcome' | 'Words' | 'On'}`
    >,
    options: readonly Omit<PollOptionRow, 'id' | 'pollId' | 'position'>[],
  ): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(PollRow, { id, state: 'open', at: tx.at, ...poll });
    await tx.rows.insert(
      PollOptionRow,
      options.map((option, position) => ({ id: newId(tx.at), pollId: id, position, ...option })),
    );
    const { districtId, openedBy: actorId, kind } = poll;
    await this.outbox.publish(tx, pollOpened({ districtId, subjectId: id, actorId, facts: { kind } }));
    return id;
  }

  private async end(tx: Tx, poll: PollRow, actorId: string | null): Promise<void> {
    const { id, districtId, firmId, topicId, title } = poll;
    const firmDue = firmId ? await this.owed.dueIn(tx, poll.path, 'menuDays') : null;
    await tx.rows.update(PollRow, id, { state: 'closed', closedAt: tx.at, firmDue });
    // names from paper only kept anybody from answering twice
    await tx.rows.query('update poll_answer set name = null where poll_id = $1', [id]);
    if (firmId && firmDue)
      await this.owed.owe(tx, {
        ...{ kind: 'menu', subjectId: id, topicId, placeId: firmId, dueAt: firmDue },
        words: menuOwedWords(title),
      });
    const [{ people }] = await tx.rows.query<[{ people: string }]>(
      'select count(*)::text as people from poll_answer where poll_id = $1',
      [id],
    );
    if (topicId) await this.topics.echo(tx, topicId, pollEchoWords(title, Number(people)));
    await this.outbox.publish(tx, pollClosed({ districtId, subjectId: id, actorId, facts: { people } }));
  }
}

/** What is wrong with options: two that say the same, more to choose than there are, a service without its price. */
function optionFaults({ kind, most, options }: Pick<MakePoll, 'kind' | 'most' | 'options'>) {
  const names = options.map(({ name }) => name.trim());
  return {
    ...(new Set(names).size < names.length && { options: faults.same }),
    ...(kind === 'menu' &&
      options.some(({ price, unit }) => price === null || !unit?.trim()) && { options: faults.price }),
    ...((kind === 'several' || kind === 'menu') && most > options.length && { most: faults.most }),
  };
}
