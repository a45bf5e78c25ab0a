import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MandateList, Mandates, ToRateFor } from '@linli/shared/mandate/mandate.contract';
import { allows } from '@linli/shared/mandate/mandate.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { TicketLines } from '../ticket/ticket.lines';
import { inTheNameOf } from './acting.service';
import { MandateRow } from './mandate.entity';
import { mandateUsed } from './mandate.events';
import { MandateRepository } from './mandate.repository';

type Use = Omit<Mandates['uses'][number], 'at'> & { readonly at: Date };

/** Who may act for whom, and what was done. */
@Injectable()
export class MandateQueries {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly lines: TicketLines,
  ) {}

  /** Who may act for me, what they did, and for whom I may act. */
  async of(read: Read, me: Actor): Promise<Mandates> {
    const mine = await this.mandates.running(read, 'subject_id', me.id);
    const held = await this.mandates.running(read, 'agent_id', me.id);
    return {
      now: read.at.toISOString(),
      mine: mine.map(({ id, scopes, until, since, way, heardBy, agentId, agentName, codeUntil }) => ({
        id,
        scopes,
        until,
        since,
        way,
        heardBy,
        name: agentName ?? '',
        codeUntil: agentId ? null : (codeUntil?.toISOString() ?? null),
      })),
      uses: await this.uses(read, me.id),
      held: held.map(({ id, scopes, until, subjectName }) => ({
        id,
        scopes,
        until,
        name: subjectName ?? '',
      })),
    };
  }

  /** Who may act for whom below the places I steer, and who once might. */
  async list(read: Read, me: Actor): Promise<MandateList> {
    return { now: read.at.toISOString(), mandates: await this.mandates.below(read, steeredPaths(me)) };
  }

  /** What somebody reported that I may rate for them now. */
  async toRate(read: Read, me: Actor, id: string): Promise<ToRateFor> {
    const mandate = await read.rows.findOneBy(MandateRow, { id });
    const facts = mandate && { ...mandate, ended: mandate.endedAt !== null };
    if (!mandate || !facts || !allows(facts, me.id, 'rate', localDate(read.at)))
      throw new Refusal('mandate.missing');
    const tickets = await this.lines.forStaffAndReporters(read, inTheNameOf(mandate, me), {
      where: `t.rating_open and exists (select from ticket_reporter r where r.ticket_id = t.id and r.person_id = $1 and r.left_at is null)
              and $2 <> all(t.handlers || t.formerly)`,
      values: [mandate.subjectId, me.id],
      order: 't.at',
      most: 50,
    });
    const more = await this.moreOf(
      read,
      tickets.map((ticket) => ticket.id),
    );
    const rateable = tickets.filter(({ openMoves, rated }) => openMoves.includes('rate') && !rated);
    return {
      now: read.at.toISOString(),
      tickets: rateable.flatMap((ticket) => {
        const known = more.find((each) => each.id === ticket.id);
        return known ? [{ ...ticket, version: known.version, line: known.line }] : [];
      }),
    };
  }

  /** The names that the two of a consent were given; empty where one was forgotten. */
  async namesOf({ rows }: Read, id: string): Promise<{ subject: string; agent: string }> {
    const mandate = await rows.findOneBy(MandateRow, { id });
    return { subject: mandate?.subjectName ?? '', agent: mandate?.agentName ?? '' };
  }

  private moreOf(
    { rows }: Read,
    ids: readonly string[],
  ): Promise<{ id: string; version: number; line: string | null }[]> {
    return rows.query('select id, version, line from ticket where id = any($1)', [ids]);
  }

  /** What others did for a person, the latest first; also under consents that are over. */
  private async uses({ rows }: Read, personId: string): Promise<Mandates['uses']> {
    const found = await rows.query<Use[]>(
      `select e.at, coalesce(m.agent_name, '') as name, e.facts->>'what' as what, t.id as "ticketId", t.number
         from mandate m join event e on e.subject_id = m.id and e.kind = '${mandateUsed.kind}'
         join ticket t on t.id = (e.facts->>'ticket')::uuid
        where m.subject_id = $1 order by e.id desc limit 100`,
      [personId],
    );
    return found.map(({ at, ...use }) => ({ ...use, at: at.toISOString() }));
  }
}
