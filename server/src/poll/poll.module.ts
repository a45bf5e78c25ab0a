import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { PollAnswerService } from './answer.service';
import { TopicModule } from '../topic/topic.module';
import { MenuService } from './menu.service';
import { PollOfficeController } from './office.controller';
import { PollOfficeQueries } from './office.queries';
import { PollController } from './poll.controller';
import { PollListener } from './poll.listener';
import { PollQueries } from './poll.queries';
import { PollRepository } from './poll.repository';
import { PollService } from './poll.service';

/** Consultations: what residents would like, which binds nobody. */
@Module({
  imports: [PlaceModule, HomeModule, OwedModule, TopicModule],
  controllers: [PollController, PollOfficeController],
  providers: [
    PollService,
    PollAnswerService,
    MenuService,
    PollRepository,
    PollQueries,
    PollOfficeQueries,
    PollListener,
  ],
  exports: [PollService, PollQueries],
})
export class PollModule {}
