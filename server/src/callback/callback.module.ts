import { Module } from '@nestjs/common';
import { DeadlineModule } from '../deadline/deadline.module';
import { PlaceModule } from '../place/place.module';
import { PeopleModule } from '../people/people.module';
import { RatingModule } from '../rating/rating.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TicketModule } from '../ticket/ticket.module';
import { CallBackController } from './callback.controller';
import { CallBackListener } from './callback.listener';
import { CallBackQueries } from './callback.queries';
import { CallBackRepository } from './callback.repository';
import { CallBackService } from './callback.service';
import { DrawService } from './draw.service';

@Module({
  imports: [PeopleModule, TicketModule, RatingModule, SupervisionModule, DeadlineModule, PlaceModule],
  controllers: [CallBackController],
  providers: [CallBackService, DrawService, CallBackRepository, CallBackQueries, CallBackListener],
  exports: [DrawService],
})
export class CallBackModule {}
