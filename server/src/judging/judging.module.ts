import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { TopicModule } from '../topic/topic.module';
import { JudgingController } from './judging.controller';
import { JudgingListener } from './judging.listener';
import { JudgingQueries } from './judging.queries';
import { JudgingRepository } from './judging.repository';
import { JudgingService } from './judging.service';

/** Whether what was decided was done: asked of those who took part and of homes that were drawn. */
@Module({
  imports: [TopicModule, OwedModule, HomeModule, PlaceModule],
  controllers: [JudgingController],
  providers: [JudgingService, JudgingQueries, JudgingRepository, JudgingListener],
  exports: [JudgingService, JudgingQueries],
})
export class JudgingModule {}
