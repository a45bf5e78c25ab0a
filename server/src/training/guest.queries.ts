import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { OwnTraining, OwnTrainings } from '@linli/shared/training/training.contract';
import { answerable, checksIn } from '@linli/shared/training/training.rules';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { CertificateLinks } from './certificate.links';
import { MaterialLinks } from './material.links';

type Own = Omit<OwnTraining, 'startsAt' | 'endsAt' | 'cameAt' | 'certificate' | 'rights' | 'files'> & {
  readonly documentIds: string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cameAt: Date | null;
  readonly certificate: string | null;
  readonly validUntil: string | null;
};

/** What a certificate says. Dates are YYYY-MM-DD; without a name its holder has left. */
export interface Certificate {
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly name: string | null;
  readonly until: string | null;
}

/** Sessions as those who are invited see them, and certificates as anybody may check them. */
@Injectable()
export class GuestQueries {
  constructor(
    private readonly links: CertificateLinks,
    private readonly files: MaterialLinks,
  ) {}

  /** The sessions I am invited to, the latest first. */
  async mine(read: Read, me: Actor): Promise<OwnTrainings> {
    const { rows, at } = read;
    const found = await rows.query<Own[]>(
      `select t.id, t.title, t.words, t.venue, t.materials, t.document_ids as "documentIds", t.starts_at as "startsAt", t.ends_at as "endsAt", o.name as place,
              t.withdrawn_at is not null as withdrawn, t.withdrawn_reason as "withdrawnReason", g.answer, g.reason, g.came_at as "cameAt",
              g.certificate, g.valid_until::text as "validUntil"
         from training_guest g join training t on t.id = g.training_id join place o on o.id = t.place_id
        where g.person_id = $1 order by t.starts_at desc, t.id limit 100`,
      [me.id],
    );
    const files = await this.files.shown(
      read,
      found.flatMap(({ documentIds }) => documentIds),
    );
    return {
      now: at.toISOString(),
      trainings: found.map(({ startsAt, endsAt, cameAt, certificate, validUntil, documentIds, ...rest }) => {
        const session = { startsAt, endsAt, withdrawn: rest.withdrawn };
        return {
          ...rest,
          files: documentIds.flatMap((id) => files.get(id) ?? []),
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          cameAt: cameAt?.toISOString() ?? null,
          certificate: this.links.shown(certificate, validUntil, at),
          rights: { answer: !cameAt && answerable(session, at), checkIn: !cameAt && checksIn(session, at) },
        };
      }),
    };
  }

  /** The certificate of a code; null where it is none of training. */
  async certificate({ rows }: Read, code: string): Promise<Certificate | null> {
    const [found] = await rows.query<Certificate[]>(
      `select g.certificate as code, t.title, o.name as place, t.starts_at as "startsAt", coalesce(n.work_name, p.name) as name,
              g.valid_until::text as until
         from training_guest g join training t on t.id = g.training_id join place o on o.id = t.place_id
         join person p on p.id = g.person_id ${workName('n', 'g.person_id')} where g.certificate = $1`,
      [code],
    );
    return found ?? null;
  }
}
