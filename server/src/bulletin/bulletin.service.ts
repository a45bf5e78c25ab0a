import { Injectable } from '@nestjs/common';
import type {
  CorrectBulletin,
  LookAtBulletin,
  WriteBulletin,
  WrittenBulletin,
} from '@linli/shared/bulletin/bulletin.contract';
import {
  bulletinLife,
  needsLook,
  type BulletinMove,
  type BulletinPart,
} from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFaults } from '@linli/shared/bulletin/bulletin.words';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { PhotoService } from '../photo/photo.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { AimQueries } from './aim.queries';
import { AudienceQueries } from './audience.queries';
import { BulletinRow, BulletinVersionRow } from './bulletin.entity';
import * as happened from './bulletin.events';
import { faultsIn } from '@linli/shared/bulletin/bulletin-faults.words';
import { BulletinRepository } from './bulletin.repository';
import { BulletinTerms } from './terms.service';

/** Who may tell their people something. */
const unitKinds = ['street', 'community', 'compound', 'firm'];
/** The part that `me` plays towards the newest version: who answers for the unit, and somebody else to look. */
export function partsOf(
  me: Pick<Actor, 'id' | 'posts'>,
  { path }: Pick<BulletinRow, 'path'>,
  { writtenBy }: Pick<BulletinVersionRow, 'writtenBy'>,
): BulletinPart[] {
  if (!holdsAt(me, steering, path)) return [];
  return writtenBy === me.id ? ['unit'] : ['unit', 'looker'];
}

