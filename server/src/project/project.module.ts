import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { PlaceModule } from '../place/place.module';
import { ProjectController } from './project.controller';
import { ProjectQueries } from './project.queries';
import { ProjectRepository } from './project.repository';
import { ProjectService } from './project.service';

@Module({
  imports: [PlaceModule, CalendarModule, DeadlineModule, CheckModule],
  controllers: [ProjectController],
  providers: [ProjectService, ProjectRepository, ProjectQueries],
  exports: [ProjectService, ProjectQueries],
})
export class ProjectModule {}
