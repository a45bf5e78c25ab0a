import { Module } from '@nestjs/common';
import { ChannelModule } from '../channel/channel.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { AlertController } from './alert.controller';
import { AlertQueries } from './alert.queries';
import { AlertRepository } from './alert.repository';
import { AlertService } from './alert.service';
import { EntryController } from './entry.controller';
import { EntryQueries } from './entry.queries';
import { EntryService } from './entry.service';
import { ForeignController } from './foreign.controller';
import { ForeignDoor } from './foreign.door';
import { ForeignReading } from './foreign.reading';
import { ForeignQueries } from './foreign.queries';
import { ForeignService } from './foreign.service';
import { ImportController } from './import.controller';
import { ImportDoor } from './import.door';
import { ImportQueries } from './import.queries';
import { ImportService } from './import.service';
import { RefusedController } from './refused.controller';
import { RefusedQueries } from './refused.queries';
import { RefusedRepository } from './refused.repository';
import { RefusedService } from './refused.service';

/** The other doors in: whatever comes through them becomes a ticket in the same way. */
@Module({
  imports: [TicketModule, PeopleModule, PlaceModule, ChannelModule, DispatchModule, DeadlineModule],
  controllers: [AlertController, EntryController, RefusedController, ImportController, ForeignController],
  providers: [
    EntryService,
    EntryQueries,
    ForeignDoor,
    ForeignReading,
    ForeignService,
    ForeignQueries,
    ImportDoor,
    ImportService,
    ImportQueries,
    AlertRepository,
    AlertService,
    AlertQueries,
    RefusedRepository,
    RefusedService,
    RefusedQueries,
  ],
  exports: [EntryService, ForeignService, AlertService, AlertQueries],
})
export class IntakeModule {}
