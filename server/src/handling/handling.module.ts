import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PhotoModule } from '../photo/photo.module';
import { RatingModule } from '../rating/rating.module';
import { RecordingModule } from '../recording/recording.module';
import { TicketModule } from '../ticket/ticket.module';
import { ComplaintController } from './complaint.controller';
import { ComplaintService } from './complaint.service';
import { HandlingController } from './handling.controller';
import { HandlingService } from './handling.service';

@Module({
  imports: [
    TicketModule,
    DispatchModule,
    CalendarModule,
    RatingModule,
    PhotoModule,
    RecordingModule,
    CheckModule,
  ],
  controllers: [HandlingController, ComplaintController],
  providers: [HandlingService, ComplaintService],
  exports: [HandlingService],
})
export class HandlingModule {}
