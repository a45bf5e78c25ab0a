import { Module } from '@nestjs/common';
import { ChannelService } from './channel.service';
import { StationController } from './station.controller';
import { StationQueries } from './station.queries';
import { StationService } from './station.service';

@Module({
  controllers: [StationController],
  providers: [ChannelService, StationService, StationQueries],
  exports: [ChannelService, StationService, StationQueries],
})
export class ChannelModule {}
