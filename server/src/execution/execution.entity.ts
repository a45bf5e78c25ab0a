import type { TaskState } from '@linli/shared/execution/execution.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that was decided on a topic, until it is done; anybody may read it. Money in cents. */
@Entity('task')
export class TaskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  /** Who does it: a community, firm, department or body. */
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  @Column('text') state: TaskState;
  /** As it was promised first, and as it is now. */
  @Column('date') plannedOn: string;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('integer', { nullable: true }) money: number | null;
  @Column('integer', { nullable: true }) spent: number | null;
  @Column('uuid') plannedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
