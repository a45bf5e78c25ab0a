import { Injectable } from '@nestjs/common';
import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { OnCallList } from '@linli/shared/on-call/on-call.contract';
import { gapsIn, watchedDays } from '@linli/shared/on-call/on-call.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { OnCallRepository } from './on-call.repository';
import { keepsList, OnCallService } from './on-call.service';

/** How many days of turns a list shows. */
const shownDays = 31;

/** Lists of who is on call. */
@Injectable()
export class OnCallQueries {
  constructor(
    private readonly turns: OnCallRepository,
    private readonly service: OnCallService,
  ) {}

  /** The list of one place, or of the first whose list I keep; with the hours of the next days in which nobody would be called. */
  async list(read: Read, me: Actor, asked: string | null): Promise<OnCallList> {
    const places = await this.service.placesFor(read, me);
    const place = asked
      ? places.find(({ id }) => id === asked)
      : (places.find((one) => keepsList(me, one)) ?? places[0]);
    if (asked && !place) throw new Refusal('place.missing');
    const names = places.map(({ id, name }) => ({ id, name }));
    const now = read.at.toISOString();
    if (!place) return { now, places: names, placeId: null, mayEdit: false, turns: [], gaps: [], people: [] };
    const end = (days: number) => instantOn(dayNumber(read.at) + days, 0);
    const turns = await this.turns.turns(read, place.id, read.at, end(shownDays));
    const filled = turns.filter(({ away, substituteId }) => !away || substituteId);
    const mayEdit = keepsList(me, place);
    return {
      now,
      places: names,
      placeId: place.id,
      mayEdit,
      turns: turns.map(({ id, name, phone, from, until, away, substitute }) => ({
        id,
        ...spoken({ from, until }),
        ...{ name, phone, away, substitute },
      })),
      gaps: gapsIn(filled, { from: read.at, until: end(watchedDays) }).map(spoken),
      people: mayEdit ? await this.turns.people(read, place.id) : [],
    };
  }
}

const spoken = ({ from, until }: { from: Date; until: Date }) => ({
  from: from.toISOString(),
  until: until.toISOString(),
});
