import { Module } from '@nestjs/common';
import { BallotController } from './ballot.controller';
import { BallotQueries } from './ballot.queries';
import { BallotService } from './ballot.service';
import { BoxRepository } from './box.repository';
import { KeeperController } from './keeper.controller';
import { KeeperService } from './keeper.service';
import { MixingService } from './mixing.service';
import { PaperService } from './paper.service';

@Module({
  controllers: [BallotController, KeeperController],
  providers: [BallotService, BallotQueries, KeeperService, MixingService, PaperService, BoxRepository],
  exports: [BallotService, BallotQueries, KeeperService],
})
export class BallotModule {}
