import { Injectable } from '@nestjs/common';
import type { AnswerAble, AskAblePerson } from '@linli/shared/able-person/able-person.contract';
import { asksOpen, isAnswerable } from '@linli/shared/able-person/able-person.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { AbleAskRow } from './able-person.entity';
import { ableAnswered, ableAsked } from './able-person.events';
import { AblePersonRepository } from './able-person.repository';

/** Words to able persons and back: nobody's phone is told, and a no costs nothing. */
@Injectable()
export class AbleAskService {
  constructor(
    private readonly ables: AblePersonRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Asks somebody of a list that I see, for what they agreed to; so many times a day. Answers the ask's id. */
  async ask(tx: Tx, me: Actor, ableId: string, { use, words }: AskAblePerson): Promise<string> {
    const row = await this.ables.lock(tx, ableId);
    const sees = me.posts.some(({ path }) => pathsUpTo(path).includes(row.path));
    const steers = holdsAt(me, steering, row.path);
    if (row.state !== 'listed' || !(sees || steers)) throw new Refusal('able.missing');
    if (row.personId === me.id) throw new Refusal('able.own');
    if (!asksOpen(row, { steers }).includes(use)) throw new Refusal('able.not_for_this');
    const { districtId } = row;
    const { mostAsks: limit } = await this.ables.termsOf(tx, districtId);
    if ((await this.ables.asksToday(tx, me.id)) >= limit) throw new Refusal('able.too_many', { limit });
    const id = newId(tx.at);
    const ask = { id, districtId, ableId, fromId: me.id, use, words: words.trim(), at: tx.at };
    await tx.rows.insert(AbleAskRow, ask);
    await this.outbox.publish(
      tx,
      ableAsked({ districtId, subjectId: ableId, actorId: me.id, facts: { ask: id, use } }),
    );
    return id;
  }

  /** My yes or no to what I was asked, once, while it is open. */
  async answer(tx: Tx, me: Actor, id: string, { yes, words }: AnswerAble): Promise<void> {
    const ask = await tx.rows.findOne(AbleAskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const row = ask && (await this.ables.lock(tx, ask.ableId));
    if (!ask || row?.personId !== me.id) throw new Refusal('able.missing');
    const { districtId } = row;
    const terms = await this.ables.termsOf(tx, districtId);
    if (ask.answeredAt || !isAnswerable(ask.at, terms, tx.at)) throw new Refusal('able.over');
    const said = { yes, answerWords: words?.trim() || null, answeredAt: tx.at };
    await tx.rows.update(AbleAskRow, id, said);
    const facts = { ask: id, yes: yes ? 'yes' : 'no', to: ask.fromId };
    await this.outbox.publish(tx, ableAnswered({ districtId, subjectId: row.id, actorId: me.id, facts }));
  }
}
