import { Injectable } from '@nestjs/common';
import { clockWords, dueOnWords } from '@linli/shared/deadline/deadline.words';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Hearer, Hearing } from '@linli/shared/notice/notice.rules';
import { communityWords, messageWords } from '@linli/shared/notice/notice.words';
import { plateWords } from '@linli/shared/place/place.words';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import type { EventRow } from '../platform/outbox/event.entity';
import { MessageRow } from './notice.entity';
import { NoticeRepository } from './notice.repository';

/** What some people are told. */
interface Telling {
  readonly people: readonly string[];
  readonly title: string;
  readonly words: string;
}

/** In-app messages: one per person and event, however often the event is told. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly places: PlaceService,
  ) {}

  /** Tells everyone in `hearing` what happened to a ticket, except who did it and whom it is kept from. */
  async tell(tx: Tx, event: EventRow, hearing: Hearing): Promise<void> {
    const ticket = await this.notices.mentioned(tx, event.subjectId);
    if (!ticket) return;
    const plate = (await this.places.platesOf(tx, [ticket.placeId])).get(ticket.placeId);
    const due = await this.notices.dueOf(tx, ticket);
    const clock = event.facts.clock ? clockWords[event.facts.clock as ClockKind] : null;
    const mention = {
      ...ticket,
      place: plate ? plateWords(plate) : ticket.unit,
      due: due && dueOnWords(due.kind, due.at),
      clock,
    };
    for (const [hearer, template] of Object.entries(hearing) as [Hearer, keyof typeof messageWords][]) {
      const people = await this.notices.hearers(tx, ticket, hearer);
      for (const personId of new Set(people))
        if (personId !== event.actorId && !ticket.hiddenFrom.includes(personId))
          await this.write(tx, event, {
            districtId: ticket.districtId,
            personId,
            ticketId: ticket.id,
            ...messageWords[template](mention),
            staff: hearer !== 'reporters',
          });
    }
  }

  /** Tells people something about a ticket, or about no ticket, except who did it and those who have left. */
  async tellAbout(
    tx: Tx,
    event: EventRow,
    ticketId: string | null,
    { people, ...said }: Telling,
  ): Promise<void> {
    for (const { personId, staff } of await this.notices.reachable(tx, people, ticketId))
      if (personId !== event.actorId)
        await this.write(tx, event, { districtId: event.districtId, personId, ticketId, staff, ...said });
  }

  /** The community of a ticket and its phone, for those who have a question; without a ticket nobody in particular. */
  async communityOf(read: Read, ticketId: string | null): Promise<{ body: string; phone: string | null }> {
    const found = ticketId ? await this.notices.communityOf(read, ticketId) : undefined;
    return found ?? { body: communityWords, phone: null };
  }

  private async write(
    tx: Tx,
    event: EventRow,
    message: Omit<MessageRow, 'id' | 'eventId' | 'at' | 'readAt'>,
  ): Promise<void> {
    await tx.rows
      .createQueryBuilder()
      .insert()
      .into(MessageRow)
      .values({ id: newId(tx.at), eventId: event.id, at: tx.at, ...message })
      .orIgnore()
      .execute();
  }

  /** Marks everything up to a message as read. */
  async read(tx: Tx, me: Actor, upTo: string): Promise<void> {
    await tx.rows.query(
      'update message set read_at = $3 where person_id = $1 and id <= $2 and read_at is null',
      [me.id, upTo, tx.at],
    );
  }

  /** Forgets all messages of a person. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.delete(MessageRow, { personId });
  }
}
