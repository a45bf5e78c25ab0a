import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of an alert is one of its device: many systems count for each device from one. */
export class AlertsOfDevices20261126209000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert drop constraint alert_channel_id_foreign_id_key;
      alter table alert add constraint alert_device_foreign unique (device_id, foreign_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
