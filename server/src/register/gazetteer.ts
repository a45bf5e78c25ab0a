import type { PlaceKind } from '@linli/shared/place/place.contract';
import type { RowFault } from '@linli/shared/register/columns.words';
import type { Read } from '../platform/db/db';

/** A place as files name it. */
export interface KnownPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly number: string | null;
  readonly phone: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly parentId: string | null;
  readonly path: string;
}

/** Why a place was not found: nobody knows it, or several bear the name. */
export interface NotFound {
  readonly why: Extract<RowFault, 'unknown' | 'several'>;
  readonly of: string;
}

export const isFound = (found: KnownPlace | NotFound): found is KnownPlace => 'id' in found;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const numbered: readonly PlaceKind[] = ['building', 'entrance'];
/** What is asked for without what it stands in. */
const anywhere = 'anywhere';

/** Every place of a district by its name below another, as files tell of them; finding one asks the database nothing. */
export class Gazetteer {
  private readonly named = new Map<string, KnownPlace[]>();
  private readonly ids = new Map<string, KnownPlace>();

  constructor(places: readonly KnownPlace[]) {
    for (const place of places) this.add(place);
  }

  /** The gazetteer of a district, closed places included. */
  static async of({ rows }: Read, districtId: string): Promise<Gazetteer> {
    return new Gazetteer(
      await rows.query<KnownPlace[]>(
        `select p.id, p.kind, p.name, p.number, p.phone, p.since, p.until, s.parent_id as "parentId", s.path
           from place p join stand s on s.place_id = p.id and s.tree = 'administrative' where p.district_id = $1`,
        [districtId],
      ),
    );
  }

  /** Makes a place known that a row tells of for the first time. */
  add(place: KnownPlace): void {
    this.ids.set(place.id, place);
    const name = numbered.includes(place.kind) ? (place.number ?? place.name) : place.name;
    for (const above of [place.parentId ?? '', anywhere]) {
      const key = keyOf(place.kind, above, name);
      const others = this.named.get(key);
      if (others) others.push(place);
      else this.named.set(key, [place]);
    }
  }

  byId(id: string): KnownPlace | undefined {
    return this.ids.get(id);
  }

  /** The one place of a kind by its name, or number, below another; `above` null asks the whole district. */
  find(kind: PlaceKind, name: string, above: KnownPlace | null): KnownPlace | NotFound {
    const found = this.named.get(keyOf(kind, above?.id ?? anywhere, name)) ?? [];
    const [one, another] = found.length > 1 ? found.filter(({ until }) => until === null) : found;
    const of = above && above.kind !== 'community' ? `${above.name} ${name}` : name;
    if (another) return { why: 'several', of };
    return one ?? { why: 'unknown', of };
  }
}

const keyOf = (kind: PlaceKind, above: string, name: string): string => `${kind} ${above} ${plain(name)}`;
