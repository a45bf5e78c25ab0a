import { Module } from '@nestjs/common';
import { BallotModule } from '../ballot/ballot.module';
import { PlaceModule } from '../place/place.module';
import { TopicModule } from '../topic/topic.module';
import { HomeVoteClock } from './home-vote.clock';
import { HomeVoteController } from './home-vote.controller';
import { HomeVoteQueries } from './home-vote.queries';
import { HomeVoteService } from './home-vote.service';
import { HomeVotePaperController } from './paper.controller';
import { SlipService } from './slip.service';

@Module({
  imports: [BallotModule, PlaceModule, TopicModule],
  controllers: [HomeVotePaperController, HomeVoteController],
  providers: [HomeVoteService, HomeVoteClock, HomeVoteQueries, SlipService],
  exports: [HomeVoteQueries],
})
export class HomeVoteModule {}
