import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { AbleAskService } from './able-ask.service';
import { AbleOfficeController } from './able-office.controller';
import { AblePersonController } from './able-person.controller';
import { AblePersonListener } from './able-person.listener';
import { AblePersonQueries } from './able-person.queries';
import { AblePersonRepository } from './able-person.repository';
import { AblePersonService } from './able-person.service';

/** People who can do something for others, in the fields of their district. */
@Module({
  imports: [PlaceModule, PeopleModule],
  controllers: [AblePersonController, AbleOfficeController],
  providers: [AblePersonService, AbleAskService, AblePersonRepository, AblePersonQueries, AblePersonListener],
  exports: [AblePersonService, AblePersonQueries],
})
export class AblePersonModule {}
