import { Module } from '@nestjs/common';
import { BodyModule } from '../body/body.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { DutyService } from './duty.service';
import { FilingController } from './filing.controller';
import { FilingService } from './filing.service';
import { HouseholdController } from './household.controller';
import { HouseholdService } from './household.service';
import { MembershipController } from './membership.controller';
import { MembershipQueries } from './membership.queries';
import { MembershipService } from './membership.service';
import { PartyListener } from './party.listener';
import { PartyQueries } from './party.queries';
import { PartyRepository } from './party.repository';

/** What the party's life adds to the bodies: filings of secretaries, households and members by consent, duties. */
@Module({
  imports: [BodyModule, PlaceModule, PeopleModule],
  controllers: [FilingController, HouseholdController, MembershipController],
  providers: [
    ...[FilingService, HouseholdService, DutyService, MembershipService],
    ...[PartyQueries, MembershipQueries, PartyRepository, PartyListener],
  ],
  exports: [DutyService, MembershipService],
})
export class PartyModule {}
