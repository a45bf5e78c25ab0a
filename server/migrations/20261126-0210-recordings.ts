import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents say instead of writing, and what a machine made of it. */
export class Recordings20261126021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recording (
        id uuid primary key,
        district_id uuid,
        owner_id uuid not null references person,
        ticket_id uuid,
        event_id uuid,
        role text check (role in ('report','more')),
        kind text not null check (kind in ('mp3','aac','m4a','wav','webm','ogg')),
        seconds smallint not null check (seconds between 1 and 60),
        bytes integer not null,
        transcript text,
        transcribed_at timestamptz(3),
        created_at timestamptz(3) not null,
        erased_at timestamptz(3)
      );
      create index recording_ticket on recording (ticket_id) where ticket_id is not null;
      create index recording_loose on recording (created_at) where ticket_id is null and erased_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
