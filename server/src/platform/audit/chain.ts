import { createHash } from 'node:crypto';
import type { EventRow } from '../outbox/event.entity';
import type { SealRow } from './seal.entity';

/** What stands before the first link. */
export const root = Buffer.alloc(32);

const sorted = (facts: EventRow['facts']): [string, string | null][] =>
  Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));

/** SHA-256 of everything an event says, in one spelling whatever wrote or kept it. */
export function leafOf({ id, districtId, kind, subjectId, actorId, at, facts }: EventRow): Buffer {
  const said = [id, districtId, kind, subjectId, actorId, at.toISOString(), sorted(facts)];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** What a link says apart from its head. */
export type Link = Omit<SealRow, 'head'>;

/** SHA-256 of the head before, and of what a link seals in which order. */
export function headOf({ seq, at, total, eventIds, districtIds, leaves, previous }: Link): Buffer {
  const said = JSON.stringify([String(seq), at.toISOString(), String(total), eventIds, districtIds]);
  return createHash('sha256').update(previous).update(said).update(leaves).digest();
}
