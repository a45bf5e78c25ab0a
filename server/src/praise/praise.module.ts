import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module';
import { PlaceModule } from '../place/place.module';
import { PraiseController } from './praise.controller';
import { PraiseListener } from './praise.listener';
import { PraiseQueries } from './praise.queries';
import { PraiseService } from './praise.service';

@Module({
  imports: [PlaceModule, HoursModule],
  controllers: [PraiseController],
  providers: [PraiseService, PraiseQueries, PraiseListener],
  exports: [PraiseQueries],
})
export class PraiseModule {}
