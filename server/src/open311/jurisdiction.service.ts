import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomToken } from '../platform/secret';
import { JurisdictionRow, KeyRow } from './open311.entity';
import { keyIssued, keyRevoked } from './open311.events';

export type { JurisdictionRow, KeyRow } from './open311.entity';

/** What a new key is for: whose it is, for how many days, and how many reports an hour. */
export interface NewKey {
  readonly contact: string;
  readonly days: number;
  readonly perHour: number;
}

/** Districts that are open to other systems, and the keys of those that may report. */
@Injectable()
export class JurisdictionService {
  constructor(private readonly outbox: Outbox) {}

  /** Opens a district to other systems under a code, or says its code and radius anew. */
  async open(tx: Tx, jurisdiction: JurisdictionRow): Promise<void> {
    await tx.rows.upsert(JurisdictionRow, jurisdiction, ['districtId']);
  }

  all({ rows }: Read): Promise<JurisdictionRow[]> {
    return rows.find(JurisdictionRow, { order: { code: 'ASC' } });
  }

  /** The district that is meant. Nobody has to say it where there is only one; what is said has to be right there too. */
  async meant(read: Read, code: string | null): Promise<JurisdictionRow> {
    const all = await this.all(read);
    const [only, another] = all;
    if (code === null && another) throw new Refusal('open311.jurisdiction_missing');
    const meant = code === null ? only : all.find((each) => each.code === code);
    if (!meant) throw new Refusal('open311.jurisdiction_unknown');
    return meant;
  }

  /** Issues a key; this is the only time that it is told. */
  async issueKey(
    tx: Tx,
    districtId: string,
    { contact, days, perHour }: NewKey,
  ): Promise<{ id: string; key: string }> {
    const [id, key] = [newId(tx.at), randomToken()];
    const expiresAt = new Date(tx.at.getTime() + days * 86_400_000);
    await tx.rows.insert(KeyRow, {
      id,
      districtId,
      hash: hashOf(key),
      contact,
      perHour,
      issuedAt: tx.at,
      expiresAt,
    });
    await this.outbox.publish(tx, keyIssued({ districtId, subjectId: id, actorId: null, facts: {} }));
    return { id, key };
  }

  /** Ends a key at once; false when there is none of this id, or it has been ended before. */
  async revokeKey(tx: Tx, id: string): Promise<boolean> {
    const key = await tx.rows.findOneBy(KeyRow, { id, revokedAt: IsNull() });
    if (!key) return false;
    await tx.rows.update(KeyRow, id, { revokedAt: tx.at });
    await this.outbox.publish(
      tx,
      keyRevoked({ districtId: key.districtId, subjectId: id, actorId: null, facts: {} }),
    );
    return true;
  }

  /** The key in force that somebody shows in a district. Anything else is refused alike. */
  async keyFor(read: Read, districtId: string, shown: string | null): Promise<KeyRow> {
    const key =
      shown && (await read.rows.findOneBy(KeyRow, { hash: hashOf(shown), districtId, revokedAt: IsNull() }));
    if (!key || key.expiresAt <= read.at) throw new Refusal('open311.key');
    return key;
  }
}
