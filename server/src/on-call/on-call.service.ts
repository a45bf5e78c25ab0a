import { Injectable } from '@nestjs/common';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import type { PutOnCall } from '@linli/shared/on-call/on-call.contract';
import { longestTurn, type Span } from '@linli/shared/on-call/on-call.rules';
import { onCallFaults } from '@linli/shared/on-call/on-call.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { OnCallRow } from './on-call.entity';
import { putOnCall, takenOffCall } from './on-call.events';
import { OnCallRepository, type OnCallPlace } from './on-call.repository';

const hour = 60 * MINUTE;
const year = 366 * 24 * hour;

/** Whether `me` keeps the list of a place: who steers it, and whoever works in that unit. */
export const keepsList = (me: Actor, place: Pick<OnCallPlace, 'id' | 'path'>): boolean =>
  holdsAt(me, steering, place.path) ||
  me.posts.some(({ permission, placeId }) => permission === 'handle' && placeId === place.id);

/** Who answers for emergencies, when. */
@Injectable()
export class OnCallService {
  constructor(
    private readonly turns: OnCallRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The places whose lists `me` may see: of the communities they work in and above, and of their own units. */
  async placesFor(read: Read, me: Actor): Promise<OnCallPlace[]> {
    const paths = me.posts
      .filter(({ permission }) => permission === 'handle' || steering.includes(permission))
      .map(({ path }) => path);
    return this.turns.placesBelow(read, [...paths, ...(await this.turns.around(read, paths))]);
  }

  /** Who is to be called now for a place: those on call, or the substitute of one on leave. */
  async now(read: Read, placeId: string): Promise<string[]> {
    const until = new Date(read.at.getTime() + 1);
    const turns = await this.turns.turns(read, placeId, read.at, until);
    const people = turns.map(({ personId, away, substituteId }) => (away ? substituteId : personId));
    return [...new Set(people.filter((id) => id !== null))];
  }

  /** Puts somebody down for some turns at a place whose list I keep. */
  async put(tx: Tx, me: Actor, { placeId, personId, turns }: PutOnCall): Promise<void> {
    const place = await this.kept(tx, me, placeId);
    if (!(await this.turns.people(tx, placeId)).some((one) => one.personId === personId))
      throw new Refusal('field.wrong', {}, { personId: onCallFaults.notThere });
    const spans = turns.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) }));
    const wrong = spans.map((span) => faultIn(span, tx.at)).find((fault) => fault !== null);
    if (wrong) throw new Refusal('field.wrong', {}, { turns: wrong });
    const { districtId } = place;
    const rows = spans.map(({ from: fromAt, until: untilAt }) => ({
      id: newId(tx.at),
      ...{ districtId, placeId, personId, fromAt, untilAt, putBy: me.id },
    }));
    await this.turns.add(tx, rows);
    for (const { id, fromAt, untilAt } of rows)
      await this.outbox.publish(
        tx,
        putOnCall({
          districtId,
          subjectId: id,
          actorId: me.id,
          facts: { placeId, personId, from: fromAt.toISOString(), until: untilAt.toISOString() },
        }),
      );
  }

  /** Takes a turn that has not passed off the list. */
  async takeOff(tx: Tx, me: Actor, id: string): Promise<void> {
    const turn = await tx.rows.findOne(OnCallRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!turn || turn.untilAt <= tx.at) throw new Refusal('on_call.missing');
    const { placeId, personId, districtId } = turn;
    await this.kept(tx, me, placeId);
    // What has been of it was so: only the rest goes.
    if (turn.fromAt < tx.at) await tx.rows.update(OnCallRow, id, { untilAt: tx.at });
    else await tx.rows.delete(OnCallRow, id);
    await this.outbox.publish(
      tx,
      takenOffCall({ districtId, subjectId: id, actorId: me.id, facts: { placeId, personId } }),
    );
  }

  /** Takes whoever was forgotten off every list from now on. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.query('delete from on_call where person_id = $1 and from_at >= $2', [personId, tx.at]);
    await tx.rows.query('update on_call set until_at = $2 where person_id = $1 and until_at > $2', [
      personId,
      tx.at,
    ]);
  }

  /** A place whose list I keep; one that I may only see is not mine to change, any other is missing. */
  private async kept(read: Read, me: Actor, placeId: string): Promise<OnCallPlace> {
    const place = (await this.placesFor(read, me)).find(({ id }) => id === placeId);
    if (!place) throw new Refusal('place.missing');
    if (!keepsList(me, place)) throw new Refusal('role.not_yours');
    return place;
  }
}

function faultIn({ from, until }: Span, at: Date): string | null {
  if (!(until > from)) return onCallFaults.order;
  if (until <= at) return onCallFaults.past;
  if (until.getTime() - from.getTime() > longestTurn * hour) return onCallFaults.long(longestTurn);
  return from.getTime() - at.getTime() > year ? onCallFaults.far : null;
}
