import { Injectable } from '@nestjs/common';
import type { Helpers } from '@linli/shared/assignment/assignment.contract';
import { handsOf } from '@linli/shared/assignment/assignment.rules';
import { atField, type RefusalCode } from '@linli/shared/refusal';
import { levels, type Hand, type Level } from '@linli/shared/ticket/ticket.rules';
import { DispatchService, type OnDuty } from '../dispatch/dispatch.service';
import { OnCallService } from '../on-call/on-call.service';
import type { Read } from '../platform/db/db';
import { AssignmentRow } from './assignment.entity';
import { AssignmentRepository, type HelperRow } from './assignment.repository';
import type { Helped } from './assignment.service';

/** Who may be called, who is told of it, and what came of it. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly calls: AssignmentRepository,
    private readonly dispatch: DispatchService,
    private readonly onCall: OnCallService,
  ) {}

  /** Who of the community could help, as their form shows them. */
  async helpers(read: Read, ticket: Helped, reporters: readonly string[]): Promise<Helpers> {
    const people = await this.fit(read, ticket, reporters);
    return {
      people: people.map(({ held, substituteId: _, ...person }) => ({ ...person, hands: handsOf(held) })),
    };
  }

  /** The property firm of a compound; null where it has none. */
  firmOf(read: Read, compoundId: string): Promise<{ id: string; name: string } | null> {
    return this.calls.firmOf(read, compoundId);
  }

  /** The firm for which a resident may whistle, once in a cycle; a code where there is none, or nothing to whistle for. */
  async firmToCall(
    read: Read,
    ticket: Pick<Helped, 'id' | 'cycle' | 'unitId' | 'compoundId'>,
  ): Promise<{ id: string; name: string } | RefusalCode> {
    const firm = await this.calls.firmOf(read, ticket.compoundId);
    if (!firm) return 'call.no_firm';
    if (firm.id === ticket.unitId) return 'call.firm_has_it';
    return (await this.calls.wasCalled(read, ticket, firm.id)) ? 'call.firm_once' : firm;
  }

  /** Who of the community may be asked, without those who have to do with the ticket already. */
  private async fit(read: Read, ticket: Helped, reporters: readonly string[]): Promise<HelperRow[]> {
    const open = await this.calls.open(read, ticket.id);
    const without = [
      ...reporters,
      ...ticket.hiddenFrom,
      ticket.handlerId,
      ...open.map(({ personId }) => personId),
    ];
    return (await this.calls.helpers(read, ticket.communityId)).filter(
      ({ personId }) => !without.includes(personId),
    );
  }

  /** Whom asking this person for this hand reaches: their substitute during leave. */
  async reach(
    read: Read,
    ticket: Helped,
    reporters: readonly string[],
    { personId, hand }: { personId: string; hand: Hand },
  ): Promise<string> {
    const helpers = await this.fit(read, ticket, reporters);
    const helper = helpers.find((one) => one.personId === personId);
    if (!helper) throw atField('person.missing', 'personId');
    if (!handsOf(helper.held).includes(hand)) throw atField('call.not_fit', 'hand');
    if (!helper.away) return personId;
    const { substituteId } = helper;
    if (!substituteId || !helpers.some((one) => one.personId === substituteId))
      throw atField('move.nobody', 'personId');
    return substituteId;
  }

  /**
   * Who is told of a call: the person; for a unit everyone on duty there. In an emergency those on call there now, else
   * everyone on duty, else those on call in the community, else its lead.
   */
  async toldOf(
    read: Read,
    assignmentId: string,
    { communityId, hiddenFrom }: Pick<Helped, 'communityId' | 'hiddenFrom'>,
  ): Promise<string[]> {
    const call = await read.rows.findOneBy(AssignmentRow, { id: assignmentId });
    if (!call) return [];
    if (!call.unitId) return call.personId ? [call.personId] : [];
    const duty = present(await this.dispatch.onDuty(read, call.unitId));
    if (call.kind !== 'emergency') return duty;
    const here = await this.dispatch.onDuty(read, communityId);
    const lists = [
      await this.onCall.now(read, call.unitId),
      duty,
      await this.onCall.now(read, communityId),
      present(here.filter(({ leads }) => leads)),
      present(here),
    ].map((people) => people.filter((id) => !hiddenFrom.includes(id)));
    return lists.find((people) => people.length) ?? [];
  }

  /** Who made a call. */
  async callerOf({ rows }: Read, assignmentId: string): Promise<string | null> {
    return (await rows.findOneBy(AssignmentRow, { id: assignmentId }))?.askedBy ?? null;
  }

  /** How many tickets below a place were archived as solved from one instant up to another, by the level that solved them. */
  async solvedAt(
    { rows }: Read,
    path: string,
    { from, until }: { from: Date; until: Date },
  ): Promise<Record<Level, number>> {
    const found = await rows.query<{ level: Level; count: number }[]>(
      `select level, count(*)::int as count from ticket
        where state = 'settled' and outcome = 'solved' and path >= $1 and path < $1 || 'g' and closed_at >= $2 and closed_at < $3 group by level`,
      [path, from, until],
    );
    const counts = new Map(found.map(({ level, count }) => [level, count]));
    return Object.fromEntries(levels.map((level) => [level, counts.get(level) ?? 0])) as Record<
      Level,
      number
    >;
  }
}

/** Those who are there, and the substitutes of those who are not. */
const present = (duty: readonly OnDuty[]): string[] => [
  ...new Set(
    duty
      .map(({ personId, away, substituteId }) => (away ? substituteId : personId))
      .filter((id) => id !== null),
  ),
];
