import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Actors } from '../people/actor.service';
import { Db } from '../platform/db/db';
import { hashOf } from '../platform/secret';
import { SessionService } from './session.service';

/** Tells who knocks, by their token. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly db: Db,
    private readonly actors: Actors,
    private readonly sessions: SessionService,
  ) {}

  /** Who has this token, as known within the last half minute. */
  knows(token: string): Promise<Actor | null> {
    return this.actors.behind(keyOf(token), () => this.look(token));
  }

  /** Who has this token, as the rows say it now. */
  looksAgain(token: string): Promise<Actor | null> {
    return this.actors.lookAgain(keyOf(token), () => this.look(token));
  }

  private look(token: string): Promise<Actor | null> {
    return this.sessions.look(this.db, token);
  }
}

const keyOf = (token: string): string => hashOf(token).toString('base64');
