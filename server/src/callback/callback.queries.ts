import { Injectable } from '@nestjs/common';
import type { CallBack, CallBacks } from '@linli/shared/callback/callback.contract';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TicketService } from '../ticket/ticket.service';

interface CallLine extends Omit<CallBack, 'plate' | 'due' | 'againAt' | 'late'> {
  readonly placeId: string;
  readonly due: Date;
  readonly triedAt: Date | null;
  readonly again: number;
}

/** Whom the reader has to call. */
@Injectable()
export class CallBackQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly tickets: TicketService,
  ) {}

  /** What waits for `me`, and what waits with nobody below the places I steer, the nearest due first. */
  async mine(read: Read, me: Actor): Promise<CallBacks> {
    const rows = await read.rows.query<CallLine[]>(
      `select c.id, c.ticket_id as "ticketId", t.number, g.name as category, t.place_id as "placeId", c.caller_id is null as unassigned,
              case when r.hide_name then null else p.name end as name, c.tries, c.tried_at as "triedAt", o.call_again_minutes as again, k.due_at as due,
              (select w.words from event e join ticket_words w on w.event_id = e.id
                where e.subject_id = t.id and e.id >= events_from(t.id) and e.facts->>'move' in ('feedback', 'spot') and e.facts->>'cycle' = c.cycle::text order by e.id desc limit 1) as answer
         from call_back c join ticket t on t.id = c.ticket_id join category g on g.id = t.category_id join person p on p.id = c.person_id
         join ticket_reporter r on r.ticket_id = t.id and r.person_id = c.person_id join oversight o on o.district_id = c.district_id
         join clock k on k.ticket_id = t.id and k.kind = 'callback' and k.about_id = c.id
        where c.state = 'waiting' and $1 <> all(t.hidden_from)
          and (c.caller_id = $1 or c.caller_id is null and exists (select from unnest($2::text[]) mine where starts_with(t.path, mine)))
        order by k.due_at, c.id limit 200`,
      [me.id, steeredPaths(me)],
    );
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    const calls: CallBack[] = [];
    for (const { placeId, due, triedAt, again, ...row } of rows) {
      const plate = plates.get(placeId);
      if (!plate || (row.unassigned && (await this.tickets.wasHeldBy(read, row.ticketId, me.id)))) continue;
      const free = triedAt && new Date(triedAt.getTime() + again * MINUTE);
      calls.push({
        ...row,
        plate,
        due: due.toISOString(),
        late: due < read.at,
        againAt: free && free > read.at ? free.toISOString() : null,
      });
    }
    return { now: read.at.toISOString(), calls };
  }
}
