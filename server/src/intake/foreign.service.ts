import { Injectable } from '@nestjs/common';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { foreignLine, type ForeignLine } from '@linli/shared/intake/foreign.contract';
import { foreignFaults, foreignFieldWords, toldAgain } from '@linli/shared/intake/foreign.words';
import { ChannelService, type ChannelRow } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { TicketIntake } from '../ticket/ticket.intake';
import { TicketService } from '../ticket/ticket.service';
import { TellingRow } from './foreign.entity';
import type { Atlas } from './atlas';

/** A line as it can become a ticket. */
export interface Matter {
  readonly line: ForeignLine;
  readonly placeId: string;
  /** A category's code. */
  readonly category: string;
  /** Whoever took it in by hand; null for what came through by itself. */
  readonly enteredBy: string | null;
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
    private readonly channels: ChannelService,
    private readonly dispatch: DispatchService,
    private readonly people: PeopleService,
    private readonly secrets: Secrets,
  ) {}

  /** Every fault of a line by field, in plain words, beside the place and the category it means; nothing is written. */
  async look(
    read: Read,
    channel: ChannelRow,
    told: Readonly<Record<string, unknown>>,
    atlas: Atlas,
  ): Promise<{ faults: Record<string, string>; matter: Matter | null }> {
    const faults: Record<string, string> = {};
    for (const [name, fault] of Object.entries(faultsOf(foreignLine, told)))
      faults[name] = faultWords(fault, (foreignFieldWords as Record<string, string>)[name] ?? name);
    const line = told as ForeignLine;
    const wheres = ['door', 'spoken', 'compound', 'building', 'entrance', 'address'] as const;
    const where = wheres.some((name) => faults[name]) ? null : await atlas.find(line);
    if (!where && !wheres.some((name) => faults[name])) faults.address = foreignFaults.place;
    const category = faults.category ? null : await this.categoryOf(read, channel, line.category);
    if (!category) faults.category ??= foreignFaults.category;
    if (Object.keys(faults).length || !where || !category) return { faults, matter: null };
    return { faults, matter: { line, placeId: where.placeId, category, enteredBy: null } };
  }

  /**
   * Makes a ticket of a matter, or finds the one it became before; something new told of it is added there as a note.
   * Two that tell the same at once make one ticket.
   */
  async take(tx: Tx, channel: ChannelRow, { line, placeId, category, enteredBy }: Matter): Promise<Taken> {
    const { foreignId, name, phone = null, words } = line;
    await tx.rows.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `foreign ${channel.id} ${foreignId}`,
    ]);
    const before = await this.tickets.byForeign(tx, channel.id, foreignId);
    if (before) {
      if (await this.isNews(tx, channel, line, before.id))
        await this.tickets.tellMore(tx, before.id, toldAgain(channel.name, line).slice(0, 1000));
      return { ticketId: before.id, isNew: false };
    }
    const reporterId = await this.people.accountFor(tx, { phone, name: name?.trim() || null });
    const contact = { callBack: phone !== null, ...(phone && { phone }) };
    const capturedAt = line.receivedAt && { capturedAt: line.receivedAt };
    const ticketId = await this.intake.receive(
      tx,
      { channel, reporterId, enteredBy, foreignId, consent: null },
      { placeId, category, words, photos: [], hideName: line.hideName ?? false, ...contact, ...capturedAt },
    );
    await this.isNews(tx, channel, line, ticketId);
    return { ticketId, isNew: true };
  }

  /** The code of the category that a system means: mapped for it, else ours by code or name. */
  private async categoryOf(read: Read, { id, districtId }: ChannelRow, said: string): Promise<string | null> {
    const mapped = await this.channels.categoryBehind(read, id, said.trim());
    if (mapped) return this.dispatch.codeOf(read, mapped);
    return (await this.dispatch.categoryNamed(read, districtId, said.trim()))?.code ?? null;
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
