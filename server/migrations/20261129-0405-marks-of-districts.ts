import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that districts brought as their mark; which one is shown, a version of the appearance says. */
export class MarksOfDistricts20261129040500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table district_mark (
        id uuid primary key,
        district_id uuid not null,
        by_id uuid not null references person,
        at timestamptz(3) not null
      );
      create index district_mark_district on district_mark (district_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
