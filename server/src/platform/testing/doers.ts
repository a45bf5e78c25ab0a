import { statement } from './statement';

/** Who stands in the history for each event of a kind, in order; null for nobody. */
export async function doersOf(url: string, kind: string): Promise<(string | null)[]> {
  const sql = 'select actor_id as by from event where kind = $1 order by id';
  return (await statement<{ by: string | null }>(url, sql, [kind])).map(({ by }) => by);
}
