import { Injectable } from '@nestjs/common';
import {
  complaintFaults,
  decideFaults,
  type Complain,
  type DecideCheck,
} from '@linli/shared/check/check.contract';
import { checkLife, hidingComplaints, type CheckKind } from '@linli/shared/check/check.rules';
import { checkFieldWords } from '@linli/shared/check/check.words';
import type { Fault } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { openMoves } from '@linli/shared/machine';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { put } from '../platform/db/lane';
import { Outbox } from '../platform/outbox/outbox';
import { CheckRow } from './check.entity';
import { checkDecided, contentComplained } from './check.events';
import { answerBy, CheckHearing } from './check.hearing';
import { CheckLife, isOpen } from './check.life';
import { CheckRepository } from './check.repository';

/** One thing to be checked: words, which may be none, or a picture or recording by its key. */
export interface Thing {
  readonly kind: Exclude<CheckKind, 'shown'>;
  readonly subjectId: string;
  readonly words?: string | undefined;
}

/** Whose things these are, and on which ticket; a name belongs to none. */
export interface Whose {
  readonly personId: string;
  readonly ticketId: string | null;
  readonly districtId: string | null;
}

/** The ticket that is complained about, and whose words, or whose line, are seen there. */
export interface Shown {
  readonly ticketId: string;
  readonly districtId: string;
  readonly personId: string;
}

/** Having content checked, and what people decide of it. */
@Injectable()
export class CheckService {
  constructor(
    private readonly checks: CheckRepository,
    private readonly life: CheckLife,
    private readonly hearing: CheckHearing,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Has these things checked right after this transaction commits; nothing waits for the result but what neighbours see. */
  async ask(tx: Tx, whose: Whose, things: readonly Thing[], { anew = false } = {}): Promise<void> {
    const said = things.filter(({ kind, words }) => isMedia(kind) || words?.trim());
    if (!said.length) return;
    // Of words that nobody has said before there is no older check.
    if (!anew || said.some(({ kind }) => isMedia(kind))) await this.checks.drop(tx, said);
    const line = said.find(({ kind }) => kind === 'line');
    if (line) await this.checks.dropShown(tx, line.subjectId, whose.personId);
    const asked = said.map(({ words, ...thing }) => ({
      id: newId(tx.at),
      ...whose,
      ...thing,
      words: words?.trim() ?? null,
      state: 'waiting' as const,
      tries: 1,
      askedAt: tx.at,
      dueAt: answerBy(tx.at),
    }));
    await put(tx, CheckRow, asked);
    for (const check of asked) await this.hearing.put(tx, check);
  }

  /** What was written in the name of an account that has become part of another is that one's. */
  async merge(tx: Tx, from: string, personId: string): Promise<void> {
    await tx.rows.update(CheckRow, { personId: from }, { personId });
  }

  /** Decides whether neighbours may see something. That it is mine to decide is the caller's to know. */
  async decide(tx: Tx, byId: string, id: string, ask: DecideCheck): Promise<void> {
    refuseFaults(decideFaults(ask));
    const check = await this.checks.lock(tx, id);
    if (!check) throw new Refusal('check.missing');
    const move = ask.show ? 'allow' : 'withhold';
    if (!openMoves(checkLife, check.state, ['person']).includes(move)) throw new Refusal('check.decided');
    const { state: before, words } = check;
    const reason = (!ask.show && ask.reason) || null;
    await this.life.advance(tx, check, move, 'person', {
      decidedBy: byId,
      decidedAt: tx.at,
      reason,
      reasonWords: (!ask.show && ask.words?.trim()) || null,
    });
    if (check.kind === 'name' && !ask.show && words) await this.people.unname(tx, check.personId, words);
    const { districtId, kind, ticketId, personId } = check;
    const facts = {
      kind,
      show: ask.show ? ('yes' as const) : ('no' as const),
      before,
      reason,
      ticket: ticketId,
      whose: personId,
    };
    await this.outbox.publish(tx, checkDecided({ districtId, subjectId: id, actorId: byId, facts }));
  }

  /** Somebody who looks at a wish, a topic or an argument anyway has decided on it: what WeChat doubted needs nobody else. */
  async settle(tx: Tx, byId: string, subjectId: string, show: boolean): Promise<void> {
    const move = show ? 'allow' : 'withhold';
    for (const check of await this.checks.lockOfSeen(tx, subjectId))
      if (openMoves(checkLife, check.state, ['person']).includes(move))
        await this.life.advance(tx, check, move, 'person', { decidedBy: byId, decidedAt: tx.at });
  }

  /** Complains about what neighbours see of a ticket; so many different people hide it until somebody has looked. */
  async complain(tx: Tx, meId: string, about: Shown, ask: Complain): Promise<void> {
    refuseFaults(complaintFaults(ask));
    const { reason, words } = ask;
    const { ticketId, districtId } = about;
    const shown = await this.checks.lockShown(tx, ticketId);
    if (shown?.state === 'withheld') throw new Refusal('complaint.hidden');
    const complaint = {
      ticketId,
      personId: meId,
      districtId,
      reason,
      words: words?.trim() ?? null,
      at: tx.at,
    };
    if (!(await this.checks.addComplaint(tx, complaint))) throw new Refusal('complaint.twice');
    const check = shown ?? (await this.open(tx, about));
    if (!isOpen(check.state)) await this.life.advance(tx, check, 'complain', 'neighbour', { askedAt: tx.at });
    const count = await this.checks.complaintsAfter(tx, ticketId, check.decidedAt ?? new Date(0));
    if (check.state === 'complained' && count >= hidingComplaints)
      await this.life.advance(tx, check, 'hide', 'neighbour');
    const facts = { ticket: ticketId, reason };
    await this.outbox.publish(
      tx,
      contentComplained({ districtId, subjectId: check.id, actorId: meId, facts }),
    );
  }

  /** Forgets a person: what they said goes from checks and complaints, and what nobody has decided on stays unseen. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const check of await this.checks.lockUndecidedOf(tx, personId))
      await this.life.advance(tx, check, 'leave', 'leaver');
    await this.checks.erase(tx, personId);
  }

  private async open(tx: Tx, { ticketId, districtId, personId }: Shown): Promise<CheckRow> {
    const check = tx.rows.create(CheckRow, {
      id: newId(tx.at),
      districtId,
      kind: 'shown',
      subjectId: ticketId,
      ticketId,
      personId,
      state: 'complained',
      tries: 0,
      askedAt: tx.at,
      dueAt: await this.life.dueFor(tx, districtId),
    });
    await tx.rows.insert(CheckRow, check);
    return check;
  }
}

const isMedia = (kind: CheckKind): boolean => kind === 'photo' || kind === 'recording';

const refuseFaults = (faults: Readonly<Record<string, Fault>>): void =>
  refuseFields(wordsOfFaults(faults, checkFieldWords, (name) => (name === 'words' ? 'write' : 'choose')));
