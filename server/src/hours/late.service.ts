import { Injectable } from '@nestjs/common';
import type { EnterLate } from '@linli/shared/hours/hours.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { HoursOrganisationRow } from './hours.entity';
import { HoursService, type Organiser } from './hours.service';
import { OfficeQueries } from './office.queries';

/** What was served and is entered afterwards by whoever organised it; it says so wherever it is shown. */
@Injectable()
export class LateService {
  constructor(
    private readonly hours: HoursService,
    private readonly office: OfficeQueries,
  ) {}

  /** Enters a service of an organisation I steer; people who have nothing to do with it are missing. Answers its id. */
  async enter(tx: Tx, me: Actor, ask: EnterLate): Promise<string> {
    const { organisationId, personId, witnessId } = ask;
    const found = (await this.office.organisations(tx, me)).find(({ id }) => id === organisationId);
    if (!found) throw new Refusal('hours.missing');
    const known = new Set((await this.office.people(tx, me)).map(({ id }) => id));
    if (!known.has(personId) || !known.has(witnessId)) throw new Refusal('person.missing');
    return this.enterFor(tx, me.id, await this.organiserOf(tx, found), ask);
  }

  /** The same for an organisation whose leader `by` is, which the caller has made sure of. */
  async enterFor(
    tx: Tx,
    by: string,
    { districtId, ...organisation }: Organiser & { readonly districtId: string },
    { personId, witnessId, title, day, minutes, reason }: Omit<EnterLate, 'organisationId'>,
  ): Promise<string> {
    return this.hours.book(tx, {
      source: { kind: 'late', id: newId(tx.at) },
      ...{ personId, districtId, placeId: organisation.placeId, organisation, day, minutes },
      grade: 'C',
      confirmedBy: [by, witnessId],
      title: title.trim(),
      reason: reason.trim(),
      by,
    });
  }

  private async organiserOf(tx: Tx, { id, districtId }: { id: string; districtId: string }) {
    const row = await tx.rows.findOneBy(HoursOrganisationRow, { id });
    return row?.kind === 'team'
      ? ({ kind: 'team', id, name: row.name ?? '', placeId: row.placeId, districtId } as const)
      : ({ kind: 'community', placeId: id, districtId } as const);
  }
}
