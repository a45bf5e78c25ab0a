import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { LetterRow, type LetterState } from './letter.entity';

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

  /** Skips what waits about messages up to this one, which their person has read in the app. */
  async skipRead({ rows }: Tx, personId: string, upTo: string): Promise<void> {
    await rows.query(
      `update letter set state = 'skipped', why = 'read', said = null
        where person_id = $1 and message_id <= $2 and state = 'waiting' and not taken`,
      [personId, upTo],
    );
  }
}
