import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { isSameName, type HomePolicy } from '@linli/shared/home/home.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { HomeLookRow, HomePolicyRow, RollEntryRow } from './home.entity';
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
  readonly reason: string;
}

/** What entering a roll changed, in entries. */
export interface RollEntered {
  readonly entered: number;
  readonly ended: number;
}

/** The terms under which homes are asked for, and the rolls of their owners. */
@Injectable()
export class HomeService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly secrets: Secrets,
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
    const known = new Map<string, RollEntryRow[]>();
    const homeIds = rolls.map(({ homeId }) => homeId);
    for (const entry of await this.homes.roll(tx, homeIds))
      known.set(entry.homeId, [...(known.get(entry.homeId) ?? []), entry]);
    const added: RollEntryRow[] = [];
    const gone: string[] = [];
    const changed: RollOfHome[] = [];
    for (const roll of rolls) {
      const left = new Set(known.get(roll.homeId) ?? []);
      const fresh = roll.owners.map((owner) => this.entryOf(owner)).filter((entry) => !strike(left, entry));
      const { homeId, districtId } = roll;
      added.push(
        ...fresh.map((entry) =>
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
      gone.push(...[...left].map(({ id }) => id));
      if (fresh.length || left.size) changed.push(roll);
    }
    await this.end(tx, gone);
    await this.add(tx, added);
    await this.outbox.publishAll(
      tx,
      changed.map(({ homeId, districtId, owners }) =>
        rollEntered({ districtId, subjectId: homeId, actorId: by, facts: { owners: `${owners.length}` } }),
      ),
    );
    return { entered: added.length, ended: gone.length };
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
  async noteLook(tx: Tx, me: Actor, { districtId, subjectId, reason }: Look): Promise<void> {
    const eventId = await this.outbox.publish(
      tx,
      homeRevealed({ districtId, subjectId, actorId: me.id, facts: {} }),
    );
    await tx.rows.insert(HomeLookRow, { eventId, districtId, personId: me.id, reason: reason.trim() });
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
