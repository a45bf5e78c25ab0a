import { Injectable } from '@nestjs/common';
import type { Around, Entry, Served } from '@linli/shared/hours/hours.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import {
  HoursAccountRow,
  HoursEntryRow,
  HoursMovementRow,
  HoursOrganisationRow,
  HoursServiceRow,
  HoursTermsRow,
  HoursWordsRow,
} from './hours.entity';

type Owner = Pick<HoursAccountRow, 'districtId' | 'unit' | 'kind'> & { readonly ownerId: string };

/** The book itself: accounts, movements between them and their entries, in any unit. */
@Injectable()
export class BookService {
  async layDown(tx: Tx, terms: HoursTermsRow): Promise<void> {
    await tx.rows.upsert(HoursTermsRow, terms, ['districtId']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<HoursTermsRow> {
    return rows.findOneByOrFail(HoursTermsRow, { districtId });
  }

  /** Keeps an organisation as it is called now. Its row is not touched where nothing changed: everybody who books would wait there. */
  async keepOrganisation({ rows }: Tx, organisation: HoursOrganisationRow): Promise<void> {
    const { id, name, path, placeId } = organisation;
    await rows
      .createQueryBuilder()
      .insert()
      .into(HoursOrganisationRow)
      .values(organisation)
      .orIgnore()
      .execute();
    await rows.query(
      `update hours_organisation set name = $2, path = $3, place_id = $4 where id = $1 and (name, path, place_id) is distinct from ($2, $3, $4::uuid)`,
      [id, name, path, placeId],
    );
  }

  /** The account of an owner, opened when there is none; a person's is locked, so that what is booked for them comes in turn. */
  async accountOf(tx: Tx, owner: Owner): Promise<string> {
    await tx.rows.query(
      `insert into hours_account (id, district_id, unit, kind, owner_id, main) values ($1, $2, $3, $4, $5, true)
       on conflict (owner_id, district_id, unit, kind) where main do nothing`,
      [newId(tx.at), owner.districtId, owner.unit, owner.kind, owner.ownerId],
    );
    const lock = owner.kind === 'person' ? ({ mode: 'pessimistic_write' } as const) : undefined;
    const row = await tx.rows.findOneOrFail(HoursAccountRow, {
      where: { ...owner, main: true },
      ...(lock && { lock }),
    });
    return row.id;
  }

  lockAccount({ rows }: Tx, id: string): Promise<HoursAccountRow> {
    return rows.findOneOrFail(HoursAccountRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The movement that a source has made for an account already. */
  movementOf({ rows }: Read, sourceKind: string, sourceId: string, accountId: string) {
    return rows.findOneBy(HoursMovementRow, { sourceKind, sourceId, accountId });
  }

  /** What a movement brought an account. */
  async amountOf({ rows }: Read, movementId: string, accountId: string): Promise<number> {
    return (await rows.findOneByOrFail(HoursEntryRow, { movementId, accountId })).amount;
  }

  /** What an account holds. */
  async balanceOf({ rows }: Read, accountId: string): Promise<number> {
    const [found] = await rows.query<[{ held: number }]>(
      'select coalesce(sum(amount), 0)::int as held from hours_entry where account_id = $1',
      [accountId],
    );
    return found.held;
  }

  /** What stands around a service of one account: on its day, and entered afterwards in its month by its organisation. */
  async around(
    { rows, at }: Read,
    accountId: string,
    organisationId: string,
    { day }: Pick<Served, 'day'>,
  ): Promise<Omit<Around, 'terms'>> {
    const [found] = await rows.query<[Pick<Around, 'sameDay' | 'lateThisMonth'>]>(
      `select coalesce(sum(s.minutes) filter (where s.day = $3::date), 0)::int as "sameDay",
              coalesce(sum(s.minutes) filter (where s.grade = 'C' and s.organisation_id = $2), 0)::int as "lateThisMonth"
         from hours_service s
        where s.account_id = $1 and s.day >= date_trunc('month', $3::date) and s.day < date_trunc('month', $3::date) + interval '1 month'
          and not exists (select from hours_movement c where c.corrects_id = s.movement_id)`,
      [accountId, organisationId, day],
    );
    return { today: localDate(at), ...found };
  }

  /** Writes a movement with its entries. */
  async move(
    tx: Tx,
    movement: Omit<HoursMovementRow, 'id' | 'at'>,
    entries: readonly Entry[],
  ): Promise<string> {
    const id = newId(tx.at);
    const { districtId } = movement;
    await tx.rows.insert(HoursMovementRow, { id, at: tx.at, ...movement });
    await tx.rows.insert(
      HoursEntryRow,
      entries.map(({ account: accountId, amount }) => ({ movementId: id, accountId, districtId, amount })),
    );
    return id;
  }

  async describe(tx: Tx, service: HoursServiceRow, words: Omit<HoursWordsRow, 'movementId' | 'districtId'>) {
    const { movementId, districtId } = service;
    await tx.rows.insert(HoursServiceRow, service);
    await tx.rows.insert(HoursWordsRow, { movementId, districtId, ...words });
  }

  /** Keeps somebody's number in the national system beside their account in each district. */
  async keepNumber({ rows }: Tx, personId: string, number: string | null): Promise<void> {
    await rows.update(HoursAccountRow, { ownerId: personId, kind: 'person' }, { number });
  }

  /** Cuts what ties the book to somebody who left: the owner of their accounts, and words about what they did. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query(
      `update hours_words w set title = null, reason = null from hours_movement m join hours_account a on a.id = m.account_id
        where m.id = w.movement_id and a.kind = 'person' and a.owner_id = $1`,
      [personId],
    );
    await rows.query(
      `update hours_account set owner_id = null, number = null where kind = 'person' and owner_id = $1`,
      [personId],
    );
  }

  /** Gives the accounts of a person to the one they have become part of; where that one has some, both stay. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `update hours_account a set owner_id = $2, main = a.main and not exists (
         select from hours_account o where o.owner_id = $2 and o.district_id = a.district_id and o.unit = a.unit and o.kind = a.kind and o.main)
        where a.kind = 'person' and a.owner_id = $1`,
      [from, personId],
    );
  }
}
