import { Injectable } from '@nestjs/common';
import type { Said } from '@linli/shared/subscription/template.rules';
import type { Tx } from '../platform/db/db';
import { keyPrefix, keySql } from '../platform/db/id';
import { LetterRow, type LetterState } from './letter.entity';

/** Many letters that say the same. */
interface BulletinLetters {
  readonly districtId: string | null;
  readonly bulletinId: string;
  readonly urgent: boolean;
  readonly templateId: string;
  readonly said: Said;
  /** The kind of errand that sends one. */
  readonly errand: string;
}

/** How letters are found and ended. */
@Injectable()
export class LetterRepository {
  /** A letter that still waits, locked. */
  lock({ rows }: Tx, id: string): Promise<LetterRow | null> {
    return rows.findOne(LetterRow, { where: { id, state: 'waiting' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Ends a letter that waits; its words go. */
  async end(
    { rows, at }: Tx,
    { id }: Pick<LetterRow, 'id'>,
    state: Exclude<LetterState, 'waiting'>,
    why: string | null = null,
  ): Promise<void> {
    await rows.update(
      LetterRow,
      { id, state: 'waiting' },
      { state, why, said: null, sentAt: state === 'sent' ? at : null },
    );
  }

  /** Skips what waits of one kind about one matter: the newer letter says where it stands now. */
  async skipOlder({ rows }: Tx, { personId, kind, ticketId }: LetterRow): Promise<void> {
    const older = { personId, kind, ticketId, state: 'waiting' as const, taken: false };
    if (ticketId) await rows.update(LetterRow, older, { state: 'skipped', why: 'newer', said: null });
  }

  /** Writes one letter, with the errand that sends it, for each of these messages whose person lets us; an older one of the bulletin that waits gives way. */
  async writeBulletin({ rows, at }: Tx, messageIds: readonly string[], wish: BulletinLetters): Promise<void> {
    const { districtId, bulletinId, urgent, templateId, said, errand } = wish;
    await rows.query(
      `update letter l set state = 'skipped', why = 'newer', said = null from message m
        where m.id = any($1) and l.person_id = m.person_id and l.bulletin_id = $2 and l.state = 'waiting' and not l.taken`,
      [messageIds, bulletinId],
    );
    await rows.query(
      `with written as (
         insert into letter (id, district_id, person_id, message_id, bulletin_id, kind, staff, emergency, said, state, at)
         select ${keySql(2)}, $3, m.person_id, m.id, $4, 'bulletin', false, $5, $6, 'waiting', $7
           from message m join subscription s on s.person_id = m.person_id and s.kind = 'bulletin' and s.template_id = $8
            and s.wanted and (s.standing or s.remaining > 0)
          where m.id = any($1) returning id, person_id)
       insert into errand (id, district_id, kind, subject_id, lane, next_at)
       select ${keySql(2)}, $3, $9, w.id, 'person:' || w.person_id, $7 from written w`,
      [
        messageIds,
        keyPrefix(at),
        districtId,
        bulletinId,
        urgent,
        JSON.stringify(said),
        at,
        templateId,
        errand,
      ],
    );
  }

  /** Skips what waits about a bulletin. */
  async skipBulletin({ rows }: Tx, bulletinId: string): Promise<void> {
    const waiting = { bulletinId, state: 'waiting' as const, taken: false };
    await rows.update(LetterRow, waiting, { state: 'skipped', why: 'withdrawn', said: null });
  }

  /** Skips what waits about messages up to this one, which their person has read in the app. */
  async skipRead({ rows }: Tx, personId: string, upTo: string): Promise<void> {
    await rows.query(
      `update letter set state = 'skipped', why = 'read', said = null
        where person_id = $1 and message_id <= $2 and state = 'waiting' and not taken`,
      [personId, upTo],
    );
  }
}
