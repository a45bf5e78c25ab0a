import { Injectable } from '@nestjs/common';
import type { Recording } from '@linli/shared/recording/recording.contract';
import { Refusal } from '@linli/shared/refusal';
import { In, IsNull, Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { Leftovers } from '../platform/erasure/leftovers';
import { Errands } from '../platform/errand/errands';
import { stillLoose } from '../platform/loose';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkingUntil, linkUntil, signLink } from '../platform/storage/links';
import { RecordingRow, type RecordingRole } from './recording.entity';
import { recordingTranscribed } from './recording.events';
import { recordingKeys } from './recording.files';
import type { Sound } from './sound';

/** The errand that has a recording written down. */
export const transcribing = 'recording.transcribe';

/** A recording that belongs to nothing yet. */
const unattached = { ticketId: IsNull(), wishId: IsNull() };

/** A recording together with the event it belongs to. */
export interface PlacedRecording {
  readonly recording: Recording;
  readonly eventId: string | null;
  readonly role: RecordingRole | null;
}

/** Recordings of tickets: loose after upload, attached by a report or a move, erased with their owner. */
@Injectable()
export class RecordingService {
  constructor(
    private readonly secrets: Secrets,
    private readonly leftovers: Leftovers,
    private readonly errands: Errands,
    private readonly outbox: Outbox,
  ) {}

  /** Records a sound whose file lies in storage already. */
  async record(tx: Tx, ownerId: string, id: string, { kind, seconds, bytes }: Sound): Promise<Recording> {
    const row = { id, ownerId, kind, seconds, bytes: bytes.length, createdAt: tx.at };
    await tx.rows.insert(RecordingRow, row);
    return this.linked({ id, seconds, transcript: null }, tx.at);
  }

  /** A recording of one's own, with a fresh link. */
  async mine(read: Read, ownerId: string, id: string): Promise<Recording> {
    const row = await read.rows.findOneBy(RecordingRow, { id, ownerId, erasedAt: IsNull() });
    if (!row) throw new Refusal('recording.missing');
    return this.linked(row, read.at);
  }

  /**
   * Attaches a loose recording of `ownerId` to a ticket, and has it written down where a recogniser is at hand. One that is not
   * there, not theirs, let go of or attached already is refused.
   */
  async attach(
    tx: Tx,
    ownerId: string,
    id: string | undefined,
    to: { ticketId: string; districtId: string; eventId: string; role: RecordingRole },
  ): Promise<void> {
    if (!id) return;
    await this.claim(tx, ownerId, id, to);
  }

  /** Attaches a loose recording of `ownerId` to their wish, on the same terms. */
  attachWish(tx: Tx, ownerId: string, id: string, to: { wishId: string; districtId: string }): Promise<void> {
    return this.claim(tx, ownerId, id, to);
  }

  /** What was spoken for a wish, with a fresh link; null without. */
  async ofWish(read: Read, wishId: string): Promise<Recording | null> {
    const row = await read.rows.findOneBy(RecordingRow, { wishId, erasedAt: IsNull() });
    return row && this.linked(row, read.at);
  }

  /** Takes someone's recordings out of their wishes; the files go with the next round. */
  async eraseWishes(tx: Tx, ownerId: string): Promise<void> {
    await tx.rows.update(
      RecordingRow,
      { ownerId, wishId: Not(IsNull()), erasedAt: IsNull() },
      { wishId: null, transcript: null, createdAt: new Date(0) },
    );
  }

  private async claim(
    tx: Tx,
    ownerId: string,
    id: string,
    to: Partial<RecordingRow> & { districtId: string },
  ): Promise<void> {
    const loose = { id, ownerId, ...unattached, erasedAt: IsNull(), createdAt: stillLoose(tx.at) };
    const { affected } = await tx.rows.update(RecordingRow, loose, to);
    if (!affected) throw new Refusal('recording.missing');
    if (!this.errands.kind(transcribing)) return;
    const errand = { districtId: to.districtId, kind: transcribing, subjectId: id, lane: `recording ${id}` };
    await this.errands.put(tx, errand);
  }

