import { Injectable } from '@nestjs/common';
import type { Moved, TakeLeave } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { LeaveService, type Begun } from '../leave/leave.service';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { TicketService } from '../ticket/ticket.service';

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
    if (!unitId) await this.tickets.relieveHelp(tx, me.id, { personId, to: null });
    return { moved: await this.tickets.relieve(tx, me.id, { personId, unitId, to: null }) };
  }

  /** Writes down days off; when they cover today, the tickets move now, else `beginLeaves` moves them. */
  async takeLeave(tx: Tx, me: Actor, ask: TakeLeave): Promise<Moved> {
    const begun = await this.leaves.take(tx, me, ask);
    return { moved: begun ? await this.begin(tx, me.id, begun) : 0 };
  }

  /** Begins leaves whose first day has come: tickets go to the substitute, else to the queue. Answers how many leaves. */
  async beginLeaves(tx: Tx): Promise<number> {
    const begun = await this.leaves.beginDue(tx);
    for (const leave of begun) await this.begin(tx, null, leave);
    return begun.length;
  }

  /** What someone holds, and what they were called to, goes to the substitute or to nobody; answers how many tickets they held. */
  private async begin(tx: Tx, by: string | null, { personId, substituteId: to }: Begun): Promise<number> {
    await this.tickets.relieveHelp(tx, by, { personId, to });
    return this.tickets.relieve(tx, by, { personId, unitId: null, to });
  }

  /** Takes the open tickets off someone who was forgotten. */
  async letGo(tx: Tx, personId: string): Promise<void> {
    await this.begin(tx, null, { personId, substituteId: null });
  }
}
