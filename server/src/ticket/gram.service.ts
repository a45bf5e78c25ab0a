import { Injectable } from '@nestjs/common';
import { plateWords } from '@linli/shared/place/place.words';
import { gramsOf, placeGrams, plain } from '@linli/shared/ticket/gram.rules';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';

/** How many tickets that came before are taken in at once. */
const fillSize = 500;

interface Spoken {
  id: string;
  districtId: string;
  path: string;
  placeId: string;
  number: string;
  category: string;
  line: string | null;
  said: (string | null)[] | null;
}

/** Keeps what tickets are found by in step with their words. */
@Injectable()
export class GramService {
  constructor(private readonly places: PlaceService) {}

  /** Takes in anew what these tickets say now; of whoever has left nothing that they said. */
  async keep(tx: Tx, ticketIds: readonly string[]): Promise<void> {
    const ids = [...new Set(ticketIds)].sort();
    // One after the other: who reads first must not write last.
    await tx.rows.query(
      `select pg_advisory_xact_lock(hashtext('ticket.gram'), hashtext(id)) from unnest($1::text[]) id`,
      [ids],
    );
    const tickets = await this.spoken(tx, ids);
    const plates = await this.places.platesOf(
      tx,
      tickets.map(({ placeId }) => placeId),
    );
    const rows = tickets.map(({ id, districtId, path, placeId, number, category, line, said }) => {
      const plate = plates.get(placeId);
      const where = plate ? [plate.community, plateWords(plate), plate.name] : [];
      const words = [number, category, ...where, line, ...(said ?? [])].filter((each) => each !== null);
      // Pieces of one thing and of the next are no neighbours.
      const grams = [...placeGrams(path), ...gramsOf(words.join('\n'))];
      return { id, districtId, grams, said: plain(words.join('\n')) };
    });
    await tx.rows.query(
      `insert into ticket_gram (ticket_id, district_id, grams, said)
       select g.id, g."districtId", g.grams, g.said
         from jsonb_to_recordset($1::jsonb) as g(id uuid, "districtId" uuid, grams text[], said text)
       on conflict (ticket_id) do update set grams = excluded.grams, said = excluded.said`,
      [JSON.stringify(rows)],
    );
  }

  /** Takes in the next of the tickets that have not been, in the order of their keys; answers how many. */
  async fill(tx: Tx): Promise<number> {
    const found = await tx.rows.query<{ id: string }[]>(
      `select t.id from (select after from ticket_gram_fill for update skip locked) f
        cross join lateral (select id from ticket where id > f.after order by id limit ${fillSize}) t`,
    );
    const ids = found.map(({ id }) => id);
    if (!ids.length) return 0;
    await this.keep(tx, ids);
    await tx.rows.query('update ticket_gram_fill set after = $1', [ids.at(-1)]);
    return ids.length;
  }

  /** Everything that a person was the first to report. */
  async raisedBy({ rows }: Read, personId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select ticket_id as id from ticket_reporter where person_id = $1 and first',
      [personId],
    );
    return found.map(({ id }) => id);
  }

  private spoken({ rows }: Read, ids: readonly string[]): Promise<Spoken[]> {
    return rows.query<Spoken[]>(
      `select t.id, t.district_id as "districtId", t.path, t.place_id as "placeId", t.number, c.name as category, t.line,
              case when p.forgotten_at is null then array[t.title, t.words] || array(select r.transcript from recording r where r.ticket_id = t.id and r.role = 'report') end as said
         from ticket t join category c on c.id = t.category_id
         left join ticket_reporter f on f.ticket_id = t.id and f.first left join person p on p.id = f.person_id
        where t.id = any($1)`,
      [ids],
    );
  }
}
