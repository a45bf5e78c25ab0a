import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { NomineeController } from './nominee.controller';
import { NomineeService } from './nominee.service';
import { RecruitmentController } from './recruitment.controller';
import { RecruitmentListener } from './recruitment.listener';
import { RecruitmentQueries } from './recruitment.queries';
import { RecruitmentService } from './recruitment.service';

/** Calls for members: posted by a community, stood for by oneself or named by a neighbour with one's own yes. */
@Module({
  imports: [PlaceModule],
  controllers: [RecruitmentController, NomineeController],
  providers: [RecruitmentService, NomineeService, RecruitmentQueries, RecruitmentListener],
  exports: [RecruitmentService, NomineeService, RecruitmentQueries],
})
export class RecruitmentModule {}
