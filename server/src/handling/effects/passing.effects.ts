import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { higher } from '@linli/shared/assignment/assignment.rules';
import { AssignmentService } from '../../assignment/assignment.service';
import { DispatchService } from '../../dispatch/dispatch.service';
import { Outbox } from '../../platform/outbox/outbox';
import type { Subject } from '../../ticket/ticket.service';
import { withChange, withHandler, wrongField, type Effect, type Effects, type Making } from '../effect';

/** Who gets it: giving it out, passing it on, deciding whose it is, beginning anew. */
@Injectable()
export class PassingEffects {
  constructor(
    private readonly dispatch: DispatchService,
    private readonly assignments: AssignmentService,
    private readonly outbox: Outbox,
  ) {}

  readonly effects: Effects = {
    dispatch: async (making) => this.withVerdict(making, await this.give(making)),
    redirect: (making) => this.give(making),
    adjudicate: async (making) => {
      const { arbiter } = making.subject.ticket;
      const given = await this.withVerdict(making, await this.give(making));
      return {
        ...withChange(given, { adjudicated: true, arbiter: null }),
        facts: { ...given.facts, arbiter },
      };
    },
    referUp: async ({ tx, subject: { ticket } }) => {
      if (ticket.arbiter === 'street') throw new Refusal('refer.top');
      const street = await this.dispatch.streetOf(tx, ticket.path);
      return {
        change: { unitId: street.id, handlerId: null, arbiter: 'street' },
        facts: { unit: street.id, person: null },
      };
    },
    decline: async () => ({ change: { outcome: 'not_ours', ratingOpen: false } }),
    handOver: async (making) => {
      const { passes } = making.subject.ticket;
      const given = await this.give(making);
      return {
        ...withChange(given, { passes: passes + 1 }),
        facts: { ...given.facts, reason: making.fields.reason ?? null },
      };
    },
    return: async ({ tx, subject: { ticket }, fields }) => {
      const suggested = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, fields.unitId ?? '');
      return {
        change: { ...toQueue(ticket), passes: ticket.passes + 1 },
        facts: { unit: suggested.id, person: null, reason: fields.reason ?? null, ofUnit: ticket.unitId },
      };
    },
    refer: async ({ tx, subject: { ticket }, fields: { unitId, reason = null } }) => {
      const suggested =
        unitId && (await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, unitId)).id;
      return {
        change: { ...toQueue(ticket), arbiter: 'community', pausedUntil: null, delayAskedBy: null },
        facts: { ...(suggested && { unit: suggested }), reason, ofUnit: ticket.unitId },
      };
    },
    reopen: async (making) => this.anew(making, await this.give(making)),
  };

  /** A new cycle: nothing of the last one is left but its history. */
  anew({ subject: { ticket } }: Making, given: Effect): Effect {
    return {
      ...given,
      change: {
        ...given.change,
        cycle: ticket.cycle + 1,
        handlers: given.change?.handlerId ? [given.change.handlerId] : [],
        formerly: [...new Set([...ticket.formerly, ...ticket.handlers])],
        passes: 0,
        adjudicated: false,
        outcome: null,
        solvedHow: null,
        ratingOpen: false,
        rated: null,
      },
    };
  }

  /** Says with the giving whether what its last holder asked for was followed: passed on at all, and to whom they named. */
  private async withVerdict({ tx, subject: { ticket } }: Making, given: Effect): Promise<Effect> {
    if (ticket.state === 'reported') return given;
    const history = await this.outbox.history(tx, ticket.id);
    const asked = history
      .filter(
        ({ facts: { move, cycle } }) =>
          cycle === `${ticket.cycle}` && (move === 'return' || move === 'refer'),
      )
      .at(-1)?.facts;
    const to = given.facts?.unit;
    const said = (agreed: boolean) => (agreed ? 'yes' : 'no');
    const verdict = {
      ...(asked?.ofUnit && { upheld: said(asked.ofUnit !== to) }),
      ...(asked?.unit && { followed: said(asked.unit === to) }),
    };
    return { ...given, facts: { ...given.facts, ...verdict } };
  }

  /** Gives the ticket to a unit, and there to the person named or to whoever is on duty. */
  async give({ tx, subject: { ticket }, fields }: Making): Promise<Effect> {
    const unit = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, fields.unitId ?? '');
    const { hiddenFrom } = ticket;
    const taker = await this.dispatch.takerAt(tx, unit.id, fields.personId ?? null, hiddenFrom);
    const unseen = taker
      ? taker.personId !== null && hiddenFrom.includes(taker.personId)
      : await this.dispatch.worksWithNobodyElse(tx, unit.id, hiddenFrom);
    if (unseen) throw new Refusal('move.no_such_unit');
    if (!taker) throw wrongField('move.nobody', 'unitId');
    // To stay where it is would only begin their clock anew. A new cycle may begin with the same handler.
    const stays = unit.id === ticket.unitId && taker.personId === ticket.handlerId;
    const anew = ticket.state === 'reviewing' || ticket.outcome === 'duplicate';
    if (stays && !anew) throw new Refusal('move.no_such_unit');
    return {
      change: {
        unitId: unit.id,
        handlerId: taker.personId,
        handlers: withHandler(ticket, taker.personId),
        // A level to which it was raised stays, unless it begins anew.
        level: anew ? unit.level : higher(unit.level, await this.assignments.raisedTo(tx, ticket)),
      },
      facts: { unit: unit.id, person: taker.personId },
    };
  }
}

const toQueue = ({ communityId }: Subject['ticket']) => ({ unitId: communityId, handlerId: null });
