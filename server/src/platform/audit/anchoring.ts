import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Db, Tx } from '../db/db';
import { AnchorKey, copyOf } from './anchor';
import { SealAnchorRow } from './seal.entity';
import { lastLink } from './sealing';
import type { Storage } from '../storage/storage';

/** Where the copy of a day's anchor is stored. */
export const anchorFile = (day: string): string => `anchor/${day.slice(0, 4)}/${day}.json`;

/** Says once a day, signed, how far the chain has come, and keeps a copy beside the photos. */
export class Anchoring {
  constructor(
    private readonly db: Db,
    private readonly storage: Pick<Storage, 'put'>,
    private readonly key: AnchorKey,
  ) {}

  /** Makes the anchor of today if there is none and anything is sealed, and stores copies that are not yet; answers how many. */
  async round(): Promise<number> {
    await this.db.write((tx) => this.anchorToday(tx));
    const loose = await this.db.read(({ rows }) =>
      rows.query<SealAnchorRow[]>(
        `select day, at, seq, total, head, public_key as "publicKey", signature from seal_anchor where kept_at is null order by day limit 50`,
      ),
    );
    for (const anchor of loose) {
      await this.storage.put(anchorFile(anchor.day), Buffer.from(copyOf(anchor)), 'application/json');
      await this.db.write(({ rows, at }) => rows.update(SealAnchorRow, anchor.day, { keptAt: at }));
    }
    return loose.length;
  }

  private async anchorToday(tx: Tx): Promise<void> {
    const { rows, at } = tx;
    const day = localDate(at);
    if (await rows.existsBy(SealAnchorRow, { day })) return;
    const last = await lastLink(tx);
    if (!last) return;
    const said = { day, at, ...last };
    await rows.query(
      `insert into seal_anchor (day, at, seq, total, head, public_key, signature) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [day, at, last.seq, last.total, last.head, this.key.publicKey, this.key.sign(said)],
    );
  }
}
