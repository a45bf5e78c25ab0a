import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

@Module({
  imports: [PlaceModule, SubscriptionModule],
  controllers: [NoticeController],
  providers: [NoticeService, NoticeRepository, NoticeQueries, NoticeListener],
})
export class NoticeModule {}
