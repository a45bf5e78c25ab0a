import { Injectable } from '@nestjs/common';
import type { Photo } from '@linli/shared/photo/photo.contract';
import { Refusal } from '@linli/shared/refusal';
import { In, IsNull, Not } from 'typeorm';
import { Leftovers } from '../platform/erasure/leftovers';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { newId } from '../platform/db/id';
import { stillLoose } from '../platform/loose';
import { Secrets } from '../platform/secret';
import { checkingUntil, linkUntil, signLink } from '../platform/storage/links';
import { PhotoRow, type PhotoRole } from './photo.entity';
import { PhotoFiles, photoKeys } from './photo.files';
import type { CleanPicture } from './picture';

export type { PhotoRole } from './photo.entity';

/** A photo together with the event it belongs to. */
export interface PlacedPhoto extends Photo {
  readonly eventId: string | null;
  readonly role: PhotoRole | null;
}

/** Belongs to nothing yet. */
const loose = {
  ticketId: IsNull(),
  bulletinId: IsNull(),
  feedbackId: IsNull(),
  ballotBatchId: IsNull(),
  erasedAt: IsNull(),
};

/** Pictures of tickets, bulletins, feedback and counted paper: loose after upload, attached by a report or a move, erased with their owner. */
@Injectable()
export class PhotoService {
  constructor(
    private readonly secrets: Secrets,
    private readonly files: PhotoFiles,
    private readonly leftovers: Leftovers,
  ) {}

  /** Records a picture whose files lie in storage already. */
  async record(tx: Tx, ownerId: string, id: string, { full, width, height }: CleanPicture): Promise<Photo> {
    await tx.rows.insert(PhotoRow, { id, ownerId, width, height, bytes: full.length, createdAt: tx.at });
    return this.linked(id, tx.at);
  }

  /** Has removed what storage may have kept of a picture that it did not keep whole. */
  async giveUp(tx: Tx, id: string): Promise<void> {
    await this.leftovers.put(tx, photoKeys(id));
  }

  /** Attaches loose pictures of `ownerId` to a ticket, bulletin, feedback or batch of ballots. One that is not there, not theirs, let go of or attached already is refused. */
  async attach(
    tx: Tx,
    ownerId: string,
    ids: readonly string[],
    to:
      | { ticketId: string; districtId: string; eventId: string; role: PhotoRole }
      | { bulletinId: string; districtId: string }
      | { feedbackId: string; districtId: string }
      | { ballotBatchId: string; districtId: string },
  ): Promise<void> {
    if (!ids.length) return;
    const { affected } = await tx.rows.update(
      PhotoRow,
      { ...loose, id: In([...new Set(ids)]), ownerId, createdAt: stillLoose(tx.at) },
      to,
    );
    if (affected !== new Set(ids).size) throw new Refusal('photo.missing');
  }

  /** Pictures that were taken for somebody are theirs from now on. */
  async giveTo(tx: Tx, ownerId: string, ids: readonly string[]): Promise<void> {
    if (ids.length) await tx.rows.update(PhotoRow, { id: In([...ids]) }, { ownerId });
  }

  /** What belonged to an account that has become part of another. */
  async merge(tx: Tx, from: string, ownerId: string): Promise<void> {
    await tx.rows.update(PhotoRow, { ownerId: from }, { ownerId });
  }

  /** Lets go of a loose picture of one's own; its files are removed by the next round. */
  async discard(tx: Tx, ownerId: string, id: string): Promise<void> {
    const { affected } = await tx.rows.update(
      PhotoRow,
      { ...loose, id, ownerId },
      { createdAt: new Date(0) },
    );
    if (!affected) throw new Refusal('photo.missing');
  }

  /** All pictures of these tickets with fresh links, by ticket. */
  async of(read: Read, ticketIds: readonly string[]): Promise<Map<string, PlacedPhoto[]>> {
    if (!ticketIds.length) return new Map();
    const kept = 'where t.ticket_id = any($1) and t.erased_at is null order by t.id';
    const rows = await find(read, PhotoRow, kept, [ticketIds]);
    const shown = new Map<string, PlacedPhoto[]>();
    for (const { id, ticketId, eventId, role } of rows)
      if (ticketId)
        shown.set(ticketId, [...(shown.get(ticketId) ?? []), { ...this.linked(id, read.at), eventId, role }]);
    return shown;
  }

