import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { TopicModule } from '../topic/topic.module';
import { PaperService } from './paper.service';
import { PetitionController } from './petition.controller';
import { PetitionListener } from './petition.listener';
import { PetitionQueries } from './petition.queries';
import { PetitionRepository } from './petition.repository';
import { PetitionService } from './petition.service';

/** What owners of a compound ask for together; once enough do, the clock of calling starts by itself. */
@Module({
  imports: [PlaceModule, HomeModule, OwedModule, TopicModule],
  controllers: [PetitionController],
  providers: [PetitionService, PaperService, PetitionRepository, PetitionQueries, PetitionListener],
  exports: [PetitionService, PetitionQueries],
})
export class PetitionModule {}
