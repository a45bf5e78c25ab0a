import { Injectable } from '@nestjs/common';
import { pointFault } from '@linli/shared/compound/compound.rules';
import type { TellPoint } from '@linli/shared/compound/compound.contract';
import { pointFaults } from '@linli/shared/compound/compound.words';
import { dayOfDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { DocumentService } from '../document/document.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { CompoundPointRow, StandardPointRow } from './compound.entity';
import { compoundNumbered, pointTold } from './compound.events';
import { CompoundRepository, type CountedCompound } from './compound.repository';

/** A point as a district lays it down. */
export type NewPoint = Pick<StandardPointRow, 'code' | 'title' | 'words'>;

/** The files of compounds: their numbers, and how they stand with the work standard. */
@Injectable()
export class CompoundService {
  constructor(
    private readonly compounds: CompoundRepository,
    private readonly places: PlaceService,
    private readonly documents: DocumentService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down the work standard of a district, in this order. */
  async layDown(tx: Tx, districtId: string, points: readonly NewPoint[]): Promise<void> {
    await tx.rows.insert(
      StandardPointRow,
      points.map((point, sort) => ({ id: newId(tx.at), districtId, sort, ...point })),
    );
  }

  /** The point of a district's standard under a code. */
  async pointOf({ rows }: Read, districtId: string, code: string): Promise<string> {
    return (await rows.findOneByOrFail(StandardPointRow, { districtId, code })).id;
  }

  /** Gives each compound of a district that has none the next number, by community and name; answers how many. */
  async number(tx: Tx, by: string | null, districtPath: string): Promise<number> {
    const districtId = await this.places.districtOf(tx, districtPath);
    await tx.rows.query("select pg_advisory_xact_lock(hashtextextended('compound ' || $1, 0))", [districtId]);
    const bare = (await this.compounds.below(tx, [districtPath])).filter(({ number }) => number === null);
    const given = await tx.rows.query<{ compoundId: string; number: number }[]>(
      `insert into compound_number (compound_id, district_id, number)
       select c.id, $2, (select coalesce(max(number), 0) from compound_number where district_id = $2) + c.turn
         from unnest($1::uuid[]) with ordinality as c(id, turn)
       returning compound_id as "compoundId", number`,
      [bare.map(({ id }) => id), districtId],
    );
    await this.outbox.publishAll(
      tx,
      given.map(({ compoundId, number }) =>
        compoundNumbered({ districtId, subjectId: compoundId, actorId: by, facts: { number: `${number}` } }),
      ),
    );
    return given.length;
  }

  /** Tells how a compound stands with a point: met, with what shows it, or who sees to it by when. */
  async tell(
    tx: Tx,
    me: Actor,
    { compoundId, pointId, ask }: { compoundId: string; pointId: string; ask: TellPoint },
  ): Promise<void> {
    const compound = await this.inScope(tx, me, compoundId);
    const { districtId } = compound;
    const point = await tx.rows.findOneBy(StandardPointRow, { id: pointId, districtId });
    if (!point || point.retiredAt) throw new Refusal('point.missing');
    const { met, ownerId = null, due = null, evidence } = ask;
    const note = ask.note?.trim() || null;
    await this.refuseWrong(tx, compound, { ...ask, note });
    const told = {
      compoundId,
      pointId,
      districtId,
      met,
      ownerId,
      due,
      note,
      evidence,
      toldBy: me.id,
      at: tx.at,
    };
    await tx.rows.upsert(CompoundPointRow, told, ['compoundId', 'pointId']);
    const facts = { point: point.code, met: met ? ('yes' as const) : ('no' as const), owner: ownerId, due };
    await this.outbox.publish(tx, pointTold({ districtId, subjectId: compoundId, actorId: me.id, facts }));
  }

  private async refuseWrong(
    tx: Tx,
    compound: CountedCompound,
    { met, evidence, note, ownerId, due }: Omit<TellPoint, 'note'> & { note: string | null },
  ): Promise<void> {
    const fault = pointFault({ met, evidence, note });
    if (fault) refuseFields({ evidence: pointFaults[fault] });
    const kept = (await this.documents.of(tx, [compound.id])).get(compound.id) ?? [];
    if (!evidence.every((id) => kept.some((document) => document.id === id)))
      refuseFields({ evidence: pointFaults.evidence });
    const owners = ownerId ? await this.compounds.ownersOf(tx, compound) : [];
    if (ownerId && !owners.some(({ personId }) => personId === ownerId))
      refuseFields({ ownerId: pointFaults.owner });
    try {
      if (due) dayOfDate(due);
    } catch {
      refuseFields({ due: pointFaults.day });
    }
  }

  /** A compound that I steer; out of sight is missing. */
  async inScope(tx: Tx, me: Actor, id: string): Promise<CountedCompound> {
    const path = await this.places.pathOf(tx, id);
    const [compound] = await this.compounds.below(tx, [path]);
    if (compound?.id !== id || !holdsAt(me, steering, path)) throw new Refusal('compound.missing');
    return compound;
  }
}
