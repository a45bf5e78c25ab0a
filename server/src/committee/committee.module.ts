import { Module } from '@nestjs/common';
import { ElectorateModule } from '../electorate/electorate.module';
import { PlaceModule } from '../place/place.module';
import { CommitteeController } from './committee.controller';
import { CommitteeQueries } from './committee.queries';
import { CommitteeRepository } from './committee.repository';
import { CommitteeService } from './committee.service';

/** What owners' committees decide by themselves, and how a compound comes to its first one. */
@Module({
  imports: [PlaceModule, ElectorateModule],
  controllers: [CommitteeController],
  providers: [CommitteeService, CommitteeQueries, CommitteeRepository],
})
export class CommitteeModule {}
