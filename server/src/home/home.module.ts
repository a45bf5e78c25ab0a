import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { AnswerController } from './answer.controller';
import { AnswerService } from './answer.service';
import { AskQueries } from './ask.queries';
import { AskService } from './ask.service';
import { FileQueries } from './file.queries';
import { HomeController } from './home.controller';
import { HomeListener } from './home.listener';
import { HomeQueries } from './home.queries';
import { HomeRepository } from './home.repository';
import { HomeService } from './home.service';
import { NeighbourQueries } from './neighbour.queries';
import { HomeRegisterController } from './register.controller';
import { RegisterQueries } from './register.queries';
import { ResidentService } from './resident.service';
import { RevealService } from './reveal.service';
import { VouchController } from './vouch.controller';
import { VouchService } from './vouch.service';

@Module({
  imports: [PlaceModule, PeopleModule, CalendarModule],
  controllers: [HomeController, VouchController, AnswerController, HomeRegisterController],
  providers: [
    HomeService,
    HomeRepository,
    ResidentService,
    AskService,
    AnswerService,
    VouchService,
    RevealService,
    HomeQueries,
    AskQueries,
    RegisterQueries,
    FileQueries,
    NeighbourQueries,
    HomeListener,
  ],
  exports: [HomeService, ResidentService, AnswerService, AskQueries, NeighbourQueries],
})
export class HomeModule {}
