/** SQL of the events `t` that happened to the subject `$1`, oldest first: told so that months before it was there are not looked at. */
export const happenedTo = 'where t.subject_id = $1 and t.id >= events_from($1) order by t.id';

/** SQL of the events `e` from one moment on, up to another: by their keys too, so that other months are not looked at. */
export const happened = (from: string, to?: string): string =>
  [
    `e.at >= ${from} and e.id >= moment_key(${from})`,
    ...(to ? [`e.at < ${to} and e.id < moment_key(${to})`] : []),
  ].join(' and ');

/** SQL of the moment at which a date begins in Shanghai. */
export const beginningOf = (date: string): string =>
  `((${date}::date)::timestamp at time zone 'Asia/Shanghai')`;
