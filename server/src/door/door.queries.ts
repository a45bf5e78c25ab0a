import { Injectable } from '@nestjs/common';
import { fromLocal, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { DoorPage } from '@linli/shared/door/door.contract';
import type { Contact } from '@linli/shared/place/place.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { contactWords } from '@linli/shared/place/place.words';
import { ActivityQueries } from '../activity/activity.queries';
import { BulletinQueries } from '../bulletin/bulletin.queries';
import { StationQueries } from '../channel/station.queries';
import { DispatchService } from '../dispatch/dispatch.service';
import { PlaceService, type Chain } from '../place/place.service';
import { PraiseQueries } from '../praise/praise.queries';
import type { Read } from '../platform/db/db';
import { ask, together } from '../platform/db/lane';
import { TicketLines } from '../ticket/ticket.lines';
import { WishQueries } from '../wish/wish.queries';
import { ServingQueries } from './serving.queries';

/** What a building door shows without sign-in: the plate, who to call, what is open, how the month went. */
@Injectable()
export class DoorQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly dispatch: DispatchService,
    private readonly lines: TicketLines,
    private readonly bulletins: BulletinQueries,
    private readonly stations: StationQueries,
    private readonly serving: ServingQueries,
    private readonly praise: PraiseQueries,
    private readonly activities: ActivityQueries,
    private readonly wishes: WishQueries,
  ) {}

  async door(read: Read, me: Actor | null, code: string): Promise<DoorPage> {
    const { sign, chain } = await this.places.behind(read, code);
    const { place, building, district, community } = chain;
    const buildingId = building?.id ?? place.id;
    const { plates, station, serving, ...rest } = await together({
      plates: this.places.platesOf(read, [place.id]),
      entrances: place.kind === 'building' && chain.grids.length > 1 ? this.entrances(read, place.id) : [],
      contacts: this.contacts(read, chain),
      bulletins: this.bulletins.at(read, me, chain),
      station: this.stations.at(read, place.id),
      serving: this.serving.at(read, chain),
      activities: this.activities.at(read, chain.path),
      wishes: this.wishes.around(read, me, chain),
      open: this.lines.forNeighbours(read, me, {
        where: "t.building_id = $1 and t.visibility = 'public' and t.closed_at is null",
        values: [buildingId],
        order: 't.at desc',
        most: 100,
      }),
      month: this.month(read, buildingId),
      praise: this.praise.shownAt(read, [buildingId, chain.compound?.id ?? buildingId]),
    });
    const plate = plates.get(place.id);
    if (!plate) throw new Error(`sign ${code} points to no place`);
    return {
      now: read.at.toISOString(),
      plate,
      code: sign.code,
      spoken: sign.spoken,
      grid: chain.grids.length === 1 ? (chain.grids[0]?.name ?? null) : null,
      supervision: district.phone,
      station: community.note,
      hours: station?.hours ?? null,
      ...serving,
      ...rest,
    };
  }

  /** The grid worker, the building head, the property firm, then community, street and district: all with work phones. */
  async contacts(read: Read, chain: Chain): Promise<Contact[]> {
    const [grid] = chain.grids;
    const { duty, heads, firms } = await together({
      duty: grid ? this.dispatch.onDuty(read, grid.id) : [],
      heads: this.heads(read, chain),
      firms: this.firms(read, chain),
    });
    const worker = duty.find(({ away, phone }) => !away && phone);
    const bodies = [chain.community, chain.street, chain.district].flatMap(({ name, phone }) =>
      phone ? [{ title: name, name: null, phone, note: null }] : [],
    );
    return [
      ...(worker?.phone
        ? [
            {
              title: worker.roleName,
              name: worker.name,
              phone: worker.phone,
              note: grid ? contactWords.grid(grid.name) : null,
            },
          ]
        : []),
      ...heads,
      ...firms.map(({ name, phone, note }) => ({ title: contactWords.firm, name, phone, note })),
      ...bodies,
    ];
  }

  private heads(
    read: Read,
    chain: Chain,
  ): Promise<{ title: string; name: string; phone: string; note: string | null }[]> {
    return ask(
      read,
      `select r.name as title, coalesce(a.work_name, p.name) as name, a.work_phone as phone, b.name as note
         from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id join place b on b.id = a.place_id
        where r.permission = 'assist' and a.place_id = any($1) and a.work_phone is not null and a.since <= $2 and (a.until is null or a.until >= $2)
        order by a.since limit 1`,
      [[chain.place.id, chain.building?.id ?? chain.place.id], localDate(read.at)],
    );
  }

  private firms(read: Read, chain: Chain): Promise<{ name: string; phone: string; note: string | null }[]> {
    return ask(
      read,
      `select p.name, p.phone, p.note from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'firm' and p.phone is not null and s.parent_id = $1 and (p.until is null or p.until > $2) limit 1`,
      [chain.compound?.id ?? null, localDate(read.at)],
    );
  }

  private async entrances(read: Read, buildingId: string): Promise<DoorPage['entrances']> {
    const found = await ask<{ placeId: string; number: string }>(
      read,
      `select p.id as "placeId", p.number from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where s.parent_id = $1 and p.kind = 'entrance' order by p.number`,
      [buildingId],
    );
    return found.map(({ placeId, number }) => ({ placeId, name: contactWords.entrance(number) }));
  }

  /** Matters of a building this month: reported, due, and of those settled on time. */
  private async month(read: Read, buildingId: string): Promise<DoorPage['month']> {
    const since = fromLocal(`${localDate(read.at).slice(0, 7)}-01`, 0);
    const [figures] = await ask<DoorPage['month']>(
      read,
      `select (select count(*)::int from ticket where building_id = $1 and at >= $2 and visibility = 'public') as reported,
              count(*)::int as due, (count(*) filter (where k.verdict = 'met'))::int as "onTime"
         from clock k join ticket t on t.id = k.ticket_id
        where t.building_id = $1 and t.visibility = 'public' and k.kind = 'resolve' and k.verdict is distinct from 'neutral'
          and k.due_at >= $2 and (k.due_at <= $3 or k.stopped_at <= $3)`,
      [buildingId, since, read.at],
    );
    return figures ?? { reported: 0, due: 0, onTime: 0 };
  }
}
