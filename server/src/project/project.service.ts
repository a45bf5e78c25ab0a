import { Injectable } from '@nestjs/common';
import { dayOfDate } from '@linli/shared/deadline/shanghai.rules';
import { endOfWork } from '@linli/shared/deadline/calendar.rules';
import {
  planFaults,
  type Approver,
  type Next,
  type Plan,
  type ProjectPolicy,
} from '@linli/shared/project/project.rules';
import { atField, refusalWords, refuseFields, type RefusalCode } from '@linli/shared/refusal';
import type { ProjectKind } from '@linli/shared/ticket/ticket.rules';
import { CalendarService } from '../calendar/calendar.service';
import { CheckService } from '../check/check.service';
import { DeadlineService, type Timed } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { MilestoneRow, ProjectPolicyRow, ProjectRow } from './project.entity';
import { ProjectRepository } from './project.repository';

/** What is asked for: which way of carrying it, and the plan. */
export interface Asked extends Plan {
  readonly kind: ProjectKind;
}

const planCodes = {
  no_date: 'plan.no_date',
  past: 'plan.past',
  order: 'plan.order',
  far: 'plan.far',
} as const satisfies Record<string, RefusalCode>;

/** Long matters: asked for with a plan, approved by somebody else, and watched by one clock for whatever comes next. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly deadlines: DeadlineService,
    private readonly calendars: CalendarService,
    private readonly checks: CheckService,
  ) {}

  /** Lets a district carry matters of a kind. */
  async allow(tx: Tx, districtId: string, policy: ProjectPolicy): Promise<void> {
    await tx.rows.insert(ProjectPolicyRow, { districtId, ...policy });
  }

  /** Writes down who wants a ticket carried, how and by which plan; the answer has a clock. Answers who may approve it. */
  async ask(tx: Tx, ticket: Timed, by: string, { kind, ...plan }: Asked): Promise<Approver> {
    const policy = await this.policy(tx, ticket.districtId, kind);
    refuseFaults(plan, tx.at, policy.longestDays);
    const { id: ticketId, districtId } = ticket;
    const row = { id: newId(tx.at), districtId, ticketId, kind, askedBy: by, askedAt: tx.at };
    await tx.rows.insert(ProjectRow, { ...row, reviewOn: plan.reviewOn });
    await this.write(tx, row, by, plan.milestones);
    await this.startAnswer(tx, ticket);
    return policy.approver;
  }

  /** Starts the clock of the answer to an ask. */
  async startAnswer(tx: Tx, ticket: Timed): Promise<void> {
    const { kind } = await this.projects.newest(tx, ticket.id);
    const { answerDays } = await this.policy(tx, ticket.districtId, kind);
    const term = { unit: 'working_day', days: answerDays } as const;
    await this.deadlines.run(tx, ticket, [{ kind: 'delay', term, aboutId: null }]);
  }

  /** Says yes, with the clock of what comes first. */
  async approve(tx: Tx, ticket: Timed, by: string): Promise<ProjectKind> {
    const project = await this.projects.newest(tx, ticket.id);
    await tx.rows.update(ProjectRow, project.id, { approvedBy: by, approvedAt: tx.at });
    await this.startNext(tx, ticket);
    return project.kind;
  }

  /** Which way of carrying it was asked for last. */
  async kindOf(read: Read, ticketId: string): Promise<ProjectKind> {
    return (await this.projects.newest(read, ticketId)).kind;
  }

  /** Marks a step as reached: its clock is judged and the next one starts. A step reached before its turn leaves the clock as it is. */
  async reach(tx: Tx, ticket: Timed, by: string, milestoneId: string): Promise<void> {
    const project = await this.projects.newest(tx, ticket.id);
    const steps = await this.projects.steps(tx, project.id);
    const step = steps.find(({ id, reachedAt }) => id === milestoneId && !reachedAt);
    if (!step) throw atField('milestone.gone', 'milestoneId');
    const before = await this.projects.next(tx, project);
    await tx.rows.update(MilestoneRow, milestoneId, { reachedAt: tx.at, reachedBy: by });
    if (before.milestoneId === milestoneId) await this.turn(tx, ticket, 'meet');
  }

  /** Sets when it is looked at again and, if they are given, the steps from here on. A review that was due is held by it. */
  async plan(tx: Tx, ticket: Timed, by: string, { milestones, reviewOn }: Partial<Plan>): Promise<void> {
    const project = await this.projects.newest(tx, ticket.id);
    const { longestDays } = await this.policy(tx, ticket.districtId, project.kind);
    refuseFaults({ milestones: milestones ?? [], reviewOn: reviewOn ?? '' }, tx.at, longestDays);
    const before = await this.projects.next(tx, project);
    await tx.rows.update(ProjectRow, project.id, { reviewOn });
    if (milestones) await this.write(tx, project, by, milestones);
    const after = await this.projects.next(tx, { ...project, reviewOn: reviewOn ?? project.reviewOn });
    if (before.milestoneId === null) await this.turn(tx, ticket, 'meet');
    else if (!same(before, after)) await this.turn(tx, ticket, 'drop');
  }

  /** Starts the clock of what comes next: it ends with work on that day. */
  async startNext(tx: Tx, ticket: Timed): Promise<void> {
    const { on } = await this.projects.next(tx, await this.projects.newest(tx, ticket.id));
    const { calendar } = await this.calendars.inForce(tx, ticket.districtId, ticket.communityId);
    const at = endOfWork(calendar, dayOfDate(on)).toISOString();
    await this.deadlines.run(tx, ticket, [{ kind: 'milestone', term: { unit: 'until', at }, aboutId: null }]);
  }

  private async turn(tx: Tx, ticket: Timed, how: 'meet' | 'drop'): Promise<void> {
    await this.deadlines[how](tx, ticket.id, ['milestone']);
    await this.startNext(tx, ticket);
  }

  /** Neighbours read the names of the steps, so they are checked like a line. */
  private async write(
    tx: Tx,
    { id, ticketId, districtId }: Pick<ProjectRow, 'id' | 'ticketId' | 'districtId'>,
    personId: string,
    milestones: Plan['milestones'],
  ): Promise<void> {
    await this.projects.replan(tx, id, milestones);
    const words = (await this.projects.steps(tx, id)).map(({ name }) => name).join('；');
    await this.checks.ask(tx, { personId, ticketId, districtId }, [{ kind: 'words', subjectId: id, words }]);
  }

  private policy({ rows }: Read, districtId: string, kind: ProjectKind): Promise<ProjectPolicyRow> {
    return rows.findOneByOrFail(ProjectPolicyRow, { districtId, kind });
  }
}

const same = (a: Next, b: Next): boolean => a.milestoneId === b.milestoneId && a.on === b.on;

const refuseFaults = (plan: Plan, at: Date, longestDays: number): void =>
  refuseFields(
    Object.fromEntries(
      Object.entries(planFaults(plan, at, longestDays)).map(([field, fault]) => [
        field,
        refusalWords(planCodes[fault], { limit: longestDays }),
      ]),
    ),
  );
