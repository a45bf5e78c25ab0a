import { Module } from '@nestjs/common';
import { OwedModule } from '../owed/owed.module';
import { TopicModule } from '../topic/topic.module';
import { ExecutionController } from './execution.controller';
import { ExecutionQueries } from './execution.queries';
import { ExecutionRepository } from './execution.repository';
import { ExecutionService } from './execution.service';

/** What was decided on a topic, brought to its end in the open. */
@Module({
  imports: [TopicModule, OwedModule],
  controllers: [ExecutionController],
  providers: [ExecutionService, ExecutionQueries, ExecutionRepository],
  exports: [ExecutionService, ExecutionQueries],
})
export class ExecutionModule {}
