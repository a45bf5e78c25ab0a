import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '../people/people.module';
import { Cookies } from '../platform/http/cookies';
import { Doorkeeper } from './doorkeeper';
import { Entrance } from './entrance';
import { PassController } from './pass.controller';
import { PassService } from './pass.service';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { SessionListener } from './session.listener';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';

@Module({
  imports: [PeopleModule],
  controllers: [SessionController, PassController],
  providers: [
    Cookies,
    Doorkeeper,
    Entrance,
    PassService,
    SessionListener,
    SessionRepository,
    SessionService,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Cookies, PassService, SessionService],
})
export class SessionModule {}
