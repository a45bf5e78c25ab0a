import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CertificateModule } from '../certificate/certificate.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TeamModule } from '../team/team.module';
import { HoursAskService } from './ask.service';
import { BookService } from './book.service';
import { HoursCertificateController } from './certificate.controller';
import { HoursCertificates } from './certificate.service';
import { HoursExportController } from './export.controller';
import { ExportQueries } from './export.queries';
import { HoursController } from './hours.controller';
import { HoursListener } from './hours.listener';
import { HoursQueries } from './hours.queries';
import { HoursService } from './hours.service';
import { LateService } from './late.service';
import { HoursOfficeController } from './office.controller';
import { OfficeQueries } from './office.queries';
import { HoursTeamController } from './team.controller';

@Module({
  imports: [PlaceModule, PeopleModule, TeamModule, CalendarModule, CertificateModule],
  controllers: [
    HoursController,
    HoursOfficeController,
    HoursTeamController,
    HoursCertificateController,
    HoursExportController,
  ],
  providers: [
    HoursService,
    BookService,
    LateService,
    HoursAskService,
    HoursCertificates,
    HoursQueries,
    OfficeQueries,
    ExportQueries,
    HoursListener,
  ],
  exports: [HoursService, BookService, LateService, HoursAskService, HoursQueries, OfficeQueries],
})
export class HoursModule {}
