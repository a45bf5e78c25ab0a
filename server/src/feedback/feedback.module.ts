import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { FeedbackController } from './feedback.controller';
import { FeedbackListener } from './feedback.listener';
import { FeedbackQueries } from './feedback.queries';
import { FeedbackRepository } from './feedback.repository';
import { FeedbackService } from './feedback.service';

@Module({
  imports: [PlaceModule, PeopleModule, CalendarModule, PhotoModule],
  controllers: [FeedbackController],
  providers: [FeedbackService, FeedbackRepository, FeedbackQueries, FeedbackListener],
  exports: [FeedbackQueries],
})
export class FeedbackModule {}