  /** The pictures of a bulletin with fresh links. */
  async ofBulletin(read: Read, bulletinId: string): Promise<Photo[]> {
    const rows = await read.rows.find(PhotoRow, {
      where: { bulletinId, erasedAt: IsNull() },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => this.linked(id, read.at));
  }

  /** The pictures of each feedback with fresh links. */
  ofFeedback(read: Read, feedbackIds: readonly string[]): Promise<Map<string, Photo[]>> {
    return this.by(read, 'feedbackId', feedbackIds);
  }

  /** The pictures of each batch of unmarked ballots with fresh links. */
  ofBatches(read: Read, batchIds: readonly string[]): Promise<Map<string, Photo[]>> {
    return this.by(read, 'ballotBatchId', batchIds);
  }

  /** Takes someone's pictures out of all their feedback; their files go with the next round. */
  async eraseFeedback(tx: Tx, ownerId: string): Promise<void> {
    await tx.rows.update(
      PhotoRow,
      { ownerId, feedbackId: Not(IsNull()), erasedAt: IsNull() },
      { feedbackId: null, createdAt: new Date(0) },
    );
  }

  /** Takes someone's pictures out of these tickets; their files go with the next round. */
  async erase(tx: Tx, ownerId: string, ticketIds: readonly string[]): Promise<void> {
    await tx.rows.update(
      PhotoRow,
      { ownerId, ticketId: In([...ticketIds]), erasedAt: IsNull() },
      { ticketId: null, eventId: null, createdAt: new Date(0) },
    );
  }

  /** Lets go of pictures that were left loose for a day; their files go after the commit. Answers how many. */
  async discardLoose(tx: Tx): Promise<number> {
    const [left] = await tx.rows.query<[{ id: string }[], number]>(
      `update photo set erased_at = $1 where id in (
         select id from photo where ticket_id is null and bulletin_id is null and feedback_id is null and ballot_batch_id is null
            and erased_at is null and created_at < $1::timestamptz - interval '1 day' order by created_at limit 100 for update skip locked)
       returning id`,
      [tx.at],
    );
    await this.leftovers.put(
      tx,
      left.flatMap(({ id }) => photoKeys(id)),
    );
    return left.length;
  }

  /** A new picture's key, before its files are written. */
  newId(at: Date): string {
    return newId(at);
  }

  /** The small file of a picture, from storage; never asked for inside a transaction. */
  thumb(id: string): Promise<Buffer | null> {
    return this.files.get(id, 'thumb');
  }

  /** The path below which WeChat's content check may fetch the whole picture for 45 minutes. */
  linkForCheck(id: string, at: Date): string {
    const until = checkingUntil(at);
    return `/api/photos/${id}/check?pass=${signLink(this.secrets.linking, { id, size: 'check', until })}`;
  }

  private async by(
    read: Read,
    owner: 'feedbackId' | 'ballotBatchId',
    ids: readonly string[],
  ): Promise<Map<string, Photo[]>> {
    const where = { [owner]: In([...ids]), erasedAt: IsNull() };
    const rows = await read.rows.find(PhotoRow, { where, order: { id: 'ASC' } });
    const shown = new Map<string, Photo[]>();
    for (const row of rows) {
      const key = row[owner];
      if (key) shown.set(key, [...(shown.get(key) ?? []), this.linked(row.id, read.at)]);
    }
    return shown;
  }

  private linked(id: string, at: Date): Photo {
    const until = linkUntil(at);
    const link = (size: 'full' | 'thumb') =>
      `/api/photos/${id}/${size}?pass=${signLink(this.secrets.linking, { id, size, until })}`;
    return { id, full: link('full'), thumb: link('thumb') };
  }
}
