import { Module } from '@nestjs/common';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { JurisdictionService } from './jurisdiction.service';
import { Open311Controller } from './open311.controller';
import { Open311Places } from './open311.places';
import { Open311Queries } from './open311.queries';
import { Open311Service } from './open311.service';
import { ReportController } from './report.controller';

@Module({
  imports: [PlaceModule, PeopleModule, ChannelModule, DispatchModule, PhotoModule, TicketModule],
  controllers: [ReportController, Open311Controller],
  providers: [JurisdictionService, Open311Queries, Open311Places, Open311Service],
  exports: [JurisdictionService],
})
export class Open311Module {}
