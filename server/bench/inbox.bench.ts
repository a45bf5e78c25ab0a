import type { Permission } from '@linli/shared/people/people.rules';
import { Db, type Read } from '../src/platform/db/db';
import { statement } from '../src/platform/testing/statement';
import { TicketQueries } from '../src/ticket/ticket.queries';
import type { City } from './city';
import { lineOf, timed, type Line } from './lines';

const rounds = 30;

interface Seat {
  readonly person: string;
  readonly place: string;
  readonly path: string;
}

/** What workers, communities and streets open in the morning, each time somebody else; beside it, one statement for the bare rows. */
export async function inboxBench({ house, size }: City): Promise<Line[]> {
  const db = house.app.get(Db);
  const queries = house.app.get(TicketQueries);
  const at = size.toLocaleString('en');
  const bare =
    "select t.*, k.due_at from ticket t left join clock k on k.ticket_id = t.id and k.kind = 'resolve' and k.stopped_at is null where t.closed_at is null and";
  const measure = async (
    name: string,
    seats: readonly Seat[],
    {
      ours,
      theirs,
    }: {
      ours: (read: Read, seat: Seat) => Promise<unknown>;
      theirs: (read: Read, seat: Seat) => Promise<unknown>;
    },
  ): Promise<Line> => {
    const [values, limits]: [number[], number[]] = [[], []];
    for (const seat of seats) {
      // The first look brings the pages into memory, for either.
      await db.read((read) => ours(read, seat));
      values.push(await timed(() => db.read((read) => ours(read, seat))));
      limits.push(await timed(() => db.read((read) => theirs(read, seat))));
    }
    return lineOf(`${name} at ${at} open tickets`, values, limits);
  };
  const me = (permission: Permission, { person, place, path }: Seat) => ({
    id: person,
    sessionId: person,
    name: null,
    posts: [{ permission, placeId: place, path }],
  });
  const below = `${bare} t.path >= $1 and t.path < $1 || 'g' order by k.due_at limit 200`;
  return [
    await measure('inbox of a worker', await seatsAt(house.databaseUrl, 'grid'), {
      ours: (read, seat) => queries.inbox(read, me('handle', seat)),
      theirs: ({ rows }, { person }) => rows.query(`${bare} t.handler_id = $1 order by k.due_at`, [person]),
    }),
    await measure('queue of a community', await seatsAt(house.databaseUrl, 'community'), {
      ours: (read, seat) => queries.queue(read, me('coordinate', seat)),
      theirs: ({ rows }, { path }) => rows.query(below, [path]),
    }),
    await measure('queue of a street', (await seatsAt(house.databaseUrl, 'street')).slice(0, 5), {
      ours: (read, seat) => queries.queue(read, me('supervise', seat)),
      theirs: ({ rows }, { path }) => rows.query(below, [path]),
    }),
    await measure('page of a building door', await seatsAt(house.databaseUrl, 'entrance'), {
      ours: (read, { place }) => queries.similar(read, null, place, null),
      theirs: ({ rows }, { place }) =>
        rows.query(`${bare} t.building_id = (select parent_id from stand where place_id = $1)`, [place]),
    }),
  ];
}

/** Some places of a kind, anywhere in the city, and whoever would sit there. */
const seatsAt = (url: string, kind: string): Promise<Seat[]> =>
  statement<Seat>(
    url,
    `select md5('worker' || p.number)::uuid as person, p.id as place, s.path from place p join stand s on s.place_id = p.id
      where p.kind = $1 and p.name ~ '^[a-z]' order by md5(p.id::text) limit ${rounds}`,
    [kind],
  );
