import { Module } from '@nestjs/common';
import { OnCallController } from './on-call.controller';
import { OnCallListener } from './on-call.listener';
import { OnCallQueries } from './on-call.queries';
import { OnCallRepository } from './on-call.repository';
import { OnCallService } from './on-call.service';

@Module({
  controllers: [OnCallController],
  providers: [OnCallService, OnCallQueries, OnCallRepository, OnCallListener],
  exports: [OnCallService],
})
export class OnCallModule {}
