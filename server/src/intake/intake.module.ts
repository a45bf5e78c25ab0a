import { Module } from '@nestjs/common';
import { ChannelModule } from '../channel/channel.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { EntryController } from './entry.controller';
import { EntryQueries } from './entry.queries';
import { EntryService } from './entry.service';

/** The other doors in: whatever comes through them becomes a ticket in the same way. */
@Module({
  imports: [TicketModule, PeopleModule, PlaceModule, ChannelModule],
  controllers: [EntryController],
  providers: [EntryService, EntryQueries],
})
export class IntakeModule {}
