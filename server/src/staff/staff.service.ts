import { Injectable } from '@nestjs/common';
import type { Moved, TakeLeave } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { LeaveService, type Begun } from '../leave/leave.service';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { TicketService, type Relief } from '../ticket/ticket.service';

/** Who works here, where that means moving tickets: the end of an appointment and days off. */
@Injectable()
export class StaffService {
  constructor(
    private readonly people: PeopleService,
    private readonly leaves: LeaveService,
    private readonly tickets: TicketService,
  ) {}

  /** Ends an appointment; its person's open tickets go back to their queues in the same transaction. */
  async endAppointment(tx: Tx, me: Actor, id: string): Promise<Moved> {
    const { personId, placeId } = await this.people.endAppointment(tx, me, id);
    // Someone who still works elsewhere keeps what they hold there.
    const unitId = (await this.people.heldBy(tx, personId)).length ? placeId : null;
    return { moved: await this.tickets.relieve(tx, me.id, { personId, unitId, to: null }) };
  }

  /** Writes down days off; when they cover today, the tickets move now, else `beginLeaves` moves them. */
  async takeLeave(tx: Tx, me: Actor, ask: TakeLeave): Promise<Moved> {
    const begun = await this.leaves.take(tx, me, ask);
    return { moved: begun ? await this.tickets.relieve(tx, me.id, reliefFor(begun)) : 0 };
  }

  /** Begins leaves whose first day has come: tickets go to the substitute, else to the queue. Answers how many leaves. */
  async beginLeaves(tx: Tx): Promise<number> {
    const begun = await this.leaves.beginDue(tx);
    for (const leave of begun) await this.tickets.relieve(tx, null, reliefFor(leave));
    return begun.length;
  }

  /** Takes the open tickets off someone who was forgotten. */
  async letGo(tx: Tx, personId: string): Promise<void> {
    await this.tickets.relieve(tx, null, { personId, unitId: null, to: null });
  }
}

const reliefFor = ({ personId, substituteId }: Begun): Relief => ({
  personId,
  unitId: null,
  to: substituteId,
});
