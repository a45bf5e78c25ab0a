import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { CountedHome } from '@linli/shared/petition/petition.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { PetitionRow, PetitionSignatureRow } from './petition.entity';

/** One with the names that pages say. */
export interface FoundPetition extends PetitionRow {
  readonly place: string;
  readonly caller: string | null;
  readonly dueAt: Date | null;
}

/** How petitions, the homes that count and their signatures are found. */
@Injectable()
export class PetitionRepository {
  /** Petitions by a condition on `t`, the latest first, with who has to call now. */
  found({ rows }: Read, where: string, values: readonly unknown[]): Promise<FoundPetition[]> {
    return rows.query(
      `select t.id, t.district_id as "districtId", t.place_id as "placeId", t.path, t.topic_id as "topicId", t.matter, t.state, t.words, t.made_by as "madeBy",
              t.at, t.closes_at as "closesAt", t.share, t.reached_at as "reachedAt", t.reached_heads as "reachedHeads", t.all_heads as "allHeads",
              t.reached_area as "reachedArea", t.all_area as "allArea", t.called_on as "calledOn", t.called_words as "calledWords",
              p.name as place, o.name as caller, w.due_at as "dueAt"
         from petition t join place p on p.id = t.place_id
         left join owed w on w.kind = 'petition' and w.subject_id = t.id and w.done_at is null left join place o on o.id = w.place_id
        where ${where} order by t.id desc limit 100`,
      [...values],
    );
  }

  async one(read: Read, id: string): Promise<FoundPetition> {
    const [row] = await this.found(read, 't.id = $1', [id]);
    if (!row) throw new Refusal('petition.missing');
    return row;
  }

  async lock({ rows }: Tx, id: string): Promise<PetitionRow> {
    const row = await rows.findOne(PetitionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('petition.missing');
    return row;
  }

  /**
   * The homes below a path as they count. Homes are of one owner where the first on their rolls has one and the same
   * phone; a home without a roll, or without a phone on it, is a head of its own.
   */
  homes({ rows }: Read, path: string): Promise<CountedHome[]> {
    return rows.query(
      `select h.id, round(h.area * 100)::int as area, coalesce(encode(e.phone_index, 'hex'), h.id::text) as head
         from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
         left join lateral (select phone_index from roll_entry where home_id = h.id and until is null order by id limit 1) e on true
        where s.path >= $1 and s.path < $1 || 'g'`,
      [path],
    );
  }

  /** The homes that signed. */
  async signed({ rows }: Read, petitionId: string): Promise<Set<string>> {
    const found = await rows.query<{ id: string }[]>(
      'select home_id as id from petition_signature where petition_id = $1 and withdrawn_at is null',
      [petitionId],
    );
    return new Set(found.map(({ id }) => id));
  }

  /** The homes below a path that somebody owns, as they were confirmed. */
  async owned({ rows, at }: Read, personId: string, path: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select r.home_id as id from resident r join home h on h.id = r.home_id join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
        where r.person_id = $1 and r.kind = 'owner' and r.since <= $2 and (r.until is null or r.until > $2) and starts_with(s.path, $3) order by r.id`,
      [personId, localDate(at), path],
    );
    return found.map(({ id }) => id);
  }

  /** Whether the roll of a home has an owner of this name. */
  async onRoll({ rows }: Read, homeId: string, name: string): Promise<boolean> {
    const found = await rows.query<unknown[]>(
      'select 1 from roll_entry where home_id = $1 and until is null and name = $2',
      [homeId, name],
    );
    return found.length > 0;
  }

  /** Those who signed with a phone, to be told. */
  async signers({ rows }: Read, petitionId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select distinct person_id as id from petition_signature where petition_id = $1 and withdrawn_at is null and person_id is not null',
      [petitionId],
    );
    return found.map(({ id }) => id);
  }

  /** What somebody signed is nobody's from now on, and the words of what they asked for are gone. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.update(PetitionSignatureRow, { personId }, { personId: null });
    await rows.update(PetitionRow, { madeBy: personId }, { words: null });
  }
}
