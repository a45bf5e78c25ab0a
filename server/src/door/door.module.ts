import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { DoorController } from './door.controller';
import { DoorQueries } from './door.queries';

@Module({
  imports: [PlaceModule, DispatchModule, TicketModule],
  controllers: [DoorController],
  providers: [DoorQueries],
  exports: [DoorQueries],
})
export class DoorModule {}
