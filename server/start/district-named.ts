import type { EntityManager } from 'typeorm';
import { startWords } from './start.words';

/** The district of this name or key; throws when there is none, or more than one. */
export async function districtNamed(
  rows: Pick<EntityManager, 'query'>,
  said: string,
): Promise<{ id: string; name: string }> {
  const found = await rows.query<{ id: string; name: string }[]>(
    "select id, name from place where kind = 'district' and (name = $1 or id::text = $1)",
    [said],
  );
  const [district] = found;
  if (!district || found.length > 1) throw new Error(startWords.noDistrict(said));
  return district;
}
