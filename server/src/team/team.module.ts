import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { ServiceTermModule } from '../service-term/service-term.module';
import { VolunteerModule } from '../volunteer/volunteer.module';
import { MemberController } from './member.controller';
import { MemberService } from './member.service';
import { TeamController } from './team.controller';
import { TeamListener } from './team.listener';
import { TeamQueries } from './team.queries';
import { TeamRepository } from './team.repository';
import { TeamService } from './team.service';

/** People who serve together, under a lead by their own yes. */
@Module({
  imports: [PlaceModule, ServiceTermModule, VolunteerModule],
  controllers: [TeamController, MemberController],
  providers: [TeamService, MemberService, TeamQueries, TeamRepository, TeamListener],
  exports: [TeamService, MemberService, TeamQueries],
})
export class TeamModule {}
