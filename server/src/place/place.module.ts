import { Module } from '@nestjs/common';
import { LayingService } from './laying.service';
import { PlaceController } from './place.controller';
import { PlaceQueries } from './place.queries';
import { PlaceRepository } from './place.repository';
import { PlaceService } from './place.service';

@Module({
  controllers: [PlaceController],
  providers: [PlaceService, LayingService, PlaceRepository, PlaceQueries],
  exports: [PlaceService, LayingService, PlaceQueries],
})
export class PlaceModule {}
