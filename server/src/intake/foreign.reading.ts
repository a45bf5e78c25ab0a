import { Injectable } from '@nestjs/common';
import { faultOf } from '@linli/shared/contract';
import { foreignLine, type ForeignLine } from '@linli/shared/intake/foreign.contract';
import { ChannelService, type ChannelRow } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PlaceQueries } from '../place/place.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { Atlas, type Whereabouts } from './atlas';

/** The fields of a line that say where it is. */
export const wheres = ['door', 'spoken', 'compound', 'building', 'entrance', 'address'] as const;

/** How lines of one channel are read; what was looked up for one is remembered for the next. */
export interface Reading {
  /** Where a line is; null where not even the compound is known. */
  whereabouts(line: ForeignLine): Promise<Whereabouts | null>;
  /** The same by those of its fields that are right, however wrong the rest. */
  guess(told: Readonly<Record<string, unknown>>): Promise<Whereabouts | null>;
  /** The code of the category that it means; null for one that nobody has explained. */
  category(said: string): Promise<string | null>;
}

/** Reads what other systems tell. */
@Injectable()
export class ForeignReading {
  constructor(
    private readonly places: PlaceService,
    private readonly queries: PlaceQueries,
    private readonly channels: ChannelService,
    private readonly dispatch: DispatchService,
  ) {}

  /** Begins to read lines of a channel: one, or a whole file. */
  begin(read: Read, channel: ChannelRow): Reading {
    const atlas = new Atlas(this.places, this.queries, read, channel.districtId);
    const categories = new Map<string, Promise<string | null>>();
    return {
      whereabouts: (line) => atlas.find(line),
      guess: (told) => {
        const right = wheres.filter((name) => faultOf(foreignLine[name], told[name]) === null);
        return atlas.find(Object.fromEntries(right.map((name) => [name, told[name]])));
      },
      category: (said) => {
        const name = said.trim();
        const known = categories.get(name) ?? this.categoryOf(read, channel, name);
        categories.set(name, known);
        return known;
      },
    };
  }

  /** Mapped for its channel, else ours by code or name. */
  private async categoryOf(read: Read, { id, districtId }: ChannelRow, said: string): Promise<string | null> {
    const mapped = await this.channels.categoryBehind(read, id, said);
    if (mapped) return this.dispatch.codeOf(read, mapped);
    return (await this.dispatch.categoryNamed(read, districtId, said))?.code ?? null;
  }
}
