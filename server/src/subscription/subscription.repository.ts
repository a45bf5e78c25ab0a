import { Injectable } from '@nestjs/common';
import { Between, Not } from 'typeorm';
import {
  tapWindow,
  usualQuiet,
  type LetterKind,
  type Quiet,
} from '@linli/shared/subscription/subscription.rules';
import type { Read, Tx } from '../platform/db/db';
import { ConsentRow, QuietHoursRow, SubscriptionRow } from './subscription.entity';

/** Whose ledger, for which kind, by which template. */
export interface Account {
  readonly personId: string;
  readonly kind: LetterKind;
  readonly templateId: string;
}

/** The ledger: what people let us send. */
@Injectable()
export class SubscriptionRepository {
  /** The line of an account, made where there was none and locked; under another template it begins at nothing. */
  async lock({ rows, at }: Tx, { personId, kind, templateId }: Account): Promise<SubscriptionRow> {
    const [line] = await rows.query<[SubscriptionRow]>(
      `insert into subscription as s (person_id, kind, template_id, updated_at) values ($1, $2, $3, $4)
       on conflict (person_id, kind) do update set template_id = excluded.template_id,
         remaining = case when s.template_id = excluded.template_id then s.remaining else 0 end,
         standing = s.standing and s.template_id = excluded.template_id
       returning person_id as "personId", kind, template_id as "templateId", remaining, standing, wanted,
                 refused_at as "refusedAt", updated_at as "updatedAt"`,
      [personId, kind, templateId, at],
    );
    return line;
  }

  /** Changes a line that is locked. */
  async change(
    { rows, at }: Tx,
    { personId, kind }: Pick<Account, 'personId' | 'kind'>,
    change: Partial<Pick<SubscriptionRow, 'remaining' | 'standing' | 'wanted' | 'refusedAt'>>,
  ): Promise<void> {
    await rows.update(SubscriptionRow, { personId, kind }, { ...change, updatedAt: at });
  }

  /** Whether a letter of this kind may be written to someone now. */
  mayWrite({ rows }: Read, { personId, kind, templateId }: Account): Promise<boolean> {
    const line = { personId, kind, templateId, wanted: true };
    return rows
      .createQueryBuilder(SubscriptionRow, 's')
      .where(line)
      .andWhere('(s.standing or s.remaining > 0)')
      .getExists();
  }

  /**
   * Whether an accepted panel is told of for the first time: not again by the same teller under the same mark, and not by the
   * other teller within the window. The account's line is locked, so that two tellers come one after the other.
   */
  async isNews(
    { rows }: Tx,
    { personId, kind }: Account,
    { toldBy, mark, at }: Pick<ConsentRow, 'toldBy' | 'mark' | 'at'>,
  ): Promise<boolean> {
    // What is older than anything it could be matched with has served.
    await rows.query(
      `delete from consent where person_id = $1 and kind = $2 and at < $3::timestamptz - interval '7 days'`,
      [personId, kind, at],
    );
    const told = { personId, kind, toldBy, mark };
    if (await rows.existsBy(ConsentRow, told)) return false;
    const near = (away: number) => new Date(at.getTime() + away);
    const other = await rows.findOne(ConsentRow, {
      where: {
        personId,
        kind,
        toldBy: Not(toldBy),
        matched: false,
        at: Between(near(-tapWindow), near(tapWindow)),
      },
      order: { at: 'ASC' },
    });
    if (other)
      await rows.update(
        ConsentRow,
        { personId, kind, toldBy: other.toldBy, mark: other.mark },
        { matched: true },
      );
    await rows.insert(ConsentRow, { ...told, at, matched: other !== null });
    return other === null;
  }

  /** When someone wants no letters; null for at any time. */
  async quietOf({ rows }: Read, personId: string): Promise<Quiet | null> {
    const row = await rows.findOneBy(QuietHoursRow, { personId });
    if (!row) return usualQuiet;
    const { fromMinute: from, toMinute: to } = row;
    return from === null || to === null ? null : { from, to };
  }

  async keepQuiet({ rows }: Tx, personId: string, quiet: Quiet | null): Promise<void> {
    await rows.upsert(
      QuietHoursRow,
      { personId, fromMinute: quiet?.from ?? null, toMinute: quiet?.to ?? null },
      ['personId'],
    );
  }
}
