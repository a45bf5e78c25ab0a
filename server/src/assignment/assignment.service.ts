import { Injectable } from '@nestjs/common';
import {
  assignmentLife,
  callKinds,
  finishTerm,
  type CallKind,
  type CallMove,
  type CallRole,
  type CallTerms,
} from '@linli/shared/assignment/assignment.rules';
import { step } from '@linli/shared/machine';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlineService, type Timed } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { AssignmentRow, CallTermsRow } from './assignment.entity';
import { AssignmentRepository } from './assignment.repository';

/** A locked ticket, as far as calls for help are concerned with it. */
export interface Helped extends Timed {
  readonly unitId: string;
  readonly handlerId: string | null;
  readonly compoundId: string;
  readonly communityId: string;
  readonly hiddenFrom: readonly string[];
}

/** Whom a call is for, and as what. */
export interface Wanted {
  readonly kind: CallKind;
  readonly role: CallRole;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly level?: Level;
}

/** Whoever answers a call: a person, with the units they work in. */
export interface Answering {
  readonly id: string;
  readonly unitIds: readonly string[];
}

/** What a call changes of its ticket, and its facts. */
export interface Called {
  readonly change: { readonly awaited: string[]; readonly present: string[] };
  readonly facts: Record<string, string | null>;
}

