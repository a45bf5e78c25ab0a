import { Module } from '@nestjs/common';
import { OwedModule } from '../owed/owed.module';
import { TopicModule } from '../topic/topic.module';
import { PrereviewController } from './prereview.controller';
import { PrereviewQueries } from './prereview.queries';
import { PrereviewService } from './prereview.service';

/** What branches say first of a topic, by a day and with a reason. */
@Module({
  imports: [TopicModule, OwedModule],
  controllers: [PrereviewController],
  providers: [PrereviewService, PrereviewQueries],
  exports: [PrereviewService, PrereviewQueries],
})
export class PrereviewModule {}
