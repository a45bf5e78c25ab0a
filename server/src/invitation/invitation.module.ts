import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { InvitationController } from './invitation.controller';
import { PhoneProof } from './phone.proof';
import { PhoneController } from './phone.controller';
import { InvitationRepository } from './invitation.repository';
import { InvitationService } from './invitation.service';

@Module({
  imports: [PeopleModule],
  controllers: [InvitationController, PhoneController],
  providers: [PhoneProof, InvitationService, InvitationRepository],
  exports: [InvitationService],
})
export class InvitationModule {}
