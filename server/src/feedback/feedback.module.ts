import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { FeedbackController } from './feedback.controller';
import { FeedbackListener } from './feedback.listener';
import { FeedbackQueries } from './feedback.queries';
import { FeedbackRepository } from './feedback.repository';
import { FeedbackService } from './feedback.service';

@Module({
  imports: [PlaceModule, CalendarModule, PhotoModule],
  controllers: [FeedbackController],
  providers: [FeedbackService, FeedbackRepository, FeedbackQueries, FeedbackListener],
  exports: [FeedbackQueries],
})
export class FeedbackModule {}
