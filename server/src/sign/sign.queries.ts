import { Injectable } from '@nestjs/common';
import { doorWords } from '@linli/shared/place/place.words';
import type { Signs } from '@linli/shared/place/place.contract';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { StationQueries } from '../channel/station.queries';
import { DispatchService } from '../dispatch/dispatch.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { Sign } from './sign';

/** The doors of compounds and their signs, for those who print them. */
@Injectable()
export class SignQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly dispatch: DispatchService,
    private readonly stations: StationQueries,
  ) {}

  /** The compounds in sight of `me`, and the doors of one of them. */
  async signs(read: Read, me: Actor, compound: string | null): Promise<Signs> {
    const compounds = await read.rows.query<Signs['compounds']>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'compound' and p.until is null and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by p.name limit 500`,
      [steeredPaths(me)],
    );
    if (compound) await this.inScope(read, me, compound);
    const doors = compound ? await this.places.doorsOf(read, compound) : [];
    return {
      compounds,
      signs: doors.map(({ placeId, code, spoken, issuedAt, ...door }) => ({
        placeId,
        code,
        spoken,
        issuedAt: issuedAt?.toISOString() ?? null,
        name: doorWords(door),
      })),
    };
  }

  /** Refuses a place that is not below the places `me` steers: out of sight is missing. */
  async inScope(read: Read, me: Actor, placeId: string): Promise<void> {
    const path = await this.places.pathOf(read, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
  }

  /** Every sign in force of a compound, with what is printed on it. */
  async printed(read: Read, compound: string): Promise<Sign[]> {
    const signed = (await this.places.doorsOf(read, compound)).filter(({ code }) => code !== null);
    return Promise.all(
      signed.map(async ({ placeId, code, spoken, name }): Promise<Sign> => {
        const { building, compound, community, street, district, place, grids } = await this.places.chainOf(
          read,
          placeId,
        );
        const worker = grids[0]
          ? (await this.dispatch.onDuty(read, grids[0].id)).find(({ away, phone }) => !away && phone)
          : undefined;
        return {
          compound: compound?.name ?? community.name,
          community: community.name,
          street: street.name,
          building: place.kind === 'building' ? place.number : (building?.number ?? null),
          entrance: place.kind === 'entrance' ? place.number : null,
          placeName: name,
          code: code ?? '',
          spoken: spoken ?? '',
          gridWorker: worker?.phone ? { name: worker.name, phone: worker.phone } : null,
          communityPhone: community.phone ?? '',
          streetPhone: street.phone,
          supervisionPhone: district.phone ?? '',
          station: community.note,
          hours: (await this.stations.at(read, placeId))?.hours ?? null,
        };
      }),
    );
  }
}