/** Calls for help with a ticket. Each has clocks of its own and moves no other; the caller saves `change` with the ticket. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly calls: AssignmentRepository,
    private readonly deadlines: DeadlineService,
    private readonly calendars: CalendarService,
  ) {}

  /** Sets how long each kind of call gives in a district. */
  async setTerms(tx: Tx, districtId: string, terms: Readonly<Record<CallKind, CallTerms>>): Promise<void> {
    await tx.rows.upsert(
      CallTermsRow,
      callKinds.map((kind) => ({ districtId, kind, ...terms[kind] })),
      ['districtId', 'kind'],
    );
  }

  /** Calls a unit or a person. Whoever is called already, and a second host, are refused. */
  async call(tx: Tx, ticket: Helped, by: string | null, wanted: Wanted): Promise<Called> {
    const open = await this.calls.open(tx, ticket.id);
    if (open.some((call) => calledId(call) === calledId(wanted)))
      throw atField('call.twice', wanted.unitId ? 'unitId' : 'personId');
    if (wanted.role === 'host' && open.some(({ role }) => role === 'host'))
      throw atField('call.hosted', 'host');
    const { level = null, ...whom } = wanted;
    const call = tx.rows.create(AssignmentRow, {
      ...{ id: newId(tx.at), ticketId: ticket.id, districtId: ticket.districtId, cycle: ticket.cycle },
      ...{ ...whom, level, state: 'awaited', askedBy: by, askedAt: tx.at },
      ...{ arrivedBy: null, arrivedAt: null, endedBy: null, endedAt: null },
    });
    await tx.rows.insert(AssignmentRow, call);
    await this.runClocks(tx, ticket, call);
    return told([...open, call], call);
  }

  /** Whoever was called reports in. */
  arrive(tx: Tx, ticket: Helped, who: Answering): Promise<Called> {
    return this.answer(tx, ticket, who, 'arrive');
  }

  /** Whoever reported in is done with their part. */
  finish(tx: Tx, ticket: Helped, who: Answering): Promise<Called> {
    return this.answer(tx, ticket, who, 'finish');
  }

  /** Whoever was called cannot come, or not go on. */
  excuse(tx: Tx, ticket: Helped, who: Answering): Promise<Called> {
    return this.answer(tx, ticket, who, 'excuse');
  }

  /** Whoever is called is needed no more. */
  async dismiss(tx: Tx, ticket: Helped, by: string, assignmentId: string): Promise<Called> {
    const open = await this.calls.open(tx, ticket.id);
    const call = open.find(({ id }) => id === assignmentId);
    if (!call) throw atField('call.missing', 'assignmentId');
    return this.move(tx, open, call, { move: 'dismiss', by });
  }

  /**
   * A person's part goes to a substitute, with a time of their own; to nobody where there is none, or where they have to do with
   * it already. Answers nothing when the person is not called by name.
   */
  async standIn(tx: Tx, ticket: Helped, personId: string, to: string | null): Promise<Called | null> {
    const open = await this.calls.open(tx, ticket.id);
    const call = open.find((one) => one.personId === personId);
    if (!call) return null;
    const { change, facts } = await this.move(tx, open, call, { move: 'relieve', by: null });
    const has = [ticket.handlerId, ...ticket.hiddenFrom, ...open.map((one) => one.personId)];
    if (!to || has.includes(to)) return { change, facts: { ...facts, person: null, instead: personId } };
    const { kind, role, askedBy } = call;
    const next = await this.call(tx, ticket, askedBy, { kind, role, unitId: null, personId: to });
    return { ...next, facts: { ...next.facts, instead: personId } };
  }

  /**
   * Whoever has the ticket from now on owes no call to it any more: theirs end, without a judgement. Answers what that
   * changes of the ticket.
   */
  async endOf(
    tx: Tx,
    { id, unitId, handlerId }: Pick<Helped, 'id' | 'unitId' | 'handlerId'>,
  ): Promise<Called['change'] | null> {
    const open = await this.calls.open(tx, id);
    let change: Called['change'] | null = null;
    for (const call of open.filter((one) => [unitId, handlerId].includes(calledId(one))))
      ({ change } = await this.move(tx, open, call, { move: 'take', by: null }));
    return change;
  }

  /** Ends every open call with the work on its ticket, without a judgement. */
  async endAll(tx: Tx, ticketId: string): Promise<void> {
    await this.calls.endAll(tx, ticketId);
    await this.deadlines.drop(tx, ticketId, ['arrive', 'finish']);
  }

  ticketsCalling(read: Read, personId: string): Promise<string[]> {
    return this.calls.ticketsCalling(read, personId);
  }

  /** The highest level to which a ticket was raised in this cycle and stays raised, whoever it is given to. */
  raisedTo(read: Read, ticket: Pick<Helped, 'id' | 'cycle'>): Promise<Level | null> {
    return this.calls.raisedTo(read, ticket);
  }

  /** The answer of whoever is called, by name before as one of a unit, the earlier call first. */
  private async answer(tx: Tx, ticket: Helped, who: Answering, move: CallMove): Promise<Called> {
    const open = await this.calls.open(tx, ticket.id);
    const fits = ({ state }: AssignmentRow) =>
      (assignmentLife.moves[move].from as readonly string[]).includes(state);
    const mine = open.filter((call) => isFor(call, who) && fits(call));
    const call = mine.find(({ personId }) => personId) ?? mine[0];
    if (!call) throw new Refusal('call.missing');
    return this.move(tx, open, call, { move, by: who.id });
  }

  private async move(
    tx: Tx,
    open: readonly AssignmentRow[],
    call: AssignmentRow,
    { move, by }: { move: CallMove; by: string | null },
  ): Promise<Called> {
    const state = step(assignmentLife, call.state, move, [...assignmentLife.moves[move].by]);
    const arrives = move === 'arrive';
    Object.assign(
      call,
      { state },
      arrives ? { arrivedBy: by, arrivedAt: tx.at } : { endedBy: by, endedAt: tx.at },
    );
    const { id, ticketId, ...row } = call;
    await tx.rows.update(AssignmentRow, id, row);
    if (arrives) await this.deadlines.meet(tx, ticketId, ['arrive'], id);
    else if (move === 'finish') await this.deadlines.meet(tx, ticketId, ['finish'], id);
    else await this.deadlines.drop(tx, ticketId, ['arrive', 'finish'], id);
    return told(open, call);
  }

  private async runClocks(tx: Tx, ticket: Helped, { id: aboutId, kind }: AssignmentRow): Promise<void> {
    const terms = await this.calls.terms(tx, ticket.districtId, kind);
    const due = await this.deadlines.runningUntil(tx, ticket.id, 'resolve');
    const { calendar } = await this.calendars.inForce(tx, ticket.districtId, ticket.communityId);
    const finish = finishTerm(terms, due ? new Date(due) : null, { at: tx.at, calendar });
    await this.deadlines.run(tx, ticket, [
      ...(terms.arrive ? [{ kind: 'arrive' as const, term: terms.arrive, aboutId }] : []),
      ...(finish ? [{ kind: 'finish' as const, term: finish, aboutId }] : []),
    ]);
  }
}

const calledId = ({ unitId, personId }: Pick<Wanted, 'unitId' | 'personId'>): string =>
  unitId ?? personId ?? '';

const isFor = (call: AssignmentRow, { id, unitIds }: Answering): boolean =>
  call.personId === id || unitIds.includes(call.unitId ?? '');

/** What the ticket keeps of its open calls, and what is told of this one. */
function told(calls: readonly AssignmentRow[], { id, unitId, personId, kind, role }: AssignmentRow): Called {
  const ids = (state: AssignmentRow['state']) => calls.filter((call) => call.state === state).map(calledId);
  return {
    change: { awaited: ids('awaited'), present: ids('present') },
    facts: { assignment: id, unit: unitId, person: personId, call: kind, role },
  };
}
