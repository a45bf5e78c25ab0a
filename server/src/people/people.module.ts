import { Module } from '@nestjs/common';
import { Actors } from './actor.service';
import { MeController } from './me.controller';
import { PeopleQueries } from './people.queries';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';

@Module({
  controllers: [MeController],
  providers: [Actors, PeopleService, PeopleRepository, PeopleQueries],
  exports: [Actors, PeopleService, PeopleQueries],
})
export class PeopleModule {}
