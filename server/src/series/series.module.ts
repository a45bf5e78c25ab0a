import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { TeamModule } from '../team/team.module';
import { SeriesController } from './series.controller';
import { SeriesQueries } from './series.queries';
import { SeriesService } from './series.service';

/** Services that are given again and again, by a team or by the community itself. */
@Module({
  imports: [PlaceModule, TeamModule],
  controllers: [SeriesController],
  providers: [SeriesService, SeriesQueries],
  exports: [SeriesService, SeriesQueries],
})
export class SeriesModule {}
