import { Inject, Injectable } from '@nestjs/common';
import type { Template } from '@linli/shared/notice/notice.rules';
import type { ChangeSubscriptions, PanelAnswer } from '@linli/shared/subscription/subscription.contract';
import { letterKindOf, letterKinds, type LetterKind } from '@linli/shared/subscription/subscription.rules';
import { saidOf, type LetterMention } from '@linli/shared/subscription/subscription.words';
import type { LetterTemplates, Said } from '@linli/shared/subscription/template.rules';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Errands } from '../platform/errand/errands';
import { LetterRow } from './letter.entity';
import { LetterRepository } from './letter.repository';
import { ConsentRow, QuietHoursRow, SubscriptionRow, type Teller } from './subscription.entity';
import { SubscriptionRepository, type Account } from './subscription.repository';

/** The injection token of the account's templates. */
export const TEMPLATES = Symbol('templates');

/** The kind of errand that sends a letter. */
export const letterErrand = 'letter.send';

/** A message as a letter of it would be: to whom, about what, and what it may mention. */
export interface LetterWish {
  readonly districtId: string | null;
  readonly personId: string;
  readonly messageId: string;
  readonly ticketId: string | null;
  readonly template: Template;
  readonly staff: boolean;
  /** The clocks of the matter run day and night. */
  readonly emergency: boolean;
  readonly mention: LetterMention;
}

/** The bulletin that letters are about; an urgent one is carried at night too. */
export interface BulletinWish {
  readonly districtId: string | null;
  readonly bulletinId: string;
  readonly urgent: boolean;
}

/** What the panel was answered for a template, and whoever tells of it: the phone by its tap, WeChat by the time of its event. */
export interface Told {
  readonly toldBy: Teller;
  readonly mark: string;
  /** When it was answered, as far as the teller knows: what it tells may come late. */
  readonly at: Date;
  readonly answers: readonly { readonly templateId: string; readonly answer: PanelAnswer }[];
}

/** What people let us send by WeChat, and what is to be sent. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly ledger: SubscriptionRepository,
    private readonly letters: LetterRepository,
    private readonly errands: Errands,
    @Inject(TEMPLATES) private readonly templates: LetterTemplates,
  ) {}

  /** Writes the letter of a message, to be sent after the commit; none where its person has not let us. */
  async write(tx: Tx, { template, mention, ...wish }: LetterWish): Promise<void> {
    const kind = letterKindOf[template];
    const account = kind && this.account(wish.personId, kind);
    if (!account || !(await this.ledger.mayWrite(tx, account))) return;
    const fresh = { state: 'waiting', why: null, taken: false, sentAt: null, bulletinId: null } as const;
    const letter: LetterRow = { id: newId(tx.at), ...wish, ...fresh, kind, said: saidOf(mention), at: tx.at };
    await this.letters.skipOlder(tx, letter);
    await tx.rows.insert(LetterRow, letter);
    // One lane a person: WeChat refuses two messages to one person at the same moment (43108).
    const lane = `person:${wish.personId}`;
    await this.errands.put(tx, {
      districtId: wish.districtId,
      kind: letterErrand,
      subjectId: letter.id,
      lane,
    });
  }

  /** Writes the letters of a bulletin's messages, all at once, to those who have let us. */
  async writeBulletin(tx: Tx, messageIds: readonly string[], said: Said, wish: BulletinWish): Promise<void> {
    const template = this.templates.bulletin;
    if (template && messageIds.length)
      await this.letters.writeBulletin(tx, messageIds, {
        ...wish,
        said,
        templateId: template.id,
        errand: letterErrand,
      });
  }

  /** A bulletin that was withdrawn is not sent any more. */
  async dropBulletin(tx: Tx, bulletinId: string): Promise<void> {
    await this.letters.skipBulletin(tx, bulletinId);
  }

  /** What was read in the app is not sent any more. */
  async readUpTo(tx: Tx, personId: string, messageId: string): Promise<void> {
    await this.letters.skipRead(tx, personId, messageId);
  }

  /** Writes down how a panel was answered. The phone and WeChat both tell of it, in either order; an acceptance counts once. */
  async answered(tx: Tx, personId: string, { answers, ...told }: Told): Promise<void> {
    for (const { templateId, answer } of answers) {
      const account = this.accountOf(personId, templateId);
      if (!account) continue;
      const line = await this.ledger.lock(tx, account);
      if (answer === 'reject') await this.ledger.change(tx, account, { refusedAt: tx.at });
      if (answer !== 'accept' || !(await this.ledger.isNews(tx, account, told))) continue;
      const more = account.long ? { standing: true } : { remaining: line.remaining + 1 };
      await this.ledger.change(tx, account, { ...more, refusedAt: null });
    }
  }

  /** Someone switched messages of these templates off in WeChat: nothing more may be sent. */
  async switchedOff(tx: Tx, personId: string, templateIds: readonly string[]): Promise<void> {
    for (const templateId of templateIds) {
      const account = this.accountOf(personId, templateId);
      if (!account) continue;
      await this.ledger.lock(tx, account);
      await this.ledger.change(tx, account, { remaining: 0, standing: false, refusedAt: tx.at });
    }
  }

  /** Which letters someone wants, and when none. */
  async change(tx: Tx, personId: string, { wanted = [], quiet }: ChangeSubscriptions): Promise<void> {
    for (const { kind, wanted: on } of wanted) {
      const account = this.account(personId, kind);
      if (!account) continue;
      await this.ledger.lock(tx, account);
      await this.ledger.change(tx, account, { wanted: on });
    }
    if (quiet !== undefined) await this.ledger.keepQuiet(tx, personId, quiet);
  }

  /** Forgets what someone subscribed to and every letter to them. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const row of [LetterRow, ConsentRow, QuietHoursRow, SubscriptionRow])
      await tx.rows.delete(row, { personId });
  }

  private account(personId: string, kind: LetterKind): (Account & { long: boolean }) | null {
    const template = this.templates[kind];
    return template ? { personId, kind, templateId: template.id, long: template.long } : null;
  }

  private accountOf(personId: string, templateId: string) {
    const kind = letterKinds.find((each) => this.templates[each]?.id === templateId);
    return kind ? this.account(personId, kind) : null;
  }
}
