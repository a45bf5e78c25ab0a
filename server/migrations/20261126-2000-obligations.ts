import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ticket owes beside its three promises: more time, other hands, orders from above, long matters. */
export class Obligations20261126200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ticket
        drop constraint ticket_state_check,
        add constraint ticket_state_check check (state in ('reported','dispatched','accepted','carried','returned','adjudicating','resolved','answered','reviewing','settled','declined','withdrawn')),
        add column arbiter text check (arbiter in ('community','street')),
        add column delay_asked_by uuid,
        add column paused_until timestamptz(3),
        add column awaited uuid[] not null default '{}',
        add column present uuid[] not null default '{}',
        add column supervision text check (supervision in ('issued','answered')),
        add column carry_asked_by uuid,
        add column parent_id uuid check (parent_id <> id);
      update ticket set arbiter = 'community' where state = 'adjudicating';
      create index ticket_parent on ticket (parent_id) where parent_id is not null;
      create index ticket_called on ticket using gin ((awaited || present)) where closed_at is null and awaited || present <> '{}';

      -- a clock may belong to one of several things about a ticket
      alter table clock
        drop constraint clock_kind_check,
        add constraint clock_kind_check check (kind in ('accept','resolve','feedback','rating','review','adjudicate','delay','pause','arrive','finish','supervise','milestone','callback')),
        add column about_id uuid;
      drop index clock_runs_once;
      create unique index clock_runs_once on clock (ticket_id, kind, about_id) nulls not distinct where stopped_at is null;

      -- those who watch for the owners of a compound
      alter table role
        drop constraint role_permission_check,
        add constraint role_permission_check check (permission in ('reside','inspect','assist','volunteer','handle','coordinate','lead','supervise','administer'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
