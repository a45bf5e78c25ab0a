import { Module } from '@nestjs/common';
import { Actors } from './actor.service';
import { BlockRepository } from './block.repository';
import { BlockService } from './block.service';
import { InvitationController } from './invitation.controller';
import { InvitationRepository } from './invitation.repository';
import { InvitationService } from './invitation.service';
import { LeaveRepository } from './leave.repository';
import { LeaveService } from './leave.service';
import { MeController } from './me.controller';
import { PeopleQueries } from './people.queries';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PhoneController } from './phone.controller';

@Module({
  controllers: [MeController, PhoneController, InvitationController],
  providers: [
    Actors,
    PeopleService,
    PeopleRepository,
    PeopleQueries,
    InvitationService,
    InvitationRepository,
    BlockService,
    BlockRepository,
    LeaveService,
    LeaveRepository,
  ],
  exports: [Actors, PeopleService, BlockService, LeaveService],
})
export class PeopleModule {}
