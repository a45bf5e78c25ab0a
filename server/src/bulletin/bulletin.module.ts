import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { AimQueries } from './aim.queries';
import { AudienceQueries } from './audience.queries';
import { BulletinClock } from './bulletin.clock';
import { BulletinController } from './bulletin.controller';
import { BulletinListener } from './bulletin.listener';
import { BulletinQueries } from './bulletin.queries';
import { BulletinRepository } from './bulletin.repository';
import { BulletinRounds } from './bulletin.rounds';
import { BulletinService } from './bulletin.service';
import { BulletinOfficeController } from './office.controller';
import { BulletinOffice } from './office.queries';
import { PaperController } from './paper.controller';
import { ReachController } from './reach.controller';
import { ReachQueries } from './reach.queries';
import { ReachService } from './reach.service';
import { BulletinTerms } from './terms.service';
import { UnreachedQueries } from './unreached.queries';

@Module({
  imports: [PhotoModule, PlaceModule, CalendarModule],
  controllers: [BulletinController, BulletinOfficeController, ReachController, PaperController],
  providers: [
    BulletinService,
    BulletinRepository,
    BulletinTerms,
    BulletinClock,
    BulletinRounds,
    BulletinQueries,
    BulletinOffice,
    BulletinListener,
    AimQueries,
    AudienceQueries,
    ReachQueries,
    ReachService,
    UnreachedQueries,
  ],
  exports: [BulletinQueries, AudienceQueries, ReachService, BulletinTerms],
})
export class BulletinModule {}
