import { Injectable } from '@nestjs/common';
import { dutyClasses, type DutyClass } from '@linli/shared/party/party.rules';
import type { Duties } from '@linli/shared/party/party.contract';
import { dutyClassWords } from '@linli/shared/party/party.words';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { DutyRow } from './party.entity';

type Duty = Pick<DutyRow, 'class' | 'words'>;

/** What those who look after neighbours do: text that a district lays down, nothing that anybody is checked by. */
@Injectable()
export class DutyService {
  constructor(private readonly places: PlaceService) {}

  /** Lays down the duties of a district, in this order. */
  async layDown(
    tx: Tx,
    districtId: string,
    duties: readonly (readonly [kind: DutyClass, words: string])[],
  ): Promise<void> {
    await tx.rows.insert(
      DutyRow,
      duties.map(([kind, words], sort) => ({ districtId, sort, class: kind, words })),
    );
  }

  /** Puts other duties in the place of all there were, in their order. */
  async change(tx: Tx, districtId: string, duties: readonly Duty[]): Promise<void> {
    await tx.rows.delete(DutyRow, { districtId });
    await this.layDown(
      tx,
      districtId,
      duties.map(({ class: kind, words }) => [kind, words]),
    );
  }

  /** All duties of a district, in their order. */
  async all({ rows }: Read, districtId: string): Promise<Duty[]> {
    const found = await rows.find(DutyRow, { where: { districtId }, order: { sort: 'ASC' } });
    return found.map(({ class: kind, words }) => ({ class: kind, words }));
  }

  /** The duties of the district in which a place lies, by their classes. */
  async of(read: Read, placeId: string): Promise<Duties> {
    const districtId = await this.places.districtOf(read, await this.places.pathOf(read, placeId));
    const rows = await this.all(read, districtId);
    return {
      classes: dutyClasses.map((one) => ({
        class: one,
        name: dutyClassWords[one],
        duties: rows.flatMap(({ class: kind, words }) => (kind === one ? [words] : [])),
      })),
    };
  }
}
