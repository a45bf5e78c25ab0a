/**
 * SQL for the open tickets `t` to which one of `ids` (an expression of uuid[]) is called or has come. They are found by themselves, and
 * first: the planner takes the few for many, and would read every ticket to find the first of them.
 */
export const calledTo = (ids: string): string =>
  `t.id = any (array(select called.id from ticket called
     where called.closed_at is null and called.awaited || called.present <> '{}' and (called.awaited || called.present) && ${ids}))`;
