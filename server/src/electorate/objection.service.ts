import { Injectable } from '@nestjs/common';
import { dayNumber, instantOn, localDate } from '@linli/shared/deadline/shanghai.rules';
import type {
  AnswerObjection,
  EnterObjection,
  ObjectToLine,
} from '@linli/shared/electorate/electorate.contract';
import { electorateOwedWords } from '@linli/shared/electorate/electorate.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import { OwedService } from '../owed/owed.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ChangeService } from './change.service';
import type { ElectorateRow } from './electorate.entity';
import { objectionAnswered, objectionMade, objectionWithdrawn } from './electorate.events';
import { ElectorateQueries } from './electorate.queries';
import { ElectorateRepository } from './electorate.repository';
import { ElectorateObjectionRow } from './objection.entity';
import { PackService } from './pack.service';

/** Whoever says that a line is wrong while it is posted, and the answer of somebody else. */
@Injectable()
export class ObjectionService {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly queries: ElectorateQueries,
    private readonly changes: ChangeService,
    private readonly packs: PackService,
    private readonly owed: OwedService,
    private readonly outbox: Outbox,
  ) {}

  /** An owner says that a line of theirs is wrong. */
  async object(tx: Tx, me: Actor, id: string, { lotId, words }: ObjectToLine): Promise<void> {
    const row = await this.electorates.lockAny(tx, id);
    const own = row && (await this.queries.ownLots(tx, id, me.id));
    if (!row || !own?.length || (lotId && !own.some((lot) => lot.id === lotId)))
      throw new Refusal('electorate.missing');
    await this.open(tx, row, { lotId, words, askedBy: me.id, enteredBy: null, who: null });
  }

  /** The same for somebody at the desk; also for whoever misses a line. */
  async enter(tx: Tx, me: Actor, id: string, { lotId, who, words }: EnterObjection): Promise<void> {
    const { version } = await this.electorates.steered(tx, me, id);
    const row = await this.electorates.lock(tx, me, id, version);
    await this.open(tx, row, { lotId, words, askedBy: null, enteredBy: me.id, who: who.trim() });
  }

  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.lock(tx, id);
    if (row?.askedBy !== me.id) throw new Refusal('objection.missing');
    if (row.state !== 'open') throw new Refusal('objection.stale');
    await tx.rows.update(ElectorateObjectionRow, id, {
      state: 'withdrawn',
      endedAt: tx.at,
      version: row.version + 1,
    });
    await this.owed.done(tx, { kind: 'objection', subjectId: id });
    const about = { districtId: row.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, objectionWithdrawn({ ...about, facts: {} }));
  }

  /**
   * Answers one: somebody who neither made the list nor wrote the objection says why it is right or not. Where it is,
   * the line is changed at once. Answers the edition that holds now.
   */
  async answer(tx: Tx, me: Actor, id: string, ask: AnswerObjection): Promise<string> {
    const row = await this.lock(tx, id);
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('objection.missing');
    if (row.version !== ask.version || row.state !== 'open') throw new Refusal('objection.stale');
    const electorate = await this.electorates.lockAny(tx, row.electorateId);
    if (!electorate) throw new Refusal('electorate.missing');
    if (!mayAnswer(row, electorate, me)) throw new Refusal('objection.own');
    const [to, answer] = [
      ask.move === 'uphold' ? ('upheld' as const) : ('refused' as const),
      ask.words.trim(),
    ];
    const ended = { state: to, answer, answeredBy: me.id, endedAt: tx.at, version: row.version + 1 };
    await tx.rows.update(ElectorateObjectionRow, id, ended);
    await this.owed.done(tx, { kind: 'objection', subjectId: id });
    const { districtId, lotId, askedBy: person } = row;
    const facts = { person, to };
    await this.outbox.publish(tx, objectionAnswered({ districtId, subjectId: id, actorId: me.id, facts }));
    if (to === 'refused' || !ask.lot) return electorate.id;
    const decision = { lotId, lot: ask.lot, why: 'objection', reason: answer, objectionId: id } as const;
    return this.changes.apply(tx, me, electorate, decision);
  }

  /** Erases what somebody who left has said, and their account from every list; the lists themselves stay. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const { id } of await tx.rows.findBy(ElectorateObjectionRow, { askedBy: personId, state: 'open' }))
      await this.owed.done(tx, { kind: 'objection', subjectId: id });
    await tx.rows.query(
      `update electorate_objection set words = null, who = null, answer = null, ended_at = coalesce(ended_at, $2),
              state = case state when 'open' then 'withdrawn' else state end where asked_by = $1`,
      [personId, tx.at],
    );
    await tx.rows.query('update electorate_owner set person_id = null where person_id = $1', [personId]);
  }

  private async open(
    tx: Tx,
    { id: electorateId, districtId, communityId, path, name, state, postedUntil }: ElectorateRow,
    said: Pick<ElectorateObjectionRow, 'lotId' | 'words' | 'askedBy' | 'enteredBy' | 'who'>,
  ): Promise<void> {
    if (state !== 'posted' || !postedUntil || localDate(tx.at) > postedUntil)
      throw new Refusal('objection.over');
    const { lotId, askedBy } = said;
    const same = { electorateId, lotId: lotId ?? IsNull(), state: 'open' } as const;
    if (askedBy && (await tx.rows.existsBy(ElectorateObjectionRow, { ...same, askedBy })))
      throw new Refusal('objection.twice');
    const { result } = await this.packs.of(tx, districtId);
    const id = newId(tx.at);
    const dueAt = instantOn(dayNumber(tx.at) + result.answered, 24 * 60);
    await tx.rows.insert(ElectorateObjectionRow, {
      ...{ id, electorateId, districtId, path, ...said, words: said.words?.trim() ?? null },
      ...{
        state: 'open',
        version: 1,
        at: tx.at,
        dueAt,
      },
    });
    await this.owed.owe(tx, {
      ...{ kind: 'objection', subjectId: id, topicId: null, placeId: communityId, dueAt },
      words: electorateOwedWords.objection(name),
    });
    const facts = { electorate: electorateId, entered: `${said.enteredBy !== null}` };
    const actorId = said.askedBy ?? said.enteredBy;
    await this.outbox.publish(tx, objectionMade({ districtId, subjectId: id, actorId, facts }));
  }

  private lock({ rows }: Tx, id: string): Promise<ElectorateObjectionRow | null> {
    return rows.findOne(ElectorateObjectionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

/** Whether somebody may answer an objection: neither who made the list, nor who wrote or entered it. */
export const mayAnswer = (
  { askedBy, enteredBy }: Pick<ElectorateObjectionRow, 'askedBy' | 'enteredBy'>,
  { madeBy }: Pick<ElectorateRow, 'madeBy'>,
  me: Actor,
): boolean => ![askedBy, enteredBy, madeBy].includes(me.id);
