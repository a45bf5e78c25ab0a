import { Injectable } from '@nestjs/common';
import type { ProjectKind } from '@linli/shared/ticket/ticket.rules';
import { ProjectService } from '../../project/project.service';
import type { Effects } from '../effect';
import { PassingEffects } from './passing.effects';

/** Long matters: asking for one, deciding on it, its plan and its progress. */
@Injectable()
export class ProjectEffects {
  constructor(
    private readonly projects: ProjectService,
    private readonly passing: PassingEffects,
  ) {}

  readonly effects: Effects = {
    askCarry: async ({ tx, me, subject: { ticket }, fields }) => {
      const { milestones = [], reviewOn = '' } = fields;
      // The life needs it, so it is there.
      const kind = fields.projectKind as ProjectKind;
      const carryApprover = await this.projects.ask(tx, ticket, me.id, { kind, milestones, reviewOn });
      return {
        change: { carryAskedBy: me.id, carryApprover },
        facts: { projectKind: kind, approver: carryApprover },
      };
    },
    carry: async ({ tx, me, subject: { ticket } }) => ({
      facts: { projectKind: await this.projects.approve(tx, ticket, me.id) },
      // Until it is resolved there is nothing to rate.
      change: { ...decided, pausedUntil: null, ratingOpen: false },
    }),
    denyCarry: async ({ tx, subject: { ticket } }) => ({
      facts: { projectKind: await this.projects.kindOf(tx, ticket.id) },
      change: decided,
    }),
    progress: async ({ fields }) => ({ change: { line: fields.line?.trim() } }),
    reach: async ({ tx, me, subject: { ticket }, fields }) => {
      await this.projects.reach(tx, ticket, me.id, fields.milestoneId ?? '');
      return { facts: { milestone: fields.milestoneId ?? null } };
    },
    plan: async ({ tx, me, subject: { ticket }, fields: { milestones, reviewOn } }) => {
      await this.projects.plan(tx, ticket, me.id, { milestones, reviewOn });
      return { facts: { until: reviewOn ?? null } };
    },
    reassign: (making) => this.passing.give(making),
  };
}

const decided = { carryAskedBy: null, carryApprover: null };
