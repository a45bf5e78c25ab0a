import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the person of a consent lives, or said it: those who steer there see that there is one. */
export class WhereMandatesStand20261129040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mandate add column path text collate "C";
      update mandate m set path = (
        select s.path from resident r join home h on h.id = r.home_id
          join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
         where r.person_id = m.subject_id order by r.until is not null, r.since, r.id limit 1);
      create index mandate_path on mandate (path, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
