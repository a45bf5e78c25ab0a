import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events and deliveries become tables of months by the range of their keys. What is there stays where it lies, as the part before the
 * first month; no row is read or moved, and no release sees another table than before. The parts stand in a schema of their own
 * that the application may not enter: whatever it may do with a table it may do with its months, and nothing else.
 *
 * Contracts: the tables that are renamed get the old name back, with the same columns, indexes and rights, in the same transaction.
 */
export class TablesOfMonths20261203042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if to_regnamespace('months') is null then create schema months; end if;
      end $$;

      alter table event rename to event_earlier;
      alter table event_earlier set schema months;
      alter table delivery rename to delivery_earlier;
      alter table delivery_earlier set schema months;

      create table event (
        id uuid primary key,
        district_id uuid,
        kind text not null,
        subject_id uuid not null,
        actor_id uuid,
        at timestamptz(3) not null,
        facts jsonb not null
      ) partition by range (id);
      create index event_subject on event (subject_id, id);
      create index event_ended on event (at) where kind = 'ticket.moved' and facts->>'to' in ('answered','settled');
      create index event_ending on event (actor_id, at) where kind = 'ticket.moved' and facts->>'move' in ('resolve','spot');
      create index event_moved on event (district_id, at) where kind = 'ticket.moved';
      create index event_posts on event ((facts->>'placeId'), id) where kind in ('person.appointed','appointment.changed','appointment.ended');
      create index event_covers on event ((facts->>'grid'), id) where kind = 'place.covered';
      create table delivery (
        event_id uuid not null,
        listener text not null,
        attempts smallint not null default 0,
        next_at timestamptz(3) not null,
        done_at timestamptz(3),
        parked_at timestamptz(3),
        trouble text,
        primary key (event_id, listener)
      ) partition by range (event_id);
      create index delivery_open on delivery (next_at) where done_at is null and parked_at is null;
      create index delivery_done on delivery (done_at) where done_at is not null;
      create index delivery_parked on delivery (parked_at) where parked_at is not null and done_at is null;

      do $$
      declare
        parent text;
        bound text;
        held record;
      begin
        foreach parent in array array['event', 'delivery'] loop
          select substring(pg_get_constraintdef(oid) from '[0-9a-f]{8}-[0-9a-f-]{27}') into strict bound
            from pg_constraint where conname = parent || '_lies_before';
          execute format('alter table %I attach partition months.%I for values from (minvalue) to (%L)', parent, parent || '_earlier', bound);
          execute format('alter table months.%I drop constraint %I', parent || '_earlier', parent || '_lies_before');
          execute format('create table months.%I partition of %I for values from (%L) to (maxvalue)', parent || '_later', parent, bound);
          -- whatever new tables are given goes, and what the old one had is given
          execute format('revoke all on %I from linli_app', parent);
          for held in
            select case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as who, privilege_type as may
              from pg_class c, aclexplode(c.relacl) a
             where c.oid = ('months.' || parent || '_earlier')::regclass and a.grantee <> c.relowner
          loop
            execute format('grant %s on %I to %s', held.may, parent, held.who);
            execute format('revoke %s on months.%I from %s', held.may, parent || '_earlier', held.who);
          end loop;
        end loop;
      end $$;

      -- The release before removes done deliveries by where they lie in their table, and in several tables something else lies there too.
      create function delivery_waits() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger delivery_waits before delete on delivery for each row
        when (old.done_at is null and current_user = 'linli_app') execute function delivery_waits();

      -- The parts of a table in their order, each with the keys from which and up to which it goes; null where it has no end.
      create function months_of(of regclass, out part regclass, out starts uuid, out ends uuid) returns setof record
        language sql stable set search_path = pg_catalog, pg_temp as $$
        select c.oid::regclass, substring(b.said from 'FROM \\(''([0-9a-f-]{36})')::uuid, substring(b.said from 'TO \\(''([0-9a-f-]{36})')::uuid
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         cross join lateral (select pg_get_expr(c.relpartbound, c.oid) as said) b
         where i.inhparent = of order by 2 nulls first
      $$;
      -- The moment at which a key was made, and the first key of a moment.
      create function key_moment(key uuid) returns timestamptz language sql immutable set search_path = pg_catalog, pg_temp as $$
        select to_timestamp(('x' || left(replace(key::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
      $$;
      create function moment_key(at timestamptz) returns uuid language sql immutable set search_path = pg_catalog, pg_temp as $$
        select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
      $$;
      -- No event of something has a key before this one: things are there before anything happens to them, and clocks are put back by less than
      -- a month. Months before it need not be looked at. What has another key than ours is looked for everywhere.
      create function events_from(subject uuid) returns uuid language sql immutable parallel safe as $$
        select case substr(subject::text, 15, 1) when '7'
          then (lpad(to_hex(greatest(('x' || left(replace(subject::text, '-', ''), 12))::bit(48)::bigint - 2678400000, 0)), 12, '0') || '00000000000000000000')::uuid
          else '00000000-0000-0000-0000-000000000000' end
      $$;

      -- Makes the next month of one table when it begins within three months, and takes into it what was put behind it; says whether it did.
      create function add_month(now_is timestamptz) returns boolean language plpgsql strict security definer
        set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
      declare
        parent text;
        key text;
        first uuid;
        next uuid;
        month timestamp;
      begin
        if not pg_try_advisory_xact_lock(20261203) then return false; end if;
        foreach parent in array array['event', 'delivery'] loop
          select starts into first from public.months_of(('public.' || parent)::regclass) where ends is null;
          continue when public.key_moment(first) > now_is + interval '3 months';
          key := case parent when 'event' then 'id' else 'event_id' end;
          month := public.key_moment(first) at time zone 'Asia/Shanghai';
          next := public.moment_key((month + interval '1 month') at time zone 'Asia/Shanghai');
          begin
            execute format('alter table public.%I detach partition months.%I', parent, parent || '_later');
            execute format('create table months.%I partition of public.%I for values from (%L) to (%L)',
              parent || to_char(month, '_YYYY_MM'), parent, first, next);
            execute format('with moved as (delete from months.%I where %I < %L returning *) insert into public.%I select * from moved',
              parent || '_later', key, next, parent);
            execute format('alter table public.%I attach partition months.%I for values from (%L) to (maxvalue)', parent, parent || '_later', next);
            return true;
          exception
            -- whoever reads for long is let finish; there is time until the month begins
            when lock_not_available then null;
          end;
        end loop;
        return false;
      end $$;

      -- Takes the oldest month of deliveries out of the table once it ended thirty days ago, and what stood before it. What is still to be
      -- delivered, or was delivered since, stays in the part before all months. Says whether there was anything to take.
      create function detach_served(now_is timestamptz) returns boolean language plpgsql strict security definer
        set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
      declare
        since timestamptz := now_is - interval '30 days';
        oldest regclass;
        bound uuid;
        due boolean;
        part regclass;
        served regclass[] := array['months.delivery_earlier'::regclass];
      begin
        if not pg_try_advisory_xact_lock(20261203) then return false; end if;
        select m.part, m.ends into oldest, bound from public.months_of('public.delivery') m
         where m.starts is not null and m.ends <= public.moment_key(since) order by m.starts limit 1;
        if oldest is null then
          select m.ends into bound from public.months_of('public.delivery') m where m.starts is null;
          if bound > public.moment_key(since) then return false; end if;
          execute 'select exists (select from months.delivery_earlier where done_at < $1)' into due using since;
          if not due then return false; end if;
        else
          served := served || oldest;
        end if;
        foreach part in array served loop
          execute format('alter table public.delivery detach partition %s', part);
          execute format('alter table %s rename to %I', part, 'delivery_served_' || part::oid);
        end loop;
        execute format('create table months.delivery_earlier partition of public.delivery for values from (minvalue) to (%L)', bound);
        foreach part in array served loop
          execute format('with kept as (delete from %s where done_at is null or done_at >= $1 returning *) insert into public.delivery select * from kept', part)
            using since;
        end loop;
        return true;
      exception
        when lock_not_available then return false;
      end $$;

      -- Drops what was taken out, and says how many deliveries that were.
      create function drop_served() returns bigint language plpgsql security definer
        set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
      declare
        served regclass;
        held bigint;
        gone bigint := 0;
      begin
        if not pg_try_advisory_xact_lock(20261203) then return 0; end if;
        for served in
          select oid::regclass from pg_class where relnamespace = 'months'::regnamespace and relkind = 'r' and not relispartition
             and starts_with(relname, 'delivery_served_')
        loop
          execute format('select count(*) from %s', served) into held;
          execute format('drop table %s', served);
          gone := gone + held;
        end loop;
        return gone;
      end $$;

      revoke execute on function add_month, detach_served, drop_served from public;
      grant execute on function add_month, detach_served, drop_served to linli_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
