import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module';
import { ElectorateModule } from '../electorate/electorate.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TopicModule } from '../topic/topic.module';
import { BallotRepository } from './ballot.repository';
import { CastService } from './cast.service';
import { CityController } from './city.controller';
import { CityService } from './city.service';
import { ConflictQueries } from './conflict.queries';
import { ConflictService } from './conflict.service';
import { CountService } from './count.service';
import { DeliveryService } from './delivery.service';
import { BallotDeskController } from './desk.controller';
import { LookService } from './look.service';
import { MentionQueries } from './mention.queries';
import { MoveService } from './move.service';
import { VoteOfficeController } from './office.controller';
import { VoteOffice } from './office.queries';
import { VoteOwedQueries } from './owed.queries';
import { PaperService } from './paper.service';
import { PostService } from './post.service';
import { VotePrintController } from './print.controller';
import { PrintQueries } from './print.queries';
import { ProxyService } from './proxy.service';
import { ReceptionService } from './reception.service';
import { VoteRecordController } from './record.controller';
import { ResultQueries } from './result.queries';
import { RollQueries } from './roll.queries';
import { SlipController } from './slip.controller';
import { SlipQueries } from './slip.queries';
import { SlotService } from './slot.service';
import { TieService } from './tie.service';
import { VoteClock } from './vote.clock';
import { VoteController, VoteDocumentController } from './vote.controller';
import { VoteFiles } from './vote.files';
import { VoteListener } from './vote.listener';
import { VoteQueries } from './vote.queries';
import { VoteRepository } from './vote.repository';
import { VoteService } from './vote.service';

/** What owners decide together: votes, the slots of their homes, and the ballots that fill them. */
@Module({
  imports: [PlaceModule, PeopleModule, DocumentModule, ElectorateModule, TopicModule],
  controllers: [
    VotePrintController,
    CityController,
    VoteDocumentController,
    VoteController,
    VoteOfficeController,
    BallotDeskController,
    VoteRecordController,
    SlipController,
  ],
  providers: [
    VoteService,
    MoveService,
    PostService,
    SlotService,
    CastService,
    ReceptionService,
    PaperService,
    ProxyService,
    ConflictService,
    CountService,
    DeliveryService,
    LookService,
    TieService,
    CityService,
    VoteClock,
    VoteListener,
    VoteRepository,
    BallotRepository,
    RollQueries,
    VoteQueries,
    ResultQueries,
    VoteOffice,
    ConflictQueries,
    PrintQueries,
    SlipQueries,
    MentionQueries,
    VoteOwedQueries,
    VoteFiles,
  ],
  exports: [
    VoteService,
    MoveService,
    PostService,
    CastService,
    PaperService,
    DeliveryService,
    VoteClock,
    VoteQueries,
    MentionQueries,
    VoteOwedQueries,
  ],
})
export class VoteModule {}
