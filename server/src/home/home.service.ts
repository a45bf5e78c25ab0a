import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { isSameName, type HomePolicy } from '@linli/shared/home/home.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { LookingService } from '../people/looking.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { HomePolicyRow, RollEntryRow } from './home.entity';
import { homeRevealed, rollEntered } from './home.events';
import { HomeRepository } from './home.repository';

/** An owner as a roll names them: `phone` in plain digits, `share` a decimal up to 1, `since` a date. */
export interface RollOwner {
  readonly name: string;
  readonly phone: string | null;
  readonly share: string | null;
  readonly since: string;
}

/** The whole roll of one home as it is from now on; without owners it is emptied. */
export interface RollOfHome {
  readonly homeId: string;
  readonly districtId: string;
  readonly owners: readonly RollOwner[];
}

/** Phones of which home or ask somebody saw, and why. */
interface Look {
  readonly districtId: string;
  readonly subjectId: string;
  readonly of: readonly (string | null)[];
  readonly reason: string;
}

/** What entering a roll changed, in entries. */
export interface RollEntered {
  readonly entered: number;
  readonly ended: number;
}

/** How a roll differs from the entries that are there, by their ids. */
export interface RollCompared {
  readonly roll: RollOfHome;
  readonly entries: readonly string[];
  readonly fresh: readonly NewEntry[];
  readonly gone: readonly string[];
}

/** The entries of one home's roll before and after it was entered, by their ids. */
export interface RollBefore {
  readonly homeId: string;
  readonly districtId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The terms under which homes are asked for, and the rolls of their owners. */
@Injectable()
export class HomeService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly secrets: Secrets,
    private readonly looking: LookingService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  async layDown(tx: Tx, districtId: string, policy: HomePolicy): Promise<void> {
    await tx.rows.upsert(HomePolicyRow, { districtId, ...policy }, ['districtId']);
  }

  /** The terms of a district. */
  policyOf({ rows }: Read, districtId: string): Promise<HomePolicy> {
    return rows.findOneByOrFail(HomePolicyRow, { districtId });
  }

  /** The homes behind one door, by floor and room. */
  behind({ rows }: Read, placeId: string): Promise<Pick<RollOfHome, 'homeId' | 'districtId'>[]> {
    return rows.query(
      `select id as "homeId", district_id as "districtId" from home where entrance_id = $1 order by floor, length(room), room`,
      [placeId],
    );
  }

  /**
   * Enters the rolls of any number of homes in a few statements: who is on one already stays, who is missing ends today,
   * who is new begins. `source` names the file or paper; each home may be named once.
   */
  async enterRoll(
    tx: Tx,
    by: string | null,
    source: string,
    rolls: readonly RollOfHome[],
  ): Promise<RollEntered> {
    const changed = (await this.compareRolls(tx, rolls)).filter(
      ({ fresh, gone }) => fresh.length || gone.length,
    );
    const gone = changed.flatMap((compared) => compared.gone);
    const added = changed.flatMap(({ roll: { homeId, districtId }, fresh }) =>
      fresh.map((entry) =>
        tx.rows.create(RollEntryRow, {
          ...entry,
          id: newId(tx.at),
          districtId,
          homeId,
          source,
          enteredBy: by,
          enteredAt: tx.at,
        }),
      ),
    );
    await this.end(tx, gone);
    await this.add(tx, added);
    await this.outbox.publishAll(
      tx,
      changed.map(({ roll: { homeId, districtId, owners } }) =>
        rollEntered({ districtId, subjectId: homeId, actorId: by, facts: { owners: `${owners.length}` } }),
      ),
    );
    return { entered: added.length, ended: gone.length };
  }

  /** What entering these rolls would change; writes nothing. */
  async compareRolls(read: Read, rolls: readonly RollOfHome[]): Promise<RollCompared[]> {
    const known = await this.rollsOf(
      read,
      rolls.map(({ homeId }) => homeId),
    );
    return rolls.map((roll) => {
      const entries = known.get(roll.homeId) ?? [];
      const left = new Set(entries);
      const fresh = roll.owners.map((owner) => this.entryOf(owner)).filter((entry) => !strike(left, entry));
      return { roll, entries: entries.map(({ id }) => id), fresh, gone: [...left].map(({ id }) => id) };
    });
  }

