import { Injectable } from '@nestjs/common';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { foreignLine, type ForeignLine } from '@linli/shared/intake/foreign.contract';
import { foreignFaults, foreignFieldWords, toldAgain } from '@linli/shared/intake/foreign.words';
import type { ChannelRow } from '../channel/channel.service';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { TicketIntake } from '../ticket/ticket.intake';
import { TicketService } from '../ticket/ticket.service';
import { TellingRow } from './foreign.entity';
import { wheres, type Reading } from './foreign.reading';

/** A line as it can become a ticket. */
export interface Matter {
  readonly line: ForeignLine;
  readonly placeId: string;
  /** A category's code. */
  readonly category: string;
  /** Whoever took it in by hand; null for what came through by itself. */
  readonly enteredBy: string | null;
}

/** A matter with what it needs of its own: whose it is, and a reserved number; null takes the next. */
export interface Prepared extends Matter {
  readonly reporterId: string;
  readonly number: string | null;
}

/** What became of a line. */
export interface Taken {
  readonly ticketId: string;
  readonly isNew: boolean;
}

/** Matters that other systems tell: each is one ticket, however often it is told. */
@Injectable()
export class ForeignService {
  constructor(
    private readonly intake: TicketIntake,
    private readonly tickets: TicketService,
    private readonly people: PeopleService,
    private readonly secrets: Secrets,
  ) {}

  /** Every fault of a line by field, in plain words, else where it is and what it means; nothing is written. */
  async look(
    told: Readonly<Record<string, unknown>>,
    reading: Reading,
  ): Promise<{ faults: Record<string, string>; matter: Matter | null; path: string | null }> {
    const faults = wordsOfFaults(faultsOf(foreignLine, told), foreignFieldWords);
    const line = told as ForeignLine;
    const unclear = wheres.some((name) => faults[name]);
    const where = unclear ? null : await reading.whereabouts(line);
    if (!where && !unclear) faults.address = foreignFaults.place;
    const category = faults.category ? null : await reading.category(line.category);
    if (!category) faults.category ??= foreignFaults.category;
    const path = where?.path ?? null;
    if (Object.keys(faults).length || !where || !category) return { faults, matter: null, path };
    return { faults, matter: { line, placeId: where.placeId, category, enteredBy: null }, path };
  }

  /**
   * Makes a ticket of a matter, or finds the one it became before; something new told of it is added there as a note.
   * Two that tell the same at once make one ticket.
   */
  async take(tx: Tx, channel: ChannelRow, matter: Matter): Promise<Taken> {
    const { foreignId } = matter.line;
    await tx.rows.query(
      `select pg_advisory_xact_lock_shared(hashtextextended($1, 0)), pg_advisory_xact_lock(hashtextextended($2, 0))`,
      [`foreign ${channel.id}`, `foreign ${channel.id} ${foreignId}`],
    );
    const before = await this.tickets.byForeign(tx, channel.id, foreignId);
    if (before) return this.tellAgain(tx, channel, matter.line, before.id);
    return this.receive(tx, channel, {
      ...matter,
      reporterId: await this.accountOf(tx, matter),
      number: null,
    });
  }

  /** The same for the matters of a file. Meanwhile its channel tells nothing else: so many locks of their own would not fit. */
  async takeAll(tx: Tx, channel: ChannelRow, matters: readonly Prepared[]): Promise<Taken[]> {
    await tx.rows.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`foreign ${channel.id}`]);
    const taken: Taken[] = [];
    for (const matter of matters) {
      const before = await this.tickets.byForeign(tx, channel.id, matter.line.foreignId);
      taken.push(
        before
          ? await this.tellAgain(tx, channel, matter.line, before.id)
          : await this.receive(tx, channel, matter),
      );
    }
    return taken;
  }

  /** The account of whoever a matter is of: the one that has their phone, or one made for them. */
  accountOf(tx: Tx, { line: { name, phone } }: Pick<Matter, 'line'>): Promise<string> {
    return this.people.accountFor(tx, { phone: phone ?? null, name: name?.trim() || null });
  }

  private async receive(tx: Tx, channel: ChannelRow, matter: Prepared): Promise<Taken> {
    const { line, placeId, category, enteredBy, reporterId, number } = matter;
    const { foreignId, phone, words, hideName = false, receivedAt } = line;
    const contact = { callBack: phone !== undefined, ...(phone && { phone }) };
    const ticketId = await this.intake.receive(
      tx,
      { channel, reporterId, enteredBy, foreignId, number, consent: null },
      {
        placeId,
        category,
        words,
        photos: [],
        hideName,
        ...contact,
        ...(receivedAt && { capturedAt: receivedAt }),
      },
    );
    await this.isNews(tx, channel, line, ticketId);
    return { ticketId, isNew: true };
  }

  private async tellAgain(tx: Tx, channel: ChannelRow, line: ForeignLine, ticketId: string): Promise<Taken> {
    if (await this.isNews(tx, channel, line, ticketId))
      await this.tickets.tellMore(tx, ticketId, toldAgain(channel.name, line).slice(0, 1000));
    return { ticketId, isNew: false };
  }

  /** Which of these names the channel has told before, each with the path of its ticket. */
  known(read: Read, channelId: string, foreignIds: readonly string[]): Promise<Map<string, string>> {
    return this.tickets.knownForeign(read, channelId, foreignIds);
  }

  /** Whether this line tells something that was not told before of its matter; remembers it. */
  private async isNews(tx: Tx, channel: ChannelRow, line: ForeignLine, ticketId: string): Promise<boolean> {
    const { foreignId, words, category, name, phone, ...where } = line;
    const content = [
      words.trim(),
      category.trim(),
      name,
      phone,
      where.address,
      where.compound,
      where.building,
    ];
    const fingerprint = this.secrets.fingerprint(JSON.stringify(content));
    const kept = await tx.rows
      .createQueryBuilder()
      .insert()
      .into(TellingRow)
      .values({ channelId: channel.id, foreignId, fingerprint, ticketId, at: tx.at })
      .orIgnore()
      .returning('ticket_id')
      .execute();
    return (kept.raw as unknown[]).length > 0;
  }
}
