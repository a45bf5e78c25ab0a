import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import type { Agree, Agreed, Guard } from '@linli/shared/volunteer/volunteer.contract';
import { consentLife, isMinorsYear } from '@linli/shared/volunteer/volunteer.rules';
import { volunteerFaults } from '@linli/shared/volunteer/volunteer.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { PostService } from './post.service';
import { ServiceAgreementRow, ServiceConsentRow } from './volunteer.entity';
import { serviceAgreed, serviceEnded, serviceGuarded } from './volunteer.events';
import { VolunteerRepository } from './volunteer.repository';

const DAY = 24 * 60 * 60_000;

/** The agreement of a district, and who said yes to it. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly posts: PostService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's next version of the agreement; who agreed to one before is not bound to it by that. */
  async layDown(
    tx: Tx,
    districtId: string,
    agreement: Pick<ServiceAgreementRow, 'words' | 'guardianDays' | 'leastAge'>,
  ): Promise<void> {
    const last = await tx.rows.maximum(ServiceAgreementRow, 'version', { districtId });
    await tx.rows.insert(ServiceAgreementRow, {
      districtId,
      version: (last ?? 0) + 1,
      at: tx.at,
      ...agreement,
    });
  }

  /** Says yes to the agreement as it is now, in the place of an older yes; a minor's waits for whoever takes the code. */
  async agree(tx: Tx, me: Actor, { version, minor }: Agree): Promise<Agreed> {
    const [home] = await this.volunteers.tied(tx, me.id);
    if (!home) throw new Refusal('service.no_home');
    const { districtId } = home;
    const agreement = await this.volunteers.agreement(tx, districtId);
    refuseFields(agreement.version === version ? {} : { version: volunteerFaults.version });
    const before = await this.volunteers.consent(tx, me.id);
    if (before?.state === 'given' && before.version === version) throw new Refusal('service.twice');
    if (before)
      await tx.rows.update(ServiceConsentRow, before.id, {
        ...{ state: 'withdrawn', endedAt: tx.at, birthYear: null },
      });
    const id = newId(tx.at);
    const code = minor ? randomCode(8) : null;
    const codeUntil = minor ? new Date(+tx.at + agreement.guardianDays * DAY) : null;
    await tx.rows.insert(ServiceConsentRow, {
      ...{ id, districtId, personId: me.id, version, at: tx.at, codeUntil },
      state: minor ? 'waiting' : 'given',
      codeHash: code ? hashOf(code) : null,
    });
    const facts = { version: `${version}`, minor: minor ? 'yes' : 'no' } as const;
    await this.outbox.publish(tx, serviceAgreed({ districtId, subjectId: id, actorId: me.id, facts }));
    return { id, code, codeUntil: codeUntil?.toISOString() ?? null };
  }

  /** A guardian's yes for the minor whose code it is. */
  async guard(tx: Tx, me: Actor, { code, birthYear }: Guard): Promise<void> {
    const consent = await this.volunteers.lockConsent(tx, { codeHash: hashOf(code) });
    if (!consent) throw atField('service.code', 'code');
    if (consent.personId === me.id) throw atField('service.own', 'code');
    if (!consent.codeUntil || consent.codeUntil <= tx.at || consent.state !== 'waiting')
      throw atField('service.code_over', 'code');
    const { leastAge } = await this.volunteers.agreement(tx, consent.districtId);
    const year = Number(localDate(tx.at).slice(0, 4));
    refuseFields(isMinorsYear(birthYear, year, leastAge) ? {} : { birthYear: volunteerFaults.birthYear });
    await tx.rows.update(ServiceConsentRow, consent.id, {
      ...{ state: step(consentLife, consent.state, 'guard', ['guardian']), guardianId: me.id, birthYear },
      ...{ at: tx.at, codeHash: null, codeUntil: null },
    });
    const { id, districtId } = consent;
    await this.outbox.publish(tx, serviceGuarded({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  /** Takes a yes back at once, my own or a minor's for whom I agreed; their post ends with it. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const consent = await this.volunteers.lockConsent(tx, { id });
    const own = consent?.personId === me.id;
    if (!consent || !(own || consent.guardianId === me.id)) throw new Refusal('service.missing');
    const by = own ? 'self' : 'guardian';
    const state = step(consentLife, consent.state, 'withdraw', [by]);
    const gone = { birthYear: null, codeHash: null, codeUntil: null };
    await tx.rows.update(ServiceConsentRow, id, { state, endedAt: tx.at, ...gone });
    await this.posts.leave(tx, me.id, consent.personId);
    const { districtId } = consent;
    await this.outbox.publish(tx, serviceEnded({ districtId, subjectId: id, actorId: me.id, facts: { by } }));
  }
}
