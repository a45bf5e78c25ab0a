import { Injectable } from '@nestjs/common';
import { addressParts, afterName, namedIn } from '@linli/shared/intake/address.words';
import type { Whereabouts } from '@linli/shared/open311/report-ask.contract';
import type { Position } from '@linli/shared/place/position.rules';
import { Refusal } from '@linli/shared/refusal';
import { PlaceQueries } from '../place/place.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { JurisdictionRow } from './jurisdiction.service';

/** Which place of ours another system means. */
@Injectable()
export class Open311Places {
  constructor(
    private readonly places: PlaceService,
    private readonly queries: PlaceQueries,
  ) {}

  /**
   * An address id is exact; a point is taken for the building next to it, and where there is none an address in words helps. A
   * compound will do, its community finds out more; a building in two grids will not, unless a point says which end is meant.
   */
  async placeFor(read: Read, jurisdiction: JurisdictionRow, where: Whereabouts): Promise<string> {
    const { districtId, radius } = jurisdiction;
    const { addressId, position, address } = where;
    const named = addressId ? await this.queries.byAddress(read, districtId, addressId) : null;
    if (addressId && !named) throw new Refusal('open311.address_unknown');
    const near = !named && position ? await this.nearest(read, districtId, position, radius) : null;
    const said = !named && !near && address ? await this.said(read, districtId, address) : null;
    const placeId = named ?? near ?? said;
    if (!placeId) throw new Refusal(address ? 'open311.address_unknown' : 'open311.nowhere');
    const { place } = await this.places.spotFor(read, placeId);
    if (place.kind === 'building') await this.places.doorFor(read, placeId);
    return placeId;
  }

  private async nearest(
    read: Read,
    districtId: string,
    point: Position,
    radius: number,
  ): Promise<string | null> {
    const near = await this.queries.within(read, districtId, point, radius);
    const found = near.find(({ kind }) => kind === 'building' || kind === 'open_place');
    if (!found) return null;
    const { grids, path } = await this.places.chainOf(read, found.id);
    if (found.kind === 'open_place' || grids.length <= 1) return found.id;
    const entrances = await this.queries.doorsBelow(read, path);
    return near.find(({ id }) => entrances.some((entrance) => entrance.id === id))?.id ?? found.id;
  }

  private async said(read: Read, districtId: string, address: string): Promise<string | null> {
    const compound = namedIn(address, await this.queries.compoundsOf(read, districtId));
    if (!compound) return null;
    const rest = afterName(address, compound);
    const { building, entrance } = addressParts(rest);
    const parts = building ? [building, ...(entrance ? [entrance] : [])] : rest ? [rest] : [];
    return this.queries.byAddress(read, districtId, [compound.name, ...parts].join('/'));
  }
}
