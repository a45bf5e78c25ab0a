import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { BodyController } from './body.controller';
import { BodyListener } from './body.listener';
import { BodyQueries } from './body.queries';
import { BodyRepository } from './body.repository';
import { BodyService } from './body.service';

/** Bodies of the party, the owners and the residents. */
@Module({
  imports: [PlaceModule, PeopleModule],
  controllers: [BodyController],
  providers: [BodyService, BodyQueries, BodyRepository, BodyListener],
  exports: [BodyService, BodyQueries],
})
export class BodyModule {}
