import type { Read } from '../db/db';
import { isSigned, type Anchored } from './anchor';
import { headOf, leafOf, root } from './chain';
import type { SealAnchorRow, SealRow } from './seal.entity';
import { eventsOf } from './sealing';

type Signed = Anchored & Pick<SealAnchorRow, 'signature'>;

/**
 * What is wrong: an event says something else than when it was sealed, is gone, or stands there without ever having waited for
 * its seal; a link does not follow from the one before; the chain ends before, or says something else than, an anchor; an anchor
 * was not signed by us. `id` is an event's key, a link's number or an anchor's day.
 */
export interface Fault {
  readonly kind: 'edited' | 'gone' | 'stray' | 'broken' | 'cut' | 'rewritten' | 'forged';
  readonly id: string;
}

/** What was found out about everything that ever happened. */
export interface Verified {
  readonly links: number;
  readonly events: number;
  readonly head: string;
  /** Sealed events that went with a district that was taken away. */
  readonly takenAway: number;
  /** Events that wait for their seal. */
  readonly waiting: number;
  readonly anchors: number;
  readonly faults: readonly Fault[];
}

/** Anchors kept elsewhere, and the keys that may have signed any. */
export interface Trusted {
  readonly copies: readonly Signed[];
  readonly keys: readonly Buffer[];
}

/** Goes through the whole chain and every event, and compares them with the anchors in the database and those kept elsewhere. */
export async function verifyChain(read: Read, { copies, keys }: Trusted): Promise<Verified> {
  const { rows } = read;
  const ended = new Set(
    (await rows.query<{ id: string }[]>('select district_id as id from decommission')).map(({ id }) => id),
  );
  const heads = new Map<string, { head: Buffer; total: string }>();
  const faults: Fault[] = [];
  let previous: Buffer = root;
  let [events, takenAway] = [0, 0];
  for (let after = '0'; ;) {
    const [link] = await rows.query<SealRow[]>(
      `select seq, at, total, event_ids as "eventIds", district_ids as "districtIds", leaves, previous, head
         from seal where seq > $1 order by seq limit 1`,
      [after],
    );
    if (!link) break;
    const found = await compare(read, link, ended);
    faults.push(...found.faults);
    takenAway += found.takenAway;
    events += link.eventIds.length;
    const follows =
      BigInt(link.seq) === BigInt(after) + 1n &&
      link.previous.equals(previous) &&
      headOf(link).equals(link.head) &&
      BigInt(link.total) === BigInt(events);
    if (!follows) faults.push({ kind: 'broken', id: link.seq });
    heads.set(link.seq, link);
    [after, previous] = [link.seq, link.head];
  }
  faults.push(...(await strays(read)));
  const kept = await rows.query<Signed[]>(
    `select day, at, seq, total, head, public_key as "publicKey", signature from seal_anchor order by day`,
  );
  const anchors = [...kept, ...copies];
  faults.push(...anchors.flatMap((anchor) => anchorFault(anchor, heads, keys)));
  const [{ waiting }] = await rows.query<[{ waiting: number }]>(
    'select count(*)::int as waiting from unsealed',
  );
  return {
    ...{ links: heads.size, events, head: previous.toString('hex'), takenAway, waiting },
    anchors: anchors.length,
    faults: unique(faults),
  };
}

/** The events of one link as they stand, against what was sealed. */
async function compare(
  read: Read,
  { eventIds, districtIds, leaves }: SealRow,
  ended: ReadonlySet<string>,
): Promise<{ faults: Fault[]; takenAway: number }> {
  const standing = new Map((await eventsOf(read, eventIds)).map((event) => [event.id, event]));
  const faults: Fault[] = [];
  let takenAway = 0;
  eventIds.forEach((id, at) => {
    const event = standing.get(id);
    if (event) {
      if (!leafOf(event).equals(leaves.subarray(at * 32, at * 32 + 32))) faults.push({ kind: 'edited', id });
    } else if (ended.has(districtIds[at] ?? '')) takenAway++;
    else faults.push({ kind: 'gone', id });
  });
  return { faults, takenAway };
}

/** Events that neither are sealed nor wait for it: whatever wrote them was not the application. */
async function strays({ rows }: Read): Promise<Fault[]> {
  const found = await rows.query<{ id: string }[]>(
    `select e.id from event e left join (select unnest(event_ids) as id from seal) s on s.id = e.id
      where s.id is null and not exists (select from unsealed u where u.event_id = e.id) order by e.id limit 1000`,
  );
  return found.map(({ id }) => ({ kind: 'stray', id }));
}

function anchorFault(
  anchor: Signed,
  heads: ReadonlyMap<string, { head: Buffer; total: string }>,
  keys: readonly Buffer[],
): Fault[] {
  const id = anchor.day;
  if (!keys.some((key) => key.equals(anchor.publicKey)) || !isSigned(anchor)) return [{ kind: 'forged', id }];
  const link = heads.get(anchor.seq);
  if (!link) return [{ kind: 'cut', id }];
  return link.head.equals(anchor.head) && link.total === anchor.total ? [] : [{ kind: 'rewritten', id }];
}

const unique = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.kind} ${fault.id}`, fault])).values(),
];
