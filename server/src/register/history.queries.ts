import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { placeEventKinds, placeHistoryWords, type NameOf } from '@linli/shared/register/history.words';
import type { PlaceHistory } from '@linli/shared/register/register.contract';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly facts: Record<string, string | null>;
}

const page = 100;
const largest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What happened to places, read from the events. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly places: PlaceService) {}

  /** A page of what happened to a place, its homes, its posts and its grid, newest first; names are those of today. */
  async of(read: Read, me: Actor, placeId: string, after: string | undefined): Promise<PlaceHistory> {
    if (!holdsAt(me, steering, await this.places.pathOf(read, placeId))) throw new Refusal('place.missing');
    const events = await this.events(read, placeId, after ?? largest);
    const nameOf = await this.names(read, events);
    const plate = (await this.places.platesOf(read, [placeId])).get(placeId);
    return {
      now: read.at.toISOString(),
      name: plate ? plateWords(plate) : '',
      lines: events.map(({ id, kind, at, actorId, facts }) => ({
        id,
        at: at.toISOString(),
        by: nameOf(actorId),
        words: placeHistoryWords(kind, facts, nameOf),
      })),
      next: events[page - 1]?.id ?? null,
    };
  }

  /** Each of the three looks reads an index and stops at the page. */
  private events({ rows }: Read, placeId: string, before: string): Promise<Event[]> {
    const columns = 'id, kind, at, actor_id as "actorId", facts';
    return rows.query<Event[]>(
      `(select ${columns} from event where subject_id = $1 and id < $2 and kind = any($3) order by id desc limit ${page})
       union (select ${columns} from event where facts->>'placeId' = $1::text and id < $2 and kind in ('person.appointed', 'appointment.changed', 'appointment.ended') order by id desc limit ${page})
       union (select ${columns} from event where facts->>'grid' = $1::text and id < $2 and kind = 'place.covered' order by id desc limit ${page})
       order by id desc limit ${page}`,
      [placeId, before, placeEventKinds],
    );
  }

  /** The names of grids, people and roles that events are about. */
  private async names({ rows }: Read, events: readonly Event[]): Promise<NameOf> {
    const said = events.flatMap(({ actorId, facts }) => [
      actorId,
      facts.personId,
      facts.grid,
      facts.before,
      facts.to,
      facts.role,
    ]);
    const ids = [...new Set(said.filter((id) => typeof id === 'string'))];
    const keys = ids.filter((id) => id.length === 36);
    const found = await rows.query<{ id: string; name: string | null }[]>(
      `select p.id::text as id, coalesce(a.work_name, p.name) as name from person p ${workName('a', 'p.id')} where p.id = any($1::uuid[])
       union all select id::text, name from place where id = any($1::uuid[])
       union all select code, name from role where code = any($2)`,
      [keys, ids],
    );
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return (id) => (typeof id === 'string' ? (names.get(id) ?? null) : null);
  }
}
