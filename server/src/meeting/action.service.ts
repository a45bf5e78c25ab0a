import { Injectable } from '@nestjs/common';
import { dayNumber, dayOfDate, isDate } from '@linli/shared/deadline/shanghai.rules';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { AgreeAction } from '@linli/shared/meeting/minutes.contract';
import { steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { ChannelService } from '../channel/channel.service';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TicketIntake } from '../ticket/ticket.intake';
import { ownChannels } from '@linli/shared/channel/channel.rules';
import { hasBegun } from '@linli/shared/training/training.rules';
import { about, facts, type MeetingRow } from './meeting.entity';
import { actionAgreed, actionDone } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MeetingActionRow } from './minutes.entity';

const farthest = 366;

/** What a meeting agreed that somebody does: by itself, or as a ticket with its promises. */
@Injectable()
export class ActionService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly people: PeopleService,
    private readonly places: PlaceService,
    private readonly channels: ChannelService,
    private readonly intake: TicketIntake,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down who does what by when, of a meeting that has begun. With a category and a door it becomes a ticket at once. */
  async agree(tx: Tx, me: Actor, id: string, ask: AgreeAction): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!row.lateAt && !hasBegun(facts(row), tx.at)) throw new Refusal('meeting.not_yet');
    const { words, itemId = null, ownerId, dueOn, category, placeId } = ask;
    const known = !itemId || (await this.meetings.agenda(tx, id)).some((item) => item.id === itemId);
    const works = await this.people.isIn(tx, ownerId, row.districtId);
    refuseFields({
      ...(!known && { itemId: meetingFaults.item }),
      ...(!works && { ownerId: meetingFaults.owner }),
      ...(!isSoon(dueOn, tx.at) && { dueOn: meetingFaults.due }),
      ...(category && !placeId && { placeId: meetingFaults.door }),
    });
    const ticketId =
      category && placeId ? await this.ticket(tx, me, row, { words, category, placeId }) : null;
    const action = { id: newId(tx.at), meetingId: id, itemId, words: words.trim(), ownerId, dueOn, ticketId };
    await tx.rows.insert(MeetingActionRow, { ...action, byId: me.id, at: tx.at });
    const said = { action: action.id, person: ownerId, ticket: ticketId };
    await this.outbox.publish(tx, actionAgreed({ ...about(row, me.id), facts: said }));
  }

  /** Notes that something is done: by whoever does it or organises. A ticket says so itself. */
  async done(tx: Tx, me: Actor, id: string, actionId: string): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    const action = await tx.rows.findOneBy(MeetingActionRow, { id: actionId, meetingId: id });
    const mine =
      action?.ownerId === me.id ||
      me.posts.some((post) => steering.includes(post.permission) && row.path.startsWith(post.path));
    if (!action || !mine) throw new Refusal('meeting.missing');
    if (action.ticketId) throw new Refusal('meeting.by_ticket');
    if (action.doneAt) return;
    await tx.rows.update(MeetingActionRow, actionId, { doneAt: tx.at, doneBy: me.id });
    await this.outbox.publish(tx, actionDone({ ...about(row, me.id), facts: { action: actionId } }));
  }

  /** The matter that an action becomes, entered at the window by whoever organises, who is its reporter. */
  private async ticket(
    tx: Tx,
    me: Actor,
    { districtId, path }: MeetingRow,
    { words, category, placeId }: { words: string; category: string; placeId: string },
  ): Promise<string> {
    if (!(await this.places.pathOf(tx, placeId)).startsWith(path))
      refuseFields({ placeId: meetingFaults.door });
    const channel = await this.channels.inUse(tx, districtId, ownChannels.window);
    return this.intake.enter(
      tx,
      { channel, enteredBy: me.id, foreignId: null, number: null, reporterId: me.id, consent: null },
      { placeId, category, words, photos: [], callBack: false, hideName: false },
    );
  }
}

const isSoon = (day: string, at: Date): boolean => {
  if (!isDate(day)) return false;
  const ahead = dayOfDate(day) - dayNumber(at);
  return ahead >= 0 && ahead <= farthest;
};
