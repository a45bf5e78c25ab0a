import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module';
import { PlaceModule } from '../place/place.module';
import { TeamModule } from '../team/team.module';
import { ActivityController } from './activity.controller';
import { ActivityListener } from './activity.listener';
import { ActivityQueries } from './activity.queries';
import { ActivityRepository } from './activity.repository';
import { ActivityRounds } from './activity.rounds';
import { ActivityService } from './activity.service';
import { HoldService } from './hold.service';
import { OrganiserController } from './organiser.controller';
import { OrganiserQueries } from './organiser.queries';
import { SignUpService } from './sign-up.service';

/** Activities that residents sign up for: by whom, where, who comes. */
@Module({
  imports: [PlaceModule, TeamModule, HoursModule],
  controllers: [ActivityController, OrganiserController],
  providers: [
    ActivityService,
    SignUpService,
    HoldService,
    ActivityRepository,
    ActivityQueries,
    OrganiserQueries,
    ActivityRounds,
    ActivityListener,
  ],
  exports: [ActivityService, SignUpService, ActivityQueries],
})
export class ActivityModule {}
