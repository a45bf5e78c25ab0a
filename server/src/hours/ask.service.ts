import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { hoursAskLife, partsTowardHoursAsk } from '@linli/shared/hours/ask.rules';
import type { AnswerCorrection, AskCorrection } from '@linli/shared/hours/hours.contract';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { HoursAskRow } from './ask.entity';
import { BookService } from './book.service';
import { hoursAsked, hoursAskLate, hoursAskRefused } from './hours.events';
import { HoursService } from './hours.service';

/** A service of mine, as an ask for its correction needs to know it. */
interface OwnService {
  readonly districtId: string;
  readonly minutes: number;
  readonly path: string;
  readonly communityId: string | null;
  readonly struck: boolean;
}

/** Asks of volunteers that what stands in the book be corrected, until they are answered. */
@Injectable()
export class HoursAskService {
  constructor(
    private readonly books: BookService,
    private readonly hours: HoursService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Asks that a service of mine be corrected; one ask at a time, answered within the district's term. */
  async ask(tx: Tx, me: Actor, serviceId: string, { minutes, words }: AskCorrection): Promise<void> {
    const service = await this.ownService(tx, me.id, serviceId);
    const { districtId, path, communityId } = service;
    if (service.struck) throw new Refusal('hours.corrected');
    if (minutes === service.minutes) throw atField('hours.same', 'minutes');
    if (await tx.rows.existsBy(HoursAskRow, { serviceId, state: 'open' })) throw new Refusal('hours.asked');
    const { answerDays: days } = await this.books.termsOf(tx, districtId);
    const { calendar } = await this.calendars.inForce(tx, districtId, communityId);
    const { due } = dueAt(tx.at, { unit: 'working_day', days }, calendar);
    const id = newId(tx.at);
    const row = { id, districtId, serviceId, path, askedBy: me.id, minutes, words: words.trim() };
    const open = { state: 'open', version: 1, at: tx.at, dueAt: due } as const;
    await tx.rows.insert(HoursAskRow, { ...row, ...open });
    const facts = { ask: id };
    await this.outbox.publish(tx, hoursAsked({ districtId, subjectId: serviceId, actorId: me.id, facts }));
  }

  /** Grants an ask, so that a counter-entry and what it asks for stand in the book, or refuses it; either with a word why. */
  async answer(tx: Tx, me: Actor, id: string, { version, move, words }: AnswerCorrection): Promise<void> {
    const row = await tx.rows.findOne(HoursAskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const parts = row ? partsTowardHoursAsk(row, me) : [];
    if (!row || !parts.length) throw new Refusal('hours.missing');
    if (row.version !== version) throw new Refusal('hours.stale');
    const state = step(hoursAskLife, row.state, move, parts);
    const answer = words.trim();
    const ended = { state, answer, answeredBy: me.id, endedAt: tx.at, version: version + 1 };
    await tx.rows.update(HoursAskRow, id, ended);
    const { serviceId, minutes, districtId, askedBy: person } = row;
    if (move === 'grant') await this.hours.correct(tx, me.id, { serviceId, minutes, reason: answer });
    else {
      const facts = { person, ask: id };
      await this.outbox.publish(
        tx,
        hoursAskRefused({ districtId, subjectId: serviceId, actorId: me.id, facts }),
      );
    }
  }

  /** Records once, of each ask that nobody answered in time, that it is late; answers how many. */
  async soundLate(tx: Tx, most = 200): Promise<number> {
    const [late] = await tx.rows.query<[Pick<HoursAskRow, 'id' | 'districtId' | 'serviceId'>[], number]>(
      `update hours_ask set late_at = $1 where id in (
         select id from hours_ask where state = 'open' and late_at is null and due_at < $1 order by due_at limit $2 for update skip locked)
       returning id, district_id as "districtId", service_id as "serviceId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id: ask, districtId, serviceId: subjectId }) =>
        hoursAskLate({ districtId, subjectId, actorId: null, facts: { ask } }),
      ),
    );
    return late.length;
  }

  /** Erases what somebody who left has asked for; what waits for an answer needs none any more. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.query(
      `update hours_ask set words = null, answer = null, asked_by = null, ended_at = coalesce(ended_at, $2),
              state = case state when 'open' then 'refused' else state end where asked_by = $1`,
      [personId, tx.at],
    );
  }

  /** What an account made at a window has asked for was asked by the person it was proved to be. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.update(HoursAskRow, { askedBy: from }, { askedBy: personId });
  }

  private async ownService({ rows }: Tx, personId: string, id: string): Promise<OwnService> {
    const [found] = await rows.query<OwnService[]>(
      `select s.district_id as "districtId", s.minutes, o.path,
              (select up.place_id from stand up join place p on p.id = up.place_id and p.kind = 'community'
                where up.tree = 'administrative' and starts_with(o.path, up.path)) as "communityId",
              exists (select from hours_movement c where c.corrects_id = s.movement_id) as struck
         from hours_service s join hours_account a on a.id = s.account_id and a.owner_id = $1
         join hours_organisation o on o.id = s.organisation_id where s.movement_id = $2 for update of a`,
      [personId, id],
    );
    if (!found) throw new Refusal('hours.missing');
    return found;
  }
}
