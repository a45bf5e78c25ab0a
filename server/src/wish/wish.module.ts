import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { HomeModule } from '../home/home.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { HoursModule } from '../hours/hours.module';
import { RecordingModule } from '../recording/recording.module';
import { TeamModule } from '../team/team.module';
import { VolunteerModule } from '../volunteer/volunteer.module';
import { CardService } from './card.service';
import { ClaimController } from './claim.controller';
import { ClaimLife } from './claim.life';
import { ClaimLines } from './claim.lines';
import { ClaimMoves } from './claim.moves';
import { ClaimService } from './claim.service';
import { ContactService } from './contact.service';
import { Eligibility } from './eligibility';
import { ForgetService } from './forget.service';
import { OfficeQueries } from './office.queries';
import { WishOfficeController } from './office.controller';
import { ReviewService } from './review.service';
import { ServedService } from './served.service';
import { StandingRepository } from './standing.repository';
import { WaitService } from './wait.service';
import { WishClock } from './wish.clock';
import { HandController, WishController } from './wish.controller';
import { WishDetails } from './wish.detail';
import { WishDraft } from './wish.draft';
import { WishLife } from './wish.life';
import { WishLines } from './wish.lines';
import { WishListener } from './wish.listener';
import { WishQueries } from './wish.queries';
import { WishRepository } from './wish.repository';
import { WishService } from './wish.service';

@Module({
  imports: [
    PlaceModule,
    PeopleModule,
    HomeModule,
    CalendarModule,
    CheckModule,
    RecordingModule,
    HoursModule,
    VolunteerModule,
    TeamModule,
  ],
  controllers: [WishOfficeController, WishController, HandController, ClaimController],
  providers: [
    WishRepository,
    StandingRepository,
    WishLife,
    WishDraft,
    WishService,
    ReviewService,
    CardService,
    ClaimLife,
    ClaimService,
    Eligibility,
    ClaimMoves,
    ContactService,
    WaitService,
    ForgetService,
    WishClock,
    ServedService,
    WishLines,
    ClaimLines,
    WishQueries,
    WishDetails,
    OfficeQueries,
    WishListener,
  ],
  exports: [WishService, WishQueries, WishLines, WishClock, ClaimService, WaitService],
})
export class WishModule {}
