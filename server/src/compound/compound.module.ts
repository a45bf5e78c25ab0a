import { Module } from '@nestjs/common';
import { BodyModule } from '../body/body.module';
import { DocumentModule } from '../document/document.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { RegisterModule } from '../register/register.module';
import { CompoundController } from './compound.controller';
import { CompoundQueries } from './compound.queries';
import { CompoundRepository } from './compound.repository';
import { CompoundService } from './compound.service';

/** The files of compounds. */
@Module({
  imports: [PlaceModule, PeopleModule, DocumentModule, BodyModule, RegisterModule],
  controllers: [CompoundController],
  providers: [CompoundService, CompoundQueries, CompoundRepository],
  exports: [CompoundService],
})
export class CompoundModule {}