  /** The ids of the entries on the rolls of some homes, by home; a home without a roll is not among them. */
  async entryIds(read: Read, homeIds: readonly string[]): Promise<Map<string, string[]>> {
    const rolls = await this.rollsOf(read, homeIds);
    return new Map([...rolls].map(([homeId, entries]) => [homeId, entries.map(({ id }) => id)]));
  }

  /** Brings rolls back to the entries they had: those that came since are gone, those that ended are on them again. */
  async takeBackRolls(tx: Tx, by: string | null, rolls: readonly RollBefore[]): Promise<void> {
    const came = rolls.flatMap(({ before, after }) => after.filter((id) => !before.includes(id)));
    const ended = rolls.flatMap(({ before, after }) => before.filter((id) => !after.includes(id)));
    await tx.rows.query('delete from roll_entry where id = any($1)', [came]);
    await tx.rows.query('update roll_entry set until = null where id = any($1)', [ended]);
    await this.outbox.publishAll(
      tx,
      rolls.map(({ homeId, districtId, before }) =>
        rollEntered({ districtId, subjectId: homeId, actorId: by, facts: { owners: `${before.length}` } }),
      ),
    );
  }

  /** How many people came to these homes by the roll since a moment, and are there. */
  async cameByRoll({ rows, at }: Read, homeIds: readonly string[], since: Date): Promise<number> {
    const [{ count }] = await rows.query<[{ count: number }]>(
      `select count(*)::int as count from resident
        where home_id = any($1) and way = 'roll' and confirmed_at >= $2 and (until is null or until > $3)`,
      [homeIds, since, localDate(at)],
    );
    return count;
  }

  private async rollsOf(read: Read, homeIds: readonly string[]): Promise<Map<string, RollEntryRow[]>> {
    const known = new Map<string, RollEntryRow[]>();
    for (const entry of await this.homes.roll(read, homeIds)) {
      const others = known.get(entry.homeId);
      if (others) others.push(entry);
      else known.set(entry.homeId, [entry]);
    }
    return known;
  }

  /** A phone as rows keep it: sealed, and with the blind index under which it is found again. */
  sealed(phone: string): { phoneSealed: Buffer; phoneIndex: Buffer } {
    return { phoneSealed: this.secrets.seal(phone), phoneIndex: this.secrets.index(phone) };
  }

  /** A sealed phone in plain digits; null without one. */
  opened(phoneSealed: Buffer | null): string | null {
    return phoneSealed && this.secrets.open(phoneSealed);
  }

  /** Keeps that somebody saw phones of a home or an ask, and why. */
  async noteLook(tx: Tx, me: Actor, { districtId, subjectId, of, reason }: Look): Promise<void> {
    const eventId = await this.outbox.publish(
      tx,
      homeRevealed({ districtId, subjectId, actorId: me.id, facts: {} }),
    );
    await this.looking.note(tx, { eventId, districtId, lookerId: me.id, of, what: 'phone', reason });
  }

  private entryOf({ name, phone, share, since }: RollOwner): NewEntry {
    return {
      name: name.trim(),
      ...(phone ? this.sealed(phone) : { phoneSealed: null, phoneIndex: null }),
      share,
      since,
    };
  }

  private async end({ rows, at }: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length)
      await rows.query(
        'update roll_entry set until = greatest(since, $2::date) where id = any($1) and until is null',
        [ids, localDate(at)],
      );
  }

  /** In portions, as a statement takes so many values and no more. */
  private async add({ rows }: Tx, entries: readonly RollEntryRow[]): Promise<void> {
    for (let from = 0; from < entries.length; from += portion)
      await rows.insert(RollEntryRow, entries.slice(from, from + portion));
  }
}

const portion = 2000;

type NewEntry = Pick<RollEntryRow, 'name' | 'phoneSealed' | 'phoneIndex' | 'share' | 'since'>;

/** Strikes the entry that says the same off what is left; false where none does. */
function strike(left: Set<RollEntryRow>, entry: NewEntry): boolean {
  for (const known of left) {
    const samePhone =
      known.phoneIndex === null
        ? entry.phoneIndex === null
        : entry.phoneIndex !== null && known.phoneIndex.equals(entry.phoneIndex);
    const sameShare =
      known.share === null ? entry.share === null : Number(known.share) === Number(entry.share);
    if (samePhone && sameShare && isSameName(known.name, entry.name)) return left.delete(known);
  }
  return false;
}
