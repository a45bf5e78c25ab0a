import { Injectable } from '@nestjs/common';
import type { AskFloor, CountHands, LeaveWord } from '@linli/shared/meeting/meeting.contract';
import { handsFit } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { giveawaysOf } from '@linli/shared/topic/giveaway.words';
import { leakingWords } from '@linli/shared/wish/wish.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PollService } from '../poll/poll.service';
import { about, facts, HandsRow, MeetingWordRow } from './meeting.entity';
import { handsCounted, wordLeft } from './meeting.events';
import { MeetingRepository } from './meeting.repository';

/** What is said before a meeting by those who cannot come, and what is asked of those who are there. */
@Injectable()
export class FloorService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly polls: PollService,
    private readonly outbox: Outbox,
  ) {}

  /** Leaves a word for a meeting that has not begun; another one takes its place. What gives somebody away is refused. */
  async leaveWord(tx: Tx, me: Actor, id: string, { words }: LeaveWord): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    const [leak] = giveawaysOf(words);
    if (leak) refuseFields({ words: leakingWords(leak) });
    const said = { meetingId: id, personId: me.id, words: words.trim(), at: tx.at };
    await tx.rows.upsert(MeetingWordRow, { id: newId(tx.at), ...said }, ['meetingId', 'personId']);
    await this.outbox.publish(tx, wordLeft({ ...about(row, me.id), facts: {} }));
  }

  /** Asks those who are there a question, about the topic of an item where it has one; answers the consultation's id. */
  async ask(tx: Tx, me: Actor, id: string, { title, options, itemId }: AskFloor): Promise<string> {
    const row = await this.meetings.organised(tx, me, id);
    if (!checksIn(facts(row), tx.at)) throw new Refusal('meeting.not_now');
    const item = (await this.meetings.agenda(tx, id)).find((one) => one.id === itemId);
    if (itemId && !item) refuseFields({ itemId: meetingFaults.item });
    const topicId = item?.topicId ?? null;
    return this.polls.openQuick(tx, me, { meetingId: id, placeId: row.placeId, topicId, title, options });
  }

  /** Writes down hands that were counted: no more than are there. They decide nothing. */
  async countHands(tx: Tx, me: Actor, id: string, { itemId, question, ...hands }: CountHands): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!hasBegun(facts(row), tx.at)) throw new Refusal('meeting.not_yet');
    const present = await this.meetings.present(tx, id);
    const known = !itemId || (await this.meetings.agenda(tx, id)).some((item) => item.id === itemId);
    refuseFields({
      ...(!known && { itemId: meetingFaults.item }),
      ...(!handsFit(hands, present) && { yes: meetingFaults.hands(present) }),
    });
    const counted = { id: newId(tx.at), meetingId: id, itemId: itemId ?? null, question: question.trim() };
    await tx.rows.insert(HandsRow, { ...counted, ...hands, present, byId: me.id, at: tx.at });
    await this.outbox.publish(tx, handsCounted({ ...about(row, me.id), facts: { hands: counted.id } }));
  }
}
