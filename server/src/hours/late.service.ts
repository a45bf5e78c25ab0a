import { Injectable } from '@nestjs/common';
import type { EnterLate, EnterTeamLate } from '@linli/shared/hours/hours.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { HoursService, type Organiser } from './hours.service';
import { TeamQueries } from '../team/team.queries';
import { OfficeQueries } from './office.queries';

/** What was served and is entered afterwards by whoever organised it; it says so wherever it is shown. */
@Injectable()
export class LateService {
  constructor(
    private readonly hours: HoursService,
    private readonly office: OfficeQueries,
    private readonly teams: TeamQueries,
    private readonly places: PlaceService,
  ) {}

  /** Enters a service of an organisation I steer; people who have nothing to do with it are missing. Answers its id. */
  async enter(tx: Tx, me: Actor, ask: EnterLate): Promise<string> {
    const { organisationId, personId, witnessId } = ask;
    const found = (await this.office.organisations(tx, me)).find(({ id }) => id === organisationId);
    if (!found) throw new Refusal('hours.missing');
    const known = new Set((await this.office.people(tx, me)).map(({ id }) => id));
    if (!known.has(personId) || !known.has(witnessId)) throw new Refusal('person.missing');
    return this.enterFor(tx, me.id, found, ask);
  }

  /** Enters a service of a team I lead, of one of its people and before another of them. Answers its id. */
  async enterAsLead(tx: Tx, me: Actor, teamId: string, ask: EnterTeamLate): Promise<string> {
    const team = await this.teams.teamOf(tx, teamId);
    const { people } = await this.office.leadForm(tx, me, teamId);
    const known = new Set(people.map(({ id }) => id));
    if (!team) throw new Refusal('hours.missing');
    if (!known.has(ask.personId) || !known.has(ask.witnessId)) throw new Refusal('person.missing');
    const districtId = await this.places.districtOf(tx, team.path);
    return this.enterFor(tx, me.id, { kind: 'team', ...team, districtId }, ask);
  }

  /** Books it under the organisation's name, confirmed by whoever enters it and the witness. */
  private async enterFor(
    tx: Tx,
    by: string,
    { districtId, ...organisation }: Organiser & { readonly districtId: string },
    { personId, witnessId, title, day, minutes, reason }: EnterTeamLate,
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
}
