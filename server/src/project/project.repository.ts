import { Injectable } from '@nestjs/common';
import { nextOf, type Next, type Plan } from '@linli/shared/project/project.rules';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { MilestoneRow, ProjectRow } from './project.entity';

/** How long matters and their steps are found and kept. */
@Injectable()
export class ProjectRepository {
  /** The newest of a ticket: the one it asks for, or is carried by. */
  async newest({ rows }: Read, ticketId: string): Promise<ProjectRow> {
    return rows.findOneOrFail(ProjectRow, { where: { ticketId }, order: { id: 'DESC' } });
  }

  /** The steps that are planned or reached, in order. */
  steps({ rows }: Read, projectId: string): Promise<MilestoneRow[]> {
    return rows.find(MilestoneRow, {
      where: { projectId, replacedAt: IsNull() },
      order: { plannedOn: 'ASC', position: 'ASC' },
    });
  }

  /** What comes next in a long matter. */
  async next(read: Read, { id, reviewOn }: ProjectRow): Promise<Next> {
    const steps = await this.steps(read, id);
    return nextOf(
      steps.map(({ plannedOn, ...step }) => ({ ...step, on: plannedOn })),
      reviewOn,
    );
  }

  /** Puts these steps in the place of all that are not reached. */
  async replan({ rows, at }: Tx, projectId: string, milestones: Plan['milestones']): Promise<void> {
    await rows.update(
      MilestoneRow,
      { projectId, reachedAt: IsNull(), replacedAt: IsNull() },
      { replacedAt: at },
    );
    await rows.insert(
      MilestoneRow,
      milestones.map(({ name, on }, position) => ({
        id: newId(at),
        projectId,
        position,
        name: name.trim(),
        plannedOn: on,
      })),
    );
  }
}
