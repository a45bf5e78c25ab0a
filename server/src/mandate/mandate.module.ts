import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module';
import { HomeModule } from '../home/home.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { ActingController } from './acting.controller';
import { ActingService } from './acting.service';
import { MandateController } from './mandate.controller';
import { MandateListener } from './mandate.listener';
import { MandateQueries } from './mandate.queries';
import { MandateRepository } from './mandate.repository';
import { MandateService } from './mandate.service';

@Module({
  imports: [HomeModule, PeopleModule, PlaceModule, TicketModule, HandlingModule],
  controllers: [MandateController, ActingController],
  providers: [MandateService, MandateRepository, MandateQueries, MandateListener, ActingService],
  exports: [MandateQueries],
})
export class MandateModule {}