  /** A recording that was made for somebody is theirs from now on. */
  async giveTo(tx: Tx, ownerId: string, id: string | undefined): Promise<void> {
    if (id) await tx.rows.update(RecordingRow, { id }, { ownerId });
  }

  /** What belonged to an account that has become part of another. */
  async merge(tx: Tx, from: string, ownerId: string): Promise<void> {
    await tx.rows.update(RecordingRow, { ownerId: from }, { ownerId });
  }

  /** Lets go of a loose recording of one's own; its file is removed by the next round. */
  async discard(tx: Tx, ownerId: string, id: string): Promise<void> {
    const { affected } = await tx.rows.update(
      RecordingRow,
      { id, ownerId, ...unattached, erasedAt: IsNull() },
      { createdAt: new Date(0) },
    );
    if (!affected) throw new Refusal('recording.missing');
  }

  /** All recordings of a ticket with fresh links, oldest first. */
  async of(read: Read, ticketId: string): Promise<PlacedRecording[]> {
    const kept = 'where t.ticket_id = $1 and t.erased_at is null order by t.id';
    const rows = await find(read, RecordingRow, kept, [ticketId]);
    return rows.map((row) => ({
      recording: this.linked(row, read.at),
      eventId: row.eventId,
      role: row.role,
    }));
  }

  /** One recording as it is kept, null when it is gone. */
  find({ rows }: Read, id: string): Promise<RecordingRow | null> {
    return rows.findOneBy(RecordingRow, { id, erasedAt: IsNull() });
  }

  /** Keeps what was made out of a recording, once; of one that was erased meanwhile nothing is kept. */
  async keepTranscript(tx: Tx, id: string, transcript: string): Promise<void> {
    const row = await tx.rows.findOne(RecordingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || (!row.ticketId && !row.wishId) || row.transcribedAt) return;
    await tx.rows.update(RecordingRow, id, { transcript, transcribedAt: tx.at });
    if (!row.ticketId) return;
    await this.outbox.publish(
      tx,
      recordingTranscribed({
        districtId: row.districtId,
        subjectId: id,
        actorId: null,
        facts: { ticket: row.ticketId },
      }),
    );
  }

  /** Takes someone's recordings and what was made of them out of these tickets; the files go with the next round. */
  async erase(tx: Tx, ownerId: string, ticketIds: readonly string[]): Promise<void> {
    await tx.rows.update(
      RecordingRow,
      { ownerId, ticketId: In([...ticketIds]), erasedAt: IsNull() },
      { ticketId: null, eventId: null, transcript: null, createdAt: new Date(0) },
    );
  }

  /** Lets go of recordings that were left loose for a day; their files go after the commit. Answers how many. */
  async discardLoose(tx: Tx): Promise<number> {
    const [left] = await tx.rows.query<[Pick<RecordingRow, 'id' | 'kind'>[], number]>(
      `update recording set erased_at = $1 where id in (
         select id from recording where ticket_id is null and wish_id is null and erased_at is null
            and created_at < $1::timestamptz - interval '1 day' order by created_at limit 100 for update skip locked)
       returning id, kind`,
      [tx.at],
    );
    await this.leftovers.put(tx, left.flatMap(recordingKeys));
    return left.length;
  }

  /** The link under which a recording can be fetched for five to ten minutes, below the API's own address. */
  link(id: string, at: Date): string {
    const pass = signLink(this.secrets.linking, { id, size: 'sound', until: linkUntil(at) });
    return `/api/recordings/${id}/sound?pass=${pass}`;
  }

  /** The path below which WeChat's content check may fetch a recording for 45 minutes. */
  linkForCheck(id: string, at: Date): string {
    const pass = signLink(this.secrets.linking, { id, size: 'check', until: checkingUntil(at) });
    return `/api/recordings/${id}/sound?pass=${pass}`;
  }

  private linked(
    { id, seconds, transcript }: Pick<RecordingRow, 'id' | 'seconds' | 'transcript'>,
    at: Date,
  ): Recording {
    return { id, sound: this.link(id, at), seconds, transcript };
  }
}
