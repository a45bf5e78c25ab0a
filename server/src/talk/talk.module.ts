import { Module } from '@nestjs/common';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { TalkController } from './talk.controller';
import { TalkQueries } from './talk.queries';
import { TalkService } from './talk.service';

/** Talks that firm and owners may ask of each other, or of the community, by a day and in the open. */
@Module({
  imports: [PlaceModule, OwedModule],
  controllers: [TalkController],
  providers: [TalkService, TalkQueries],
  exports: [TalkService, TalkQueries],
})
export class TalkModule {}
