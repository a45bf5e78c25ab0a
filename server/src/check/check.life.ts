import { Injectable } from '@nestjs/common';
import {
  checkLife,
  decideTerm,
  mayShow,
  openStates,
  type CheckMove,
  type CheckState,
} from '@linli/shared/check/check.rules';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { step, type PartOf } from '@linli/shared/machine';
import { CalendarService } from '../calendar/calendar.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { CheckRow } from './check.entity';
import { contentShown } from './check.events';

/** Whether a check waits for a person. */
export const isOpen = (state: CheckState): boolean => (openStates as readonly CheckState[]).includes(state);

/** One step of a check along its life. */
@Injectable()
export class CheckLife {
  constructor(
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Carries a locked check one step. Where a person comes in, their term begins; where it is decided, the copied words go. */
  async advance(
    tx: Tx,
    check: CheckRow,
    move: CheckMove,
    by: PartOf<typeof checkLife>,
    change: Partial<CheckRow> = {},
  ): Promise<void> {
    const before = check.state;
    const state = step(checkLife, before, move, [by]);
    const opens = isOpen(state) && !isOpen(before);
    const decided = !isOpen(state) && state !== 'waiting' && state !== 'sent';
    Object.assign(check, change, { state });
    if (opens) check.dueAt = await this.dueFor(tx, check.districtId);
    if (decided) Object.assign(check, { words: null, dueAt: null });
    const { id, ...row } = check;
    await tx.rows.update(CheckRow, id, row);
    const { districtId, ticketId, kind } = check;
    const shown = mayShow([state]);
    if (ticketId && shown !== mayShow([before])) {
      const facts = { kind, ticket: ticketId, shown: shown ? ('yes' as const) : ('no' as const) };
      await this.outbox.publish(tx, contentShown({ districtId, subjectId: id, actorId: null, facts }));
    }
  }

  /** Until when a person may take over what comes to them now; without a district, as for a name, there is no calendar to ask. */
  async dueFor(read: Read, districtId: string | null): Promise<Date | null> {
    if (!districtId) return null;
    const { calendar } = await this.calendars.inForce(read, districtId, null);
    return dueAt(read.at, decideTerm, calendar).due;
  }
}
