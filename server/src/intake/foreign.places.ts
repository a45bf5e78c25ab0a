import { Injectable } from '@nestjs/common';
import { faultOf } from '@linli/shared/contract';
import { foreignLine } from '@linli/shared/intake/foreign.contract';
import { PlaceQueries } from '../place/place.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { Atlas, type Whereabouts } from './atlas';

/** Where lines of other systems are. */
@Injectable()
export class ForeignPlaces {
  constructor(
    private readonly places: PlaceService,
    private readonly queries: PlaceQueries,
  ) {}

  /** What is known of a district's places, for one line or for a whole file. */
  atlas(read: Read, districtId: string): Atlas {
    return new Atlas(this.places, this.queries, read, districtId);
  }

  /** What is known of where a line is, however wrong the rest of it. */
  whereabouts(
    read: Read,
    districtId: string,
    told: Readonly<Record<string, unknown>>,
  ): Promise<Whereabouts | null> {
    const wheres = ['door', 'spoken', 'compound', 'building', 'entrance', 'address'] as const;
    const right = wheres.filter((name) => faultOf(foreignLine[name], told[name]) === null);
    return this.atlas(read, districtId).find(Object.fromEntries(right.map((name) => [name, told[name]])));
  }
}
