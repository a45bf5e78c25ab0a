import { Injectable } from '@nestjs/common';
import { dayOfDate, instantOn, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { AskTalk, MoveTalk } from '@linli/shared/talk/talk.contract';
import { partsTowardTalk, talkLife } from '@linli/shared/talk/talk.rules';
import { talkFaults as faults, talkOwedWords } from '@linli/shared/talk/talk.words';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TalkRow } from './talk.entity';
import { talkAsked, talkMoved } from './talk.events';
import { TalkQueries } from './talk.queries';

/** Talks between firm, owners and community: asked for, answered by a day, and held with an outcome that anybody may read. */
@Injectable()
export class TalkService {
  constructor(
    private readonly queries: TalkQueries,
    private readonly places: PlaceService,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Asks another side of a compound for talks, on behalf of one that I act for. Answers its id. */
  async ask(tx: Tx, me: Actor, { placeId, fromId, toId, topicId, title, words }: AskTalk): Promise<string> {
    const sides = await this.queries.sides(tx, [placeId]);
    const from = sides.find(({ id }) => id === fromId);
    if (!from || !(await this.acting.mine(tx, me)).includes(fromId)) throw new Refusal('place.missing');
    refuseFields(
      fromId === toId
        ? { toId: faults.itself }
        : sides.some(({ id }) => id === toId)
          ? {}
          : { toId: faults.side },
    );
    const path = await this.places.pathOf(tx, placeId);
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    const said = { title: title.trim(), words: words.trim() };
    const dueAt = await this.owed.dueIn(tx, path, 'talkDays');
    await tx.rows.insert(TalkRow, {
      ...{ id, districtId, placeId, path, topicId, fromId, toId, ...said, askedBy: me.id },
      ...{ state: 'asked', at: tx.at, dueAt },
    });
    const owedWords = talkOwedWords.answer(from.name, said.title);
    await this.owed.owe(tx, {
      ...{ kind: 'talk', subjectId: id, topicId: topicId ?? null, placeId: toId, words: owedWords, dueAt },
    });
    await this.outbox.publish(tx, talkAsked({ districtId, subjectId: id, actorId: me.id, facts: {} }));
    return id;
  }

  /** Agrees to a day, declines with a reason, writes down the outcome, or takes the ask back. */
  async move(tx: Tx, me: Actor, id: string, { move, words, on = '' }: MoveTalk): Promise<void> {
    const row = await tx.rows.findOne(TalkRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const parts = row ? partsTowardTalk(row, await this.acting.mine(tx, me)) : [];
    if (!row || !parts.length) throw new Refusal('talk.missing');
    const state = step(talkLife, row.state, move, parts);
    const said = words.trim();
    const { districtId, topicId, toId, title } = row;
    await this.owed.done(tx, { kind: 'talk', subjectId: id });
    if (move === 'agree') {
      const today = localDate(tx.at);
      const wrong = !on ? faults.noDay : !isDate(on) ? faults.never : on < today ? faults.past : null;
      refuseFields(wrong ? { on: wrong } : {});
      const dueAt = instantOn(dayOfDate(on) + 1, 0);
      await tx.rows.update(TalkRow, id, { state, answer: said, meetOn: on, dueAt });
      const owedWords = talkOwedWords.outcome(title);
      await this.owed.owe(tx, {
        kind: 'talk',
        subjectId: id,
        topicId,
        placeId: toId,
        words: owedWords,
        dueAt,
      });
    } else {
      if (move === 'hold' && row.meetOn && row.meetOn > localDate(tx.at))
        refuseFields({ words: faults.early });
      const told = move === 'decline' ? { answer: said } : move === 'hold' ? { outcome: said } : {};
      await tx.rows.update(TalkRow, id, { state, ...told, dueAt: null, endedAt: tx.at });
    }
    await this.outbox.publish(tx, talkMoved({ districtId, subjectId: id, actorId: me.id, facts: { move } }));
  }
}
