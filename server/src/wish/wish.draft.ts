import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { EnterWish, MakeWish } from '@linli/shared/wish/wish.contract';
import type { WishTerms } from '@linli/shared/wish/wish.rules';
import { CalendarService } from '../calendar/calendar.service';
import { NeighbourQueries } from '../home/neighbour.queries';
import { ResidentService } from '../home/resident.service';
import { PlaceService, type Chain } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { WishRepository } from './wish.repository';

/** What a wisher says, whoever writes it down. */
export type Said = Pick<MakeWish, 'kind' | 'spot' | 'when' | 'dates' | 'until'>;

/** Where a wish belongs: the door or compound whose neighbours see it, and the home it is for. */
export interface Whereabouts {
  readonly chain: Chain;
  readonly homeId: string | null;
}

/** For how many days ahead a day can be named. */
const farthest = 60;

/** What has to be right before a wish stands: where it belongs, its kind, its days, and when somebody looks at it. */
@Injectable()
export class WishDraft {
  constructor(
    private readonly wishes: WishRepository,
    private readonly places: PlaceService,
    private readonly residents: ResidentService,
    private readonly neighbours: NeighbourQueries,
    private readonly calendars: CalendarService,
  ) {}

  /** The place of somebody's own wish: their home, else the door whose sign they scanned. To be met at home needs one. */
  async whereOf(tx: Tx, personId: string, ask: MakeWish): Promise<Whereabouts> {
    const { homeId, code, spot } = ask;
    if (homeId) {
      const home = await this.neighbours.home(tx, homeId);
      if (!home || !(await this.residents.belongingOf(tx, homeId, personId)))
        throw new Refusal('home.missing');
      return { chain: await this.places.spotFor(tx, home.entranceId), homeId };
    }
    if (spot === 'home') throw atField('wish.home_needed', 'homeId');
    if (!code) throw atField('wish.no_place', 'homeId');
    const { sign } = await this.places.behind(tx, code);
    return { chain: await this.places.spotFor(tx, sign.placeId), homeId: null };
  }

  /** The place that staff name, with the home where they say the room. */
  async whereNamed(tx: Tx, { placeId, room, spot }: EnterWish): Promise<Whereabouts> {
    const chain = await this.places.spotFor(tx, placeId);
    const homeId = room ? await this.neighbours.behind(tx, chain.path, room) : null;
    if (spot === 'home' && !homeId) throw atField('wish.home_needed', 'room');
    return { chain, homeId };
  }

  /** Refuses a kind that the district does not offer, and days that are over or too far. */
  async refuseWrong(tx: Tx, districtId: string, { kind, when, dates, until }: Partial<Said>): Promise<void> {
    const kinds = await this.wishes.kindsOf(tx, districtId);
    if (kind !== undefined && !kinds.some(({ code }) => code === kind)) throw atField('wish.kind', 'kind');
    if (when === 'dates' && !dates?.length) throw atField('wish.dates', 'dates');
    const [first, last] = [dayNumber(tx.at), dayNumber(tx.at) + farthest].map(dateOfDay) as [string, string];
    const far = (day: string) => day < first || day > last;
    if (dates?.some(far)) throw atField('wish.dates', 'dates');
    if (until && far(until)) throw atField('wish.dates', 'until');
  }

  /** Until when somebody has looked at a wish that is made now. */
  async reviewDue(tx: Tx, districtId: string, communityId: string): Promise<Date> {
    const { reviewDays } = await this.wishes.termsOf(tx, districtId);
    const { calendar } = await this.calendars.inForce(tx, districtId, communityId);
    return dueAt(tx.at, { unit: 'working_day', days: reviewDays }, calendar).due;
  }

  /** The last day on which helpers are looked for where nobody named one. */
  lastDay(at: Date, { openDays }: Pick<WishTerms, 'openDays'>): string {
    return dateOfDay(dayNumber(at) + openDays);
  }
}
