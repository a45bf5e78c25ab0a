import { Module } from '@nestjs/common';
import { Actors } from './actor.service';
import { PlaceModule } from '../place/place.module';
import { PushModule } from '../push/push.module';
import { LookingService } from './looking.service';
import { MeController } from './me.controller';
import { PeopleListener } from './people.listener';
import { PeopleQueries } from './people.queries';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';

@Module({
  imports: [PushModule, PlaceModule],
  controllers: [MeController],
  providers: [Actors, PeopleService, LookingService, PeopleRepository, PeopleQueries, PeopleListener],
  exports: [Actors, PeopleService, LookingService, PeopleQueries],
})
export class PeopleModule {}
