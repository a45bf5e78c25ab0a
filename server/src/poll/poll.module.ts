import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { PollAnswerService } from './answer.service';
import { PollOfficeController } from './office.controller';
import { PollOfficeQueries } from './office.queries';
import { PollController } from './poll.controller';
import { PollListener } from './poll.listener';
import { PollQueries } from './poll.queries';
import { PollRepository } from './poll.repository';
import { PollService } from './poll.service';

/** Consultations: what residents would like, which binds nobody. */
@Module({
  imports: [PlaceModule, HomeModule, OwedModule],
  controllers: [PollController, PollOfficeController],
  providers: [PollService, PollAnswerService, PollRepository, PollQueries, PollOfficeQueries, PollListener],
  exports: [PollService, PollQueries],
})
export class PollModule {}
