import { Module } from '@nestjs/common';
import { PlaceController } from './place.controller';
import { PlaceQueries } from './place.queries';
import { PlaceRepository } from './place.repository';
import { PlaceService } from './place.service';

@Module({
  controllers: [PlaceController],
  providers: [PlaceService, PlaceRepository, PlaceQueries],
  exports: [PlaceService, PlaceQueries],
})
export class PlaceModule {}
