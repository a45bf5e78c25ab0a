import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '@linli/shared/document/document.contract';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { In, IsNull } from 'typeorm';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { DocumentRow } from './document.entity';
import { documentKept, documentRemoved } from './document.events';

/** A document whose bytes lie in storage already. */
export type NewDocument = Pick<DocumentRow, 'id' | 'placeId' | 'purpose' | 'name' | 'kind' | 'bytes'>;

/** Documents that are kept with places: by whoever steers there, for whoever steers there. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly places: PlaceService,
    private readonly people: PeopleQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses a place that is not below the places `me` steers: out of sight is missing. */
  async inScope(read: Read, me: Actor, placeId: string): Promise<string> {
    const path = await this.places.pathOf(read, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    return path;
  }

  /** Keeps a document with a place I steer. */
  async keep(tx: Tx, me: Actor, document: NewDocument): Promise<DocumentLine> {
    const districtId = await this.places.districtOf(tx, await this.inScope(tx, me, document.placeId));
    const row = { ...document, districtId, keptBy: me.id, at: tx.at, removedAt: null, erasedAt: null };
    await tx.rows.insert(DocumentRow, row);
    const { id: subjectId, placeId, purpose } = document;
    await this.outbox.publish(
      tx,
      documentKept({ districtId, subjectId, actorId: me.id, facts: { placeId, purpose } }),
    );
    return this.shown(tx, row);
  }

  /** Removes a document from a place I steer. */
  async remove(tx: Tx, me: Actor, id: string): Promise<void> {
    const { districtId, placeId, purpose } = await this.find(tx, me, id);
    await tx.rows.update(DocumentRow, id, { removedAt: tx.at });
    const facts = { placeId, purpose };
    await this.outbox.publish(tx, documentRemoved({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** A document of a place I steer. */
  async find(read: Read, me: Actor, id: string): Promise<DocumentRow> {
    const row = await read.rows.findOneBy(DocumentRow, { id, removedAt: IsNull() });
    if (!row || !holdsAt(me, steering, await this.places.pathOf(read, row.placeId)))
      throw new Refusal('document.missing');
    return row;
  }

  /** Some documents by their keys, as far as they are still kept, in the order of the keys. */
  async named(read: Read, ids: readonly string[]): Promise<DocumentRow[]> {
    const rows = await read.rows.findBy(DocumentRow, { id: In([...ids]), removedAt: IsNull() });
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /** The documents of these places by place, the newest first. */
  async of(read: Read, placeIds: readonly string[]): Promise<Map<string, DocumentLine[]>> {
    const rows = await read.rows.find(DocumentRow, {
      where: { placeId: In([...placeIds]), removedAt: IsNull() },
      order: { id: 'DESC' },
      take: 500,
    });
    const found = new Map<string, DocumentLine[]>();
    for (const row of rows)
      found.set(row.placeId, [...(found.get(row.placeId) ?? []), await this.shown(read, row)]);
    return found;
  }

  private async shown(
    read: Read,
    { id, name, purpose, bytes, at, keptBy }: DocumentRow,
  ): Promise<DocumentLine> {
    return {
      ...{ id, name, purpose, bytes },
      at: at.toISOString(),
      by: await this.people.nameAtWork(read, keptBy),
      url: `/api/documents/${id}/file`,
    };
  }
}
