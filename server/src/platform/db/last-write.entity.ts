import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the database's log had come when somebody had last written, in bytes. */
@Entity('last_write')
export class LastWriteRow {
  @PrimaryColumn('uuid') personId: string;
  @Column('bigint') reached: string;
}
