import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { SessionModule } from '../session/session.module';
import { IdentityController } from './identity.controller';
import { IdentityListener } from './identity.listener';
import { IdentityRepository } from './identity.repository';
import { IdentityService } from './identity.service';
import { PlatformController } from './platform.controller';
import { PlatformDoor } from './platform.door';

@Module({
  imports: [PeopleModule, SessionModule],
  controllers: [PlatformController, IdentityController],
  providers: [IdentityListener, IdentityRepository, IdentityService, PlatformDoor],
  exports: [IdentityService],
})
export class IdentityModule {}
