import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team may hold an activity; its unit is then the place where the team is at home. */
export class ActivitiesOfTeams20261129033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity add column team_id uuid references team`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
