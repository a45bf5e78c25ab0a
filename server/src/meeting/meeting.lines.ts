import type { MeetingLine } from '@linli/shared/meeting/meeting.contract';

/** One meeting as rows tell it to everybody: its times as dates. */
export type Told = Omit<MeetingLine, 'startsAt' | 'endsAt' | 'mine'> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** SQL of what everybody is told of the meeting `a`, and the joins it takes; `n` counts its seats. */
export const meetingSql = {
  columns: `a.id, a.title, k.name as kind, o.name as place, coalesce(v.name || '，' || v.spot, a.spot) as "where", v.lat, v.long,
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.withdrawn_at is not null as withdrawn, a.withdrawn_reason as "withdrawnReason",
  k.open, a.late_at is not null as late, a.capacity, n.taken, n.waiting,
  exists (select from meeting_minutes w where w.meeting_id = a.id and w.state = 'published') as published`,
  joins: `join place o on o.id = a.place_id join meeting_kind k on k.district_id = a.district_id and k.code = a.kind
  left join meeting_venue v on v.id = a.venue_id
  join lateral (select coalesce(sum(1 + along) filter (where state = 'in'), 0)::int as taken, coalesce(sum(1 + along) filter (where state = 'waiting'), 0)::int as waiting,
    coalesce(sum(1 + along) filter (where present_at is not null), 0)::int as present
    from meeting_seat where meeting_id = a.id) n on true`,
} as const;

/** The same with its times as instants. */
export const told = <One extends { startsAt: Date; endsAt: Date }>({ startsAt, endsAt, ...rest }: One) => ({
  ...rest,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
