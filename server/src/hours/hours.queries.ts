import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { OwnHours, OwnService, PublicOrganisations } from '@linli/shared/hours/hours.contract';
import { lateShare, mixOf, standardHours } from '@linli/shared/hours/hours.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { CertificateService } from '../certificate/certificate.service';
import type { Read } from '../platform/db/db';
import { HoursAskRow } from './ask.entity';
import { HoursCertificates } from './certificate.service';
import { serviceColumns, serviceFrom, titleOf } from './hours.lines';

type Service = Omit<OwnService, 'ask' | 'rights' | 'title'> & { title: string | null; source: string };
/** Whose a service is, and who answers for it. */
interface Whose {
  readonly personId: string | null;
  readonly path: string;
  readonly organisationId: string;
}

type Ask = Pick<HoursAskRow, 'serviceId' | 'state' | 'minutes' | 'words' | 'answer' | 'dueAt'>;

/** Hours as those who served see them, and what anybody may know of organisations. */
@Injectable()
export class HoursQueries {
  constructor(
    private readonly papers: HoursCertificates,
    private readonly certificates: CertificateService,
  ) {}

  /** My own hours and nobody else's. */
  async mine(read: Read, me: Actor): Promise<OwnHours> {
    const services = await read.rows.query<Service[]>(
      `select ${serviceColumns} from ${serviceFrom} join hours_account a on a.id = s.account_id
        where a.owner_id = $1 and a.kind = 'person' order by s.day desc, s.movement_id desc`,
      [me.id],
    );
    const standing = services.filter(({ struck }) => !struck);
    const year = localDate(read.at).slice(0, 4);
    const asks = await this.asks(read, me.id);
    const given = await this.papers.ofPerson(read, me.id);
    return {
      now: read.at.toISOString(),
      mix: mixOf(standing),
      thisYear: standing.filter(({ day }) => day.startsWith(year)).length,
      number: await this.numberOf(read, me.id),
      services: services.slice(0, 300).map(({ source, ...service }) => {
        const ask = asks.get(service.id) ?? null;
        return {
          ...service,
          title: titleOf({ title: service.title, source }),
          ask: ask && { ...said(ask), due: ask.dueAt.toISOString() },
          rights: { ask: !service.struck && ask?.state !== 'open' },
        };
      }),
      certificates: given.map(({ code, at, corrected }) => ({
        code,
        url: this.linkTo(code, read.at),
        at: at.toISOString(),
        outdated: corrected > 0,
      })),
    };
  }

  /** A link to the sheet of a certificate, for some minutes. */
  linkTo(code: string, at: Date): string {
    return this.certificates.linkTo('/api/hours/certificate.pdf', code, at);
  }

  /** Of each organisation how many services were entered afterwards, of all; those with too few say nothing. */
  async organisations({ rows }: Read): Promise<PublicOrganisations> {
    const found = await rows.query<{ id: string; name: string; late: number; all: number; least: number }[]>(
      `select o.id, coalesce(o.name, p.name) as name, t.least_shown as least, count(s.movement_id) filter (where s.grade = 'C')::int as late, count(s.movement_id)::int as all
         from hours_organisation o join place p on p.id = o.place_id join hours_terms t on t.district_id = o.district_id
         left join hours_service s on s.organisation_id = o.id
          and not exists (select from hours_movement c where c.corrects_id = s.movement_id)
        group by o.id, p.name, t.least_shown order by o.path, o.kind, name limit 300`,
    );
    return {
      least: found[0]?.least ?? standardHours.leastShown,
      organisations: found.map(({ id, name, late, all, least: leastShown }) => ({
        id,
        name,
        share: lateShare(late, all, { leastShown }),
      })),
    };
  }

  /** A service as messages tell of it, and whose it is; null where it is unknown. */
  async mentioned({ rows }: Read, id: string) {
    const [found] = await rows.query<(Service & Whose)[]>(
      `select ${serviceColumns}, a.owner_id as "personId", o.path, o.id as "organisationId" from ${serviceFrom} join hours_account a on a.id = s.account_id
        where s.movement_id = $1`,
      [id],
    );
    return found ? { ...found, title: titleOf(found) } : null;
  }

  private async numberOf({ rows }: Read, personId: string): Promise<string | null> {
    const [found] = await rows.query<{ number: string }[]>(
      `select number from hours_account where owner_id = $1 and kind = 'person' and number is not null limit 1`,
      [personId],
    );
    return found?.number ?? null;
  }

  /** The latest ask about each service of mine. */
  private async asks({ rows }: Read, personId: string): Promise<Map<string, Ask>> {
    const found = await rows.query<Ask[]>(
      `select distinct on (service_id) service_id as "serviceId", state, minutes, words, answer, due_at as "dueAt"
         from hours_ask where asked_by = $1 order by service_id, at desc`,
      [personId],
    );
    return new Map(found.map((ask) => [ask.serviceId, ask]));
  }
}

const said = ({ state, minutes, words, answer }: Ask) => ({ state, minutes, words, answer });
