import { anyServiceWords, serviceWords } from '@linli/shared/hours/hours.words';

/** SQL of a service `s` with its movement, words and organisation: what it is called, and whether it still stands. */
export const serviceFrom = `hours_service s join hours_movement m on m.id = s.movement_id
  join hours_organisation o on o.id = s.organisation_id left join place op on op.id = o.place_id
  left join hours_words w on w.movement_id = s.movement_id
  left join hours_movement c on c.corrects_id = s.movement_id`;

/** Columns of `serviceFrom`. */
export const serviceColumns = `s.movement_id as id, w.title, m.source_kind as source, s.day::text as day, s.minutes, s.grade,
  coalesce(o.name, op.name) as organisation, w.reason, c.id is not null as struck`;

/** What a service is called: the name somebody gave it, else what its source is. */
export const titleOf = ({ title, source }: { title: string | null; source: string }): string =>
  title ?? serviceWords[source] ?? anyServiceWords;