/** Writing bulletins, letting a second person look, correcting and withdrawing them. */
@Injectable()
export class BulletinService {
  constructor(
    private readonly bulletins: BulletinRepository,
    private readonly aims: AimQueries,
    private readonly audience: AudienceQueries,
    private readonly terms: BulletinTerms,
    private readonly photos: PhotoService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Takes a bulletin, whatever its size; it goes out when its time has come and, where it is large, somebody else has looked. */
  async write(tx: Tx, me: Actor, ask: WriteBulletin): Promise<WrittenBulletin> {
    const [unit] = await this.bulletins.placesBelow(tx, [ask.unitId], {
      ...{ paths: steeredPaths(me), kinds: unitKinds, today: localDate(tx.at) },
    });
    const places = await this.aims.mine(tx, me, ask.places);
    const kinds = unit ? await this.terms.kinds(tx, unit.districtId) : [];
    const outside = places.length < new Set(ask.places).size;
    refuseFields({
      ...faultsIn(ask, tx.at),
      ...(!unit && { unitId: bulletinFaults.unit }),
      ...(outside && { places: bulletinFaults.place }),
      ...(unit && !kinds.some(({ code }) => code === ask.kind) && { kind: bulletinFaults.kind }),
    });
    if (!unit) throw new Refusal('place.missing');
    const { districtId } = unit;
    const id = newId(tx.at);
    const homes = await this.audience.homesAt(tx, ask.places);
    const window = { fromAt: new Date(ask.from), untilAt: new Date(ask.until) };
    const { title, words, kind, manner, roles, urgentReason } = ask;
    const bulletin = tx.rows.create(BulletinRow, {
      ...{ id, districtId, unitId: unit.id, path: unit.path, kind, manner, roles, homes, ...window },
      ...{ state: 'waiting' as const, version: 1, live: 0, at: tx.at },
      urgentReason: manner === 'urgent' ? urgentReason : null,
      publishAt: ask.publishAt ? new Date(ask.publishAt) : tx.at,
    });
    const version = {
      bulletinId: id,
      version: 1,
      title,
      words,
      ...window,
      writtenBy: me.id,
      writtenAt: tx.at,
    };
    await this.bulletins.add(tx, bulletin, tx.rows.create(BulletinVersionRow, version), places);
    await this.photos.attach(tx, me.id, ask.photos, { bulletinId: id, districtId });
    return this.passOn(tx, me, bulletin);
  }

  /** Writes a new version over the one that was read; both are kept, and whoever was told is told again. */
  async correct(tx: Tx, me: Actor, id: string, ask: CorrectBulletin): Promise<WrittenBulletin> {
    const bulletin = await this.taken(tx, me, id, ask.version, 'correct');
    const { manner } = bulletin;
    refuseFields(faultsIn({ ...ask, manner, urgentReason: bulletin.urgentReason ?? undefined }, tx.at));
    const { title, words, why } = ask;
    const [fromAt, untilAt] = [new Date(ask.from), new Date(ask.until)];
    const version = bulletin.version + 1;
    await tx.rows.insert(BulletinVersionRow, {
      ...{ bulletinId: id, version, title, words, why, fromAt, untilAt, writtenBy: me.id, writtenAt: tx.at },
    });
    await tx.rows.update(BulletinRow, id, { version, state: bulletin.state });
    return this.passOn(tx, me, { ...bulletin, version });
  }

  /** A second person finds that it may go out, or says what is to be changed. */
  async lookAt(tx: Tx, me: Actor, id: string, { version, fit, words }: LookAtBulletin): Promise<void> {
    if (!fit && !words?.trim()) refuseFields({ words: bulletinFaults.returnWords });
    const { districtId, state } = await this.taken(tx, me, id, version, fit ? 'approve' : 'sendBack');
    const looked = { lookedBy: me.id, lookedAt: tx.at, returnedWords: fit ? null : words };
    await tx.rows.update(BulletinVersionRow, { bulletinId: id, version }, looked);
    await tx.rows.update(BulletinRow, id, { state, lookDue: null });
    const event = fit ? happened.bulletinApproved : happened.bulletinReturned;
    await this.outbox.publish(
      tx,
      event({ districtId, subjectId: id, actorId: me.id, facts: { version: `${version}` } }),
    );
  }

  /** Takes it back: telling stops where it is, and whoever was told is told so, with the reason. */
  async withdraw(tx: Tx, me: Actor, id: string, ask: { version: number; reason: string }): Promise<void> {
    const { districtId, state, version } = await this.taken(tx, me, id, ask.version, 'withdraw');
    await tx.rows.update(BulletinRow, id, {
      ...{
        state,
        withdrawnAt: tx.at,
        withdrawnBy: me.id,
        withdrawnReason: ask.reason,
        nextStepAt: null,
        lookDue: null,
      },
    });
    const told = await this.bulletins.stopRounds(tx, id);
    const facts = { version: `${version + 1}` };
    const eventId = await this.outbox.publish(
      tx,
      happened.bulletinWithdrawn({ districtId, subjectId: id, actorId: me.id, facts }),
    );
    if (told)
      await this.bulletins.begin(tx, { bulletinId: id, version: version + 1, what: 'withdrawn', eventId });
  }

  /** A bulletin after this move of mine, locked and not yet kept; one that is out of sight is missing, one that was changed meanwhile refused. */
  private async taken(tx: Tx, me: Actor, id: string, read: number, move: BulletinMove): Promise<BulletinRow> {
    const bulletin = await this.bulletins.lock(tx, id);
    if (!holdsAt(me, steering, bulletin.path)) throw new Refusal('bulletin.missing');
    if (bulletin.version !== read) throw new Refusal('bulletin.changed');
    const newest = await this.bulletins.version(tx, id, bulletin.version);
    const state = step(bulletinLife, bulletin.state, move, partsOf(me, bulletin, newest));
    return { ...bulletin, state };
  }

  /** Lets a version that waits go on by itself where it is for few homes. */
  private async passOn(tx: Tx, me: Actor, bulletin: BulletinRow): Promise<WrittenBulletin> {
    const { id, districtId, homes, version } = bulletin;
    const { lookFrom, lookDays } = await this.terms.look(tx, districtId);
    const looks = needsLook(homes, lookFrom);
    const next = looks
      ? { lookDue: await this.lookDue(tx, districtId, lookDays), lookLateAt: null }
      : { state: step(bulletinLife, 'waiting', 'pass', ['rule']) };
    await tx.rows.update(BulletinRow, id, next);
    const facts = { version: `${version}`, waits: looks ? ('yes' as const) : null };
    await this.outbox.publish(
      tx,
      happened.bulletinWritten({ districtId, subjectId: id, actorId: me.id, facts }),
    );
    return { id, looks, homes };
  }

  private async lookDue(tx: Tx, districtId: string, days: number): Promise<Date> {
    const { calendar } = await this.calendars.inForce(tx, districtId, null);
    return dueAt(tx.at, { unit: 'working_day', days }, calendar).due;
  }
}
