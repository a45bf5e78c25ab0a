import type { OccasionLine } from '@linli/shared/activity/activity.contract';

/** One activity as rows tell it to everybody: its times as dates. */
export type Occasion = Omit<OccasionLine, 'startsAt' | 'endsAt' | 'checkedIn' | 'came'> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** SQL of what everybody is told of the activity `a`, and the joins it takes; `n` counts its sign-ups. */
export const occasionSql = {
  columns: `a.id, a.title, a.venue, coalesce(h.name, u.name) as unit, o.name as place, a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.withdrawn_at is not null as withdrawn, a.withdrawn_reason as "withdrawnReason", a.series_id is not null as repeats, a.capacity, n.taken, n.waiting`,
  joins: `join place o on o.id = a.place_id join place u on u.id = a.unit_id left join team h on h.id = a.team_id
  join lateral (select count(*) filter (where state in ('in', 'offered'))::int as taken, count(*) filter (where state = 'waiting')::int as waiting,
    count(*) filter (where state = 'in' and checked_in_at is not null)::int as "checkedIn", count(*) filter (where came)::int as came
    from sign_up where activity_id = a.id) n on true`,
} as const;

/** The same with its times as instants. */
export const toldOccasion = <One extends { startsAt: Date; endsAt: Date }>({
  startsAt,
  endsAt,
  ...rest
}: One) => ({
  ...rest,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
