import { Injectable } from '@nestjs/common';
import { isHigher } from '@linli/shared/assignment/assignment.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { AssignmentQueries } from '../../assignment/assignment.queries';
import { AssignmentService } from '../../assignment/assignment.service';
import { DispatchService } from '../../dispatch/dispatch.service';
import type { Tx } from '../../platform/db/db';
import type { Subject } from '../../ticket/ticket.service';
import { wrongField, type Effect, type Effects, type Making } from '../effect';

/** Calling others to help, and what those who are called answer. */
@Injectable()
export class CallingEffects {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly callable: AssignmentQueries,
    private readonly dispatch: DispatchService,
  ) {}

  readonly effects: Effects = {
    whistle: async ({
      tx,
      me,
      subject: { ticket },
      fields: { unitId = '', urgent = false, host = false },
    }) => {
      const unit = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, unitId);
      if (unit.id === ticket.unitId) throw wrongField('move.no_such_unit', 'unitId');
      // In an emergency somebody else is alarmed where nobody is there.
      if (!urgent && !(await this.dispatch.takerAt(tx, unit.id, null, [])))
        throw wrongField('move.nobody', 'unitId');
      const called = await this.assignments.call(tx, ticket, me.id, {
        kind: urgent ? 'emergency' : 'whistle',
        role: host ? 'host' : 'cohost',
        unitId: unit.id,
        personId: null,
      });
      return { ...called, facts: { ...called.facts, urgent: urgent ? 'yes' : 'no' } };
    },
    callFirm: async ({ tx, me, subject: { ticket } }) => {
      const firm = await this.callable.firmToCall(tx, ticket);
      if (typeof firm === 'string') throw new Refusal(firm);
      const whom = { kind: 'whistle', role: 'cohost', unitId: firm.id, personId: null } as const;
      return this.assignments.call(tx, ticket, me.id, whom);
    },
    enlist: async ({
      tx,
      me,
      subject: { ticket, reporters },
      fields: { personId = '', hand = 'assist' },
    }) => {
      const reached = await this.callable.reach(tx, ticket, reporters, { personId, hand });
      const whom = { kind: 'hand', role: hand, unitId: null, personId: reached } as const;
      const called = await this.assignments.call(tx, ticket, me.id, whom);
      return { ...called, facts: { ...called.facts, hand } };
    },
    raise: (making) => this.raise(making),
    arrive: ({ tx, subject: { ticket, standing } }) => this.assignments.arrive(tx, ticket, standing),
    finish: ({ tx, subject: { ticket, standing } }) => this.assignments.finish(tx, ticket, standing),
    excuse: ({ tx, subject: { ticket, standing } }) => this.assignments.excuse(tx, ticket, standing),
    dismiss: ({ tx, me, subject: { ticket }, fields }) =>
      this.assignments.dismiss(tx, ticket, me.id, fields.assignmentId ?? ''),
  };

  /** Lifts the level and calls its body, or the unit named there; a body that is called already stays called. */
  private async raise(making: Making): Promise<Effect> {
    const { tx, me, fields } = making;
    const { ticket } = making.subject;
    const { level = ticket.level } = fields;
    if (!isHigher(level, ticket.level)) throw wrongField('raise.not_higher', 'level');
    const unitId = fields.unitId
      ? await this.namedAt(making, level, fields.unitId)
      : await this.bodyAt(tx, ticket, level);
    if (!unitId) throw wrongField('raise.no_body', 'level');
    const here = [ticket.unitId, ...ticket.awaited, ...ticket.present].includes(unitId);
    if (here) return { change: { level }, facts: { level, unit: unitId, person: null } };
    const called = await this.assignments.call(tx, ticket, me.id, {
      ...{ kind: 'raise', role: 'cohost', level },
      ...{ unitId, personId: null },
    });
    return { change: { ...called.change, level }, facts: { ...called.facts, level } };
  }

  private async namedAt({ tx, subject: { ticket } }: Making, level: Level, unitId: string): Promise<string> {
    const unit = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, unitId);
    if (unit.level !== level) throw wrongField('move.no_such_unit', 'unitId');
    return unit.id;
  }

  /** The body that answers for a ticket's place at a level; null where there is none. */
  private async bodyAt(tx: Tx, ticket: Subject['ticket'], level: Level): Promise<string | null> {
    switch (level) {
      case 'building':
        return null;
      case 'grid':
        return ticket.gridId;
      case 'compound':
        return (await this.callable.firmOf(tx, ticket.compoundId))?.id ?? null;
      case 'community':
        return ticket.communityId;
      case 'street':
        return (await this.dispatch.streetOf(tx, ticket.path)).id;
      case 'district':
        return ticket.districtId;
    }
  }
}
