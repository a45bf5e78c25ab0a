import { Module } from '@nestjs/common';
import { BallotController } from './ballot.controller';
import { BallotQueries } from './ballot.queries';
import { BallotService } from './ballot.service';
import { BoxRepository } from './box.repository';
import { PhotoModule } from '../photo/photo.module';
import { TellerController } from './teller.controller';
import { TellerService } from './teller.service';
import { MixingService } from './mixing.service';
import { PaperService } from './paper.service';

@Module({
  imports: [PhotoModule],
  controllers: [BallotController, TellerController],
  providers: [BallotService, BallotQueries, TellerService, MixingService, PaperService, BoxRepository],
  exports: [BallotService, BallotQueries, TellerService],
})
export class BallotModule {}
