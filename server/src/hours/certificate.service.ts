import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { mixOf, type HourGrade } from '@linli/shared/hours/hours.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { HoursCertificateRow } from './certificate.entity';
import { hoursCertified } from './hours.events';

/** A certificate as it is told: its sums in minutes, whose it is, and how many of its services were corrected since. */
export interface HoursPaper extends Pick<HoursCertificateRow, 'code' | 'year' | 'at'> {
  readonly mix: Record<HourGrade, number>;
  readonly count: number;
  readonly name: string | null;
  readonly corrected: number;
}

interface Standing {
  readonly id: string;
  readonly districtId: string;
  readonly minutes: number;
  readonly grade: HourGrade;
}

/** Certificates of hours: free, on demand, with the mix of where the hours come from. */
@Injectable()
export class HoursCertificates {
  constructor(private readonly outbox: Outbox) {}

  /** Certifies all that stands of my hours, or of one year; answers its code. */
  async certify(tx: Tx, me: Actor, year: number | null): Promise<string> {
    const services = await this.standing(tx, me.id, year);
    const [first] = services;
    if (!first) throw new Refusal('hours.nothing');
    const mix = mixOf(services);
    const code = randomCode(12);
    await tx.rows.insert(HoursCertificateRow, {
      code,
      districtId: first.districtId,
      personId: me.id,
      year,
      minutesA: mix.A,
      minutesB: mix.B,
      minutesC: mix.C,
      services: services.map(({ id }) => id),
      at: tx.at,
    });
    const about = { districtId: first.districtId, subjectId: me.id, actorId: me.id };
    const facts = { year: year === null ? null : `${year}`, services: `${services.length}` };
    await this.outbox.publish(tx, hoursCertified({ ...about, facts }));
    return code;
  }

  /** What a code stands for; null where it is none of hours. */
  async paper(read: Read, code: string): Promise<HoursPaper | null> {
    const [found] = await this.papers(read, 'h.code = $1', code);
    return found ?? null;
  }

  /** The latest certificates of a person. */
  ofPerson(read: Read, personId: string): Promise<HoursPaper[]> {
    return this.papers(read, 'h.person_id = $1', personId);
  }

  /** A certificate of somebody who left says no more whose it was. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.update(HoursCertificateRow, { personId }, { personId: null });
  }

  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.update(HoursCertificateRow, { personId: from }, { personId });
  }

  private standing({ rows, at }: Read, personId: string, year: number | null): Promise<Standing[]> {
    return rows.query<Standing[]>(
      `select s.movement_id as id, s.district_id as "districtId", s.minutes, s.grade
         from hours_service s join hours_account a on a.id = s.account_id and a.owner_id = $1
        where s.day <= $3::date and ($2::int is null or extract(year from s.day) = $2)
          and not exists (select from hours_movement c where c.corrects_id = s.movement_id)
        order by s.day, s.movement_id`,
      [personId, year, localDate(at)],
    );
  }

  private async papers({ rows }: Read, where: string, value: string): Promise<HoursPaper[]> {
    type Row = Pick<HoursCertificateRow, 'code' | 'year' | 'at' | 'minutesA' | 'minutesB' | 'minutesC'> &
      Pick<HoursPaper, 'count' | 'name' | 'corrected'>;
    const found = await rows.query<Row[]>(
      `select h.code, h.year, h.at, h.minutes_a as "minutesA", h.minutes_b as "minutesB", h.minutes_c as "minutesC",
              cardinality(h.services) as count, coalesce(n.work_name, p.name) as name,
              (select count(*)::int from hours_movement c where c.corrects_id = any(h.services)) as corrected
         from hours_certificate h left join person p on p.id = h.person_id ${workName('n', 'h.person_id')} where ${where} order by h.at desc, h.code limit 20`,
      [value],
    );
    return found.map(({ minutesA: A, minutesB: B, minutesC: C, ...rest }) => ({ ...rest, mix: { A, B, C } }));
  }
}
