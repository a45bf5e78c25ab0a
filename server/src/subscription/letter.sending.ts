import { Inject, Injectable } from '@nestjs/common';
import { letterLife, passesQuiet, quietUntil } from '@linli/shared/subscription/subscription.rules';
import { dataOf, type LetterTemplates } from '@linli/shared/subscription/template.rules';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { LetterRow } from './letter.entity';
import { LetterRepository } from './letter.repository';
import type { SubscriptionRow } from './subscription.entity';
import { SubscriptionRepository } from './subscription.repository';
import { TEMPLATES } from './subscription.service';

/** A letter that may go now. */
export interface Ready {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
  /** When it was taken out of the ledger. */
  readonly at: Date;
}
/** A letter that has to wait, in milliseconds. */
export interface Early {
  readonly wait: number;
}

/** What is written around the sending of a letter: before it one consent is set aside, after it what became of it. */
@Injectable()
export class LetterSending {
  constructor(
    private readonly letters: LetterRepository,
    private readonly ledger: SubscriptionRepository,
    private readonly people: PeopleService,
    @Inject(TEMPLATES) private readonly templates: LetterTemplates,
  ) {}

  /**
   * The letter as it goes out now, with one consent set aside; how long it has to wait; or null where there is nothing to send
   * (any more). A letter whose sending broke off has its consent already.
   */
  async take(tx: Tx, id: string): Promise<Ready | Early | null> {
    const letter = await this.letters.lock(tx, id);
    if (!letter) return null;
    const { personId, kind, said } = letter;
    const template = this.templates[kind];
    const openid = await this.people.openidOf(tx, personId);
    if (!template || !openid || !said) return this.skip(tx, letter, 'gone');
    const line = await this.ledger.lock(tx, { personId, kind, templateId: template.id });
    const why = whySkip(letter, line, tx.at);
    if (why) return this.skip(tx, letter, why);
    const until = passesQuiet(letter) ? null : quietUntil(tx.at, await this.ledger.quietOf(tx, personId));
    if (until) return { wait: until.getTime() - tx.at.getTime() };
    if (!letter.taken && !line.standing) {
      await this.ledger.change(tx, letter, { remaining: line.remaining - 1 });
      await tx.rows.update(LetterRow, id, { taken: true });
    }
    return { openid, templateId: template.id, page: pageOf(letter), data: dataOf(template, said), at: tx.at };
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await this.letters.end(tx, { id }, 'sent');
  }

  /** WeChat says that its person lets us send none: then there are none left, whatever we counted until it was asked at `asked`. */
  async refused(tx: Tx, id: string, asked: Date): Promise<void> {
    const letter = await this.letters.lock(tx, id);
    const templateId = letter && this.templates[letter.kind]?.id;
    if (!letter || !templateId) return;
    await this.letters.end(tx, letter, 'refused', '43101');
    const { updatedAt } = await this.ledger.lock(tx, { ...letter, templateId });
    // What its person answered since is newer than WeChat's no; if that holds for it too, the next letter brings it.
    if (updatedAt <= asked)
      await this.ledger.change(tx, letter, { remaining: 0, standing: false, refusedAt: tx.at });
  }

  /** It did not go, which used no consent up; with `why` it never will. */
  async unsent(tx: Tx, id: string, why?: string): Promise<void> {
    const letter = await this.letters.lock(tx, id);
    const templateId = letter && this.templates[letter.kind]?.id;
    if (!letter || !templateId) return;
    if (letter.taken) {
      const { remaining } = await this.ledger.lock(tx, { ...letter, templateId });
      await this.ledger.change(tx, letter, { remaining: remaining + 1 });
      await tx.rows.update(LetterRow, id, { taken: false });
    }
    if (why) await this.letters.end(tx, letter, 'failed', why);
  }

  private async skip(tx: Tx, letter: LetterRow, why: string): Promise<null> {
    await this.letters.end(tx, letter, 'skipped', why);
    return null;
  }
}

function whySkip({ at, taken }: LetterRow, line: SubscriptionRow, now: Date): string | null {
  if (now.getTime() - at.getTime() > letterLife) return 'old';
  if (!line.wanted) return 'unwanted';
  return taken || line.standing || line.remaining > 0 ? null : 'none left';
}

/** The page a letter opens, without a slash in front. */
function pageOf({ staff, ticketId, bulletinId }: LetterRow): string {
  if (bulletinId) return `resident/bulletin/index?id=${bulletinId}`;
  return ticketId
    ? `${staff ? 'worker' : 'resident'}/ticket/index?id=${ticketId}`
    : 'resident/messages/index';
}
