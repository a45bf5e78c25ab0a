import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { CountedHome } from '@linli/shared/petition/petition.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { IsNull, Not } from 'typeorm';
import { PetitionRow, PetitionSignatureRow } from './petition.entity';

/** One with the names that pages say. */
export interface FoundPetition extends PetitionRow {
  readonly place: string;
  readonly caller: string | null;
  readonly dueAt: Date | null;
}

/** A signature from paper as those see it who write it down and look at it. */
export interface FoundPaper {
  readonly id: string;
  readonly homeId: string;
  readonly doorId: string;
  readonly room: string;
  /** As on the roll; null once that line is gone. */
  readonly name: string | null;
  readonly on: string;
  readonly enteredBy: string;
  readonly refused: string | null;
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

  /** The homes that signed; what stands on paper only once a second person has looked at it. */
  async signed({ rows }: Read, petitionId: string): Promise<Set<string>> {
    const found = await rows.query<{ id: string }[]>(
      'select home_id as id from petition_signature where petition_id = $1 and withdrawn_at is null and (entered_by is null or checked_at is not null)',
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

  /** The line of the roll of a home on which an owner of this name stands; null for none. */
  async onRoll({ rows }: Read, homeId: string, name: string): Promise<string | null> {
    const [found] = await rows.query<{ id: string }[]>(
      'select id from roll_entry where home_id = $1 and until is null and name = $2 order by id limit 1',
      [homeId, name],
    );
    return found?.id ?? null;
  }

  /** What was written down from paper and does not count: what waits for a second look first, then what was refused. */
  papers({ rows }: Read, petitionId: string): Promise<FoundPaper[]> {
    return rows.query(
      `select s.id, s.home_id as "homeId", h.room, h.entrance_id as "doorId", e.name, s.signed_on as "on", s.entered_by as "enteredBy", s.refused
         from petition_signature s join home h on h.id = s.home_id left join roll_entry e on e.id = s.roll_entry_id
        where s.petition_id = $1 and s.entered_by is not null and s.checked_at is null and (s.withdrawn_at is null or s.refused is not null)
        order by s.withdrawn_at nulls first, s.id limit 500`,
      [petitionId],
    );
  }

  /** How many wait for a second look, by petition. */
  async waiting({ rows }: Read, ids: readonly string[]): Promise<Map<string, number>> {
    const found = await rows.query<{ id: string; count: number }[]>(
      `select petition_id as id, count(*)::int as count from petition_signature
        where petition_id = any($1) and entered_by is not null and checked_at is null and withdrawn_at is null group by petition_id`,
      [ids],
    );
    return new Map(found.map(({ id, count }) => [id, count]));
  }

  /** Whether one from paper waits for a home. */
  waitsFor({ rows }: Read, petitionId: string, homeId: string): Promise<boolean> {
    return rows.existsBy(PetitionSignatureRow, {
      ...{ petitionId, homeId, enteredBy: Not(IsNull()), checkedAt: IsNull(), withdrawnAt: IsNull() },
    });
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
